"""The first words, courtesies, and where a person can be reached."""
