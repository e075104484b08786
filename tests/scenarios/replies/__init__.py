"""You said, we did, in whole conversations."""
