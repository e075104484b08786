"""All that touches Rasa's insides: importer, channel, tracker store, failing closed."""
