"""Errors that are made to be told to a person, and pass through whatever runs in between."""

from __future__ import annotations


class Telling(Exception):
    """Stop, and tell the person; each app has its own words for what happened."""
