"""Opening, starting again, and what the assistant can do."""
