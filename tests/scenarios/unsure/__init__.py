"""When two answers are as near, or none is near enough."""
