"""Names of people: by cues, by lists as weak evidence, and by what the encoder makes of a word."""
