from __future__ import annotations

import pytest
from sqlalchemy.future import Engine

from bot.records.engine import reading
from bot.records.transcript import Transcript, Turn, transcript
from bot.records.turns import NoConversationError
from tests.support.asking import answer, asked, opened, reply


def read(engine: Engine, conversation_id: str, areas: tuple[str, ...] | None = None) -> Transcript:
    with reading(engine) as connection:
        return transcript(connection, conversation_id, areas)


def test_a_conversation_is_read_turn_by_turn(engine: Engine) -> None:
    talk = opened(engine, "sefton")
    told = answer("sefton/what-it-is", text="It is this.")
    asked(engine, "what is it", reply("notice", "Hi."), told, within=talk)
    asked(engine, "More", within=talk, chosen=True, intent="tell_me_more")

    expected = [
        Turn(1, "what is it", False, "Hi.\nIt is this.", "answer", "sefton/what-it-is", "explain"),
        Turn(2, "More", True, "Some words.", "notice", "", "tell_me_more"),
    ]
    assert read(engine, talk.id) == Transcript("sefton", "standard", expected)


def test_of_a_disclosure_there_are_no_words(engine: Engine) -> None:
    talk = opened(engine)
    asked(engine, "a placeholder", reply("safety"), reply("notice"), within=talk, intent=None)

    (turn,) = read(engine, talk.id).turns

    assert (turn.disclosed, turn.said, turn.intent) == (True, "", "")


def test_a_conversation_of_another_area_or_none_is_not_found(engine: Engine) -> None:
    talk, nobodys = opened(engine, "stoke"), opened(engine, None)

    assert read(engine, talk.id, ("sefton", "stoke")).turns == []
    for conversation_id in (talk.id, nobodys.id, "made up"):
        with pytest.raises(NoConversationError):
            read(engine, conversation_id, ("sefton",))
