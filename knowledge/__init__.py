"""What the toolkits say: content, its rules, the knowledge base built from it, and search."""
