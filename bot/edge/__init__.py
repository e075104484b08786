"""The only public process: pages, the JSON API, and all that happens to a message before Rasa."""
