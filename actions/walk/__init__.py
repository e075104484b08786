"""Walking people through instruments: one form, whatever is walked."""
