"""Whatever a person walks through question by question: its shape, its steps and its outcome."""
