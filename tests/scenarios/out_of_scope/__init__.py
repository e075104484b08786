"""What the assistant honestly cannot help with."""
