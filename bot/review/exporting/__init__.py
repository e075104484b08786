"""What leaves the app: exports, what a person asked to see or have erased, and the audit."""
