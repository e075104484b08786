"""Scenarios of the checklists: Sefton's two and its audit, and the criteria of the logo."""
