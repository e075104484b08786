from enum import IntEnum

class Activation(IntEnum):
    GELU = 3

class EmbeddingsMerge(IntEnum):
    CONCAT = 0
    ADD = 1
