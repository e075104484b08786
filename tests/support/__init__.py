"""What tests share: conversations, databases, servers."""
