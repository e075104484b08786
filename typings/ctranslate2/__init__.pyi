from collections.abc import Sequence
from typing import Any

class EncoderForwardOutput:
    # A StorageView, which numpy reads through its array interface; shape (batch, tokens, 384).
    last_hidden_state: Any

class Encoder:
    def __init__(
        self,
        model_path: str,
        device: str = "cpu",
        *,
        inter_threads: int = 1,
        intra_threads: int = 0,
    ) -> None: ...
    def forward_batch(self, inputs: Sequence[Sequence[int]]) -> EncoderForwardOutput: ...
