"""Comment cards, the projects they are about, and what is answered."""
