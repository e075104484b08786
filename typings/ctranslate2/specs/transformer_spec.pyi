from typing import Any

from ctranslate2.specs.common_spec import Activation, EmbeddingsMerge

class TransformerEncoderSpec:
    # The layers make their attributes as they are built, so they cannot be listed.
    def __getattr__(self, name: str) -> Any: ...
    def __init__(
        self,
        num_layers: int,
        num_heads: int,
        pre_norm: bool = True,
        activation: Activation = ...,
        num_source_embeddings: int = 1,
        embeddings_merge: EmbeddingsMerge = ...,
        layernorm_embedding: bool = False,
    ) -> None: ...

class TransformerEncoderModelSpec:
    encoder: TransformerEncoderSpec
    config: Any
    def __init__(
        self,
        encoder: TransformerEncoderSpec,
        pooling_layer: bool = False,
        pooling_activation: Activation | None = ...,
    ) -> None: ...
    def register_vocabulary(self, tokens: list[str]) -> None: ...
    def validate(self) -> None: ...
    def optimize(self, quantization: str | None = None) -> None: ...
    def save(self, output_dir: str) -> None: ...
