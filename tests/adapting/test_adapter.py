"""The adapter that is kept with the code fits the published weights, and so does what learns it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from bot.adapting.adapt import padded
from bot.adapting.low_rank import FIRST_ADAPTED, LAYERS, LINEAR, LowRankEncoder
from bot.language.convert_encoder import ADAPTER, adapted, convert_encoder, published_model
from bot.language.encoder import SentenceEncoder

TEXTS = ["who signs the promise?", "wot is co prodution", "Sanjit's garden"]
RANK = 16


@pytest.fixture(scope="module")
def weights() -> dict[str, Any]:
    return load_file(str(published_model() / "model.safetensors"))


def test_the_adapter_has_a_pair_for_each_linear_part_of_the_upper_layers() -> None:
    with np.load(ADAPTER) as kept:
        layers = range(FIRST_ADAPTED, LAYERS)
        names = {f"encoder.layer.{layer}.{part}" for layer in layers for part in LINEAR}
        assert set(kept.files) == {f"{name}.{half}" for name in names for half in "AB"}


def test_only_the_adapted_weights_change(weights: dict[str, Any]) -> None:
    changed = adapted(weights, ADAPTER)

    assert set(changed) == set(weights)
    for name, weight in weights.items():
        assert changed[name].shape == weight.shape, name
        layer = name.split(".")[2] if name.startswith("encoder.layer.") else ""
        if not layer or int(layer) < FIRST_ADAPTED or name.endswith("bias"):
            assert np.array_equal(changed[name], weight), name


def test_what_learns_begins_as_the_published_model(weights: dict[str, Any], tmp_path: Path) -> None:
    nothing = tmp_path / "nothing.npz"
    np.savez(nothing)
    convert_encoder(published_model(), tmp_path / "encoder", nothing)
    published = SentenceEncoder(tmp_path / "encoder").encode(TEXTS)
    tokenizer = Tokenizer.from_file(str(published_model() / "tokenizer.json"))
    tokenizer.no_padding()
    ids, mask = padded([item.ids for item in tokenizer.encode_batch(TEXTS)])

    learning = LowRankEncoder(weights, RANK, dropout=0.0).encode(ids, mask).numpy()
    assert (learning * published).sum(axis=1).min() > 0.99
