"""Comment cards: saying how being involved was, and coming back to see what came of it."""
