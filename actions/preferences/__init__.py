"""Area and reading level."""
