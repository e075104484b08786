"""Actions that stop and come back, messages sent twice, and an answer to everything."""
