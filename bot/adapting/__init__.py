"""Adapt the sentence encoder to how people ask: done by hand, and alone in using TensorFlow."""
