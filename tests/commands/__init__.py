"""Commands as a developer types them, each in a process of its own."""
