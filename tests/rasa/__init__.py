"""All that touches Rasa's insides: tracker store, channel, importer, failing closed."""
