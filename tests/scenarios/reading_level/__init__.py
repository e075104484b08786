"""Easy words and standard words, for one answer or for all that follow."""
