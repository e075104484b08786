"""Learn what disclosures sound like: done by hand, and kept with the code."""
