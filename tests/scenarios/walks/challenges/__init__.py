"""The three challenges: which are true here, and what to try, by families and by teams."""
