"""Comment cards in whole conversations: written, sent, looked at again, taken back."""
