"""What makes the assistant better: corrections, drafts, scenarios, and what would change."""
