"""Where a person can be reached, by what was asked."""
