"""What both web apps are made with: the public edge and the staff's review."""
