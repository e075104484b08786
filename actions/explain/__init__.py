"""Answering from the knowledge base, and following on from the last answer."""
