"""How each kind of personal data is written by people: one small table of patterns a group."""
