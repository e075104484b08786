"""Components of the Rasa NLU pipeline, one a file; what they compute lives in other packages."""
