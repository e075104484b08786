"""Custom actions, one a file, the file named as the action: read slots, ask `knowledge`, speak."""
