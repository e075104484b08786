"""Questions the toolkit answers: the right entry, its facts, and its source."""
