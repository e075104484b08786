"""The evaluation sets, and tests that keep them apart from what the assistant learns from."""
