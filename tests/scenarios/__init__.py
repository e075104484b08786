"""Whole conversations through the trained model and the real actions."""
