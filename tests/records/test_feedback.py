from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.future import Engine

from bot.records import disclosures, feedback, tables
from bot.records.engine import reading
from tests.records.talking import NOW, history, say, start


def _give(engine: Engine, conversation_id: str, message_id: str, useful: bool) -> bool:
    with engine.begin() as connection:
        return feedback.give(
            connection,
            conversation_id=conversation_id,
            message_id=message_id,
            useful=useful,
            now=NOW,
        )


def _opinions(engine: Engine) -> list[bool]:
    with reading(engine) as connection:
        opinions: list[bool] = connection.execute(select(tables.feedback.c.useful)).scalars().all()
    return opinions


def test_an_opinion_is_kept_and_the_last_one_counts(engine: Engine) -> None:
    conversation = start(engine)
    answer = say(engine, conversation, "a")
    assert _give(engine, conversation.id, answer[0]["id"], True)
    assert _give(engine, conversation.id, answer[0]["id"], False)
    assert _opinions(engine) == [False]


def test_nobody_gives_an_opinion_on_other_peoples_messages_or_on_their_own(engine: Engine) -> None:
    mine, other = start(engine), start(engine)
    answer = say(engine, other, "a")
    say(engine, mine, "a")
    own_words = history(engine, mine)[0]["id"]
    for message in (answer[0]["id"], own_words, "made up"):
        assert not _give(engine, mine.id, message, True)
    assert _opinions(engine) == []


def test_the_messages_that_were_rated_are_those_of_this_conversation_alone(engine: Engine) -> None:
    mine, other = start(engine), start(engine)
    rated, unrated = (say(engine, mine, one)[0]["id"] for one in ("a", "b"))
    theirs = say(engine, other, "c")[0]["id"]
    _give(engine, mine.id, rated, False)
    _give(engine, other.id, theirs, True)
    with reading(engine) as connection:
        found = feedback.rated(connection, mine.id)
    assert found == {rated}
    assert unrated not in found


def test_of_a_disclosure_only_the_kind_and_the_time_are_kept(engine: Engine) -> None:
    conversation = start(engine)
    with engine.begin() as connection:
        disclosures.note(connection, conversation_id=conversation.id, kind="harm", now=NOW)
    with reading(engine) as connection:
        row = dict(connection.execute(select(tables.disclosures)).mappings().one())
    row.pop("id")
    kept = {name: value for name, value in row.items() if value is not None}
    assert kept == {"conversation_id": conversation.id, "kind": "harm", "noticed_at": NOW}
