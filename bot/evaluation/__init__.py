"""Measure how well the assistant understands, on questions kept apart from what it learns from."""
