"""Should we co-produce? The decision, walked in every way that people walk."""
