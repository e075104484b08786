"""Who staff are: accounts, passwords, one-time codes and sessions."""
