"""The encoder is converted from the published weights and from no others, whole or not at all."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from bot.language.convert_encoder import EncoderError, convert_encoder, published_model
from bot.language.encoder import SentenceEncoder, load_encoder


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("converted") / "encoder"
    convert_encoder(published_model(), folder)
    return folder


def altered_copy(folder: Path) -> Path:
    """The published model with its last byte changed."""
    copy = folder / "model"
    shutil.copytree(published_model(), copy)
    weights = copy / "model.safetensors"
    with weights.open("r+b") as file:
        file.seek(-1, 2)
        last = file.read(1)[0]
        file.seek(-1, 2)
        file.write(bytes([last ^ 1]))
    return copy


def test_weights_that_differ_in_one_byte_are_refused(tmp_path: Path) -> None:
    with pytest.raises(EncoderError, match="is not the published model"):
        convert_encoder(altered_copy(tmp_path), tmp_path / "encoder")

    assert not (tmp_path / "encoder").exists()


def test_refused_weights_leave_the_encoder_in_place_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "encoder"
    target.mkdir()
    (target / "model.bin").write_bytes(b"the old one")

    with pytest.raises(EncoderError):
        convert_encoder(altered_copy(tmp_path), target)

    assert (target / "model.bin").read_bytes() == b"the old one"


def test_converting_again_gives_the_same_vectors(converted: Path, encoder: SentenceEncoder) -> None:
    texts = ["What is co-production?", "who do i ring"]

    assert np.allclose(SentenceEncoder(converted).encode(texts), encoder.encode(texts), atol=1e-5)


def test_only_the_model_its_vocabulary_and_tokenizer_are_kept(converted: Path) -> None:
    assert {path.name for path in converted.iterdir()} == {
        "config.json",
        "model.bin",
        "tokenizer.json",
        "vocabulary.json",
    }
    assert list(converted.parent.glob("*.part")) == []


def test_an_encoder_that_is_there_is_loaded_and_not_made_anew(converted: Path) -> None:
    made_at = (converted / "model.bin").stat().st_mtime_ns

    load_encoder(converted)

    assert (converted / "model.bin").stat().st_mtime_ns == made_at
