"""You said, we did: what came of what people told the council."""
