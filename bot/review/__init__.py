"""The staff's own app: reading, correcting, answering and reporting, apart from the public edge."""
