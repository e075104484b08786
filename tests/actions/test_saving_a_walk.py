"""Who saves a walk for later gets a receipt, and only once it is kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from actions.knowledge_base import knowledge_base
from actions.walk import records
from actions.walk.validate_walk import ValidateWalk
from bot.language.encoder import SentenceEncoder
from knowledge.build import build_knowledge
from knowledge.instruments.moves import OPEN, STOPPED
from tests.support.instrument_files import INSTRUMENT, InstrumentFolder
from tests.support.one_action import Acted, acts


@pytest.fixture
def meeting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoder: SentenceEncoder
) -> Iterator[None]:
    """A deployment of its own in which a meeting can be walked through."""
    folder = InstrumentFolder(tmp_path / "content")
    build_knowledge(folder.load(), encoder.encode, tmp_path / "knowledge.db")
    monkeypatch.setenv("COPRO_HOME", str(tmp_path))
    monkeypatch.delenv("COPRO_DATABASE_URL", raising=False)
    for remembered in (knowledge_base, records.engine):
        remembered.cache_clear()
    yield
    for remembered in (knowledge_base, records.engine):
        remembered.cache_clear()


async def moves(move: str) -> tuple[Acted, str]:
    """What is said of a move at the first question of a new walk, and the walk's state after it."""
    walk = await records.begun("someone", INSTRUMENT, None)
    slots = {"walk__id": walk.id, "walk__question": "room", "walk__answer": move}
    acted = await acts(ValidateWalk(), slots, text="words")
    kept = await records.found(walk.id)
    assert kept is not None
    return acted, kept.state


@pytest.mark.usefixtures("meeting")
async def test_saving_for_later_is_said_as_a_receipt_of_what_is_kept() -> None:
    acted, state = await moves("save_walk")

    assert acted.response == "utter_walk_saved"
    assert acted.message["custom"]["kind"] == "receipt"
    assert (state, acted.slots["walk__answer"]) == (STOPPED, STOPPED)


@pytest.mark.usefixtures("meeting")
@pytest.mark.parametrize("move", ["skip_question", "how_many_left", "check_answers"])
async def test_what_keeps_nothing_new_is_no_receipt(move: str) -> None:
    acted, state = await moves(move)

    assert acted.message["custom"]["kind"] == "notice"
    assert state == OPEN
