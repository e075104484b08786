"""Four toolkits in one conversation: asked on in each, kept apart, and compared."""
