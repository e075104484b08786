"""Honest refusals."""
