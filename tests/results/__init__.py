"""Tests of results as pages and files."""
