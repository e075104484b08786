"""What comes of a walk, laid out once and shown as a page, a Word file and a PDF."""
