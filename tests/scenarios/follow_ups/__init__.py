"""What people say after an answer, and the same said before there is one."""
