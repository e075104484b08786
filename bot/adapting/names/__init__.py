"""Learning which words are names of people."""
