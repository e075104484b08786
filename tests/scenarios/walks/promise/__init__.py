"""The Promise, one commitment at a time, by families and by those who work with them."""
