"""Each action alone, and the pure functions that actions are made of."""
