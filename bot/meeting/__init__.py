"""Answers of a conversation to take to a meeting: as a page, a Word file and a tagged PDF."""
