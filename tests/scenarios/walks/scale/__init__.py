"""Scenarios of a scale: the twelve conditions of success, scored from 1 to 10."""
