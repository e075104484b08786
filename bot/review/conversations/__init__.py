"""What people said: the queue, filters, one conversation, and the disclosures to see to."""
