"""Language tools of the edge, the pipeline and the build: sentence vectors, spaCy pipeline."""
