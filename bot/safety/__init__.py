"""What keeps people safe before anything else runs: pure functions without any input or output."""
