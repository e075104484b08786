"""Scenarios of a form filled in by free words: Stoke's Plan form."""
