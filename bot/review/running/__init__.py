"""The running service: figures, settings, the off switch, and content taken over."""
