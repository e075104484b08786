"""Where a person lives: given by the page, asked, named, changed, or not held."""
