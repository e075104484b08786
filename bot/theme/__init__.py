"""How a council makes the pages look like its own, and which colours are refused."""
