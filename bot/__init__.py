"""The assistant around Rasa: edge, safety, records, language, pipeline, and running it all."""
