"""Tests of everything kept about people, each on every database there is."""
