"""Messages that are commands, signs, single letters or whole stories."""
