"""What is kept of one record is told whole: a table that is added later is told too."""

from __future__ import annotations

import pytest
from sqlalchemy import insert
from sqlalchemy.future import Engine

from bot.records import card_words, disclosures, feedback, walks
from bot.records.card_work import add_note, tag
from bot.records.requests_held import LEFT_OUT, UNTOLD, held
from bot.records.review_tables import conversation_notes, conversation_tags
from bot.records.tables import CARD, WALK, metadata
from tests.records.carding import TODAY, give_code, read, submit, write
from tests.records.talking import NOW, begun, finish, start

TALK = "conversation"


def leading_to(root: str) -> set[str]:
    """Every table whose rows lead to a row of `root`, however far."""
    found = {root}
    for table in metadata.sorted_tables:
        if any(key.column.table.name in found for key in table.foreign_keys):
            found.add(table.name)
    return found - {root}


def _talk(engine: Engine) -> str:
    talk = start(engine)
    [answer] = finish(engine, begun(engine, talk, "a", text="My pond"), "Well?", choices=("yes",))
    with engine.begin() as connection:
        walk = walks.begin(connection, talk.id, "checklist", "sefton", NOW)
        answers = {"q": {"words": "in my walk"}}
        walks.keep(connection, walk.id, answers=answers, at="q", state="open", now=NOW)
        disclosures.note(connection, conversation_id=talk.id, kind="harm", now=NOW)
        feedback.give(
            connection, conversation_id=talk.id, message_id=answer["id"], useful=True, now=NOW
        )
        connection.execute(insert(conversation_tags).values(conversation_id=talk.id, tag="ponds"))
        note = {"id": "n", "conversation_id": talk.id, "written_by": "Sam", "words": "by staff"}
        connection.execute(insert(conversation_notes).values(**note, written_at=NOW))
    return talk.id


def test_everything_about_a_conversation_is_told(engine: Engine) -> None:
    mine, other = _talk(engine), start(engine)
    told = read(engine, lambda c: held(c, TALK, mine, None))

    assert {"messages", "turns", "walks", "feedback", "disclosures"} <= set(told.tables)
    assert {"conversation_tags", "conversation_notes"} <= set(told.tables)
    assert [row["body"]["text"] for row in told.tables["messages"]] == ["My pond", "Well?"]
    assert "in my walk" in str(told.tables["walks"])
    assert other.id not in str(told)


def test_everything_about_a_card_is_told(engine: Engine) -> None:
    card = submit(engine)
    give_code(engine, card)
    write(engine, lambda c: card_words.add_words(c, card.id, "added later", TODAY))
    write(engine, lambda c: card_words.add_answer(c, card.id, "We answer", TODAY))
    write(engine, lambda c: tag(c, card.id, "lift"))
    write(engine, lambda c: add_note(c, card.id, "a note", "Sam", TODAY))
    told = read(engine, lambda c: held(c, CARD, card.id, None))

    assert set(told.tables) == {
        "cards", "card_notes", "card_answers", "card_tags", "card_staff_notes"
    }  # fmt: skip
    assert "submission_id" not in told.tables["cards"][0]


def test_what_is_left_out_is_there_and_holds_no_words_of_its_own() -> None:
    everything = leading_to("conversations") | leading_to("cards") | {"conversations", "cards"}

    assert everything > LEFT_OUT
    assert set(metadata.tables) >= everything
    assert everything - LEFT_OUT >= {"messages", "walks", "conversation_notes", "card_staff_notes"}


def test_no_hash_and_no_secret_is_told(engine: Engine) -> None:
    told = read(engine, lambda c: held(c, TALK, _talk(engine), None))
    columns = {name for rows in told.tables.values() for row in rows for name in row}

    assert columns.isdisjoint(UNTOLD)
    assert [name for name in columns if "hash" in name or "secret" in name] == []


@pytest.mark.parametrize("areas", [("stoke",), ()])
def test_what_lies_outside_the_areas_of_somebody_is_as_if_it_were_not_there(
    engine: Engine, areas: tuple[str, ...]
) -> None:
    card = submit(engine, area="sefton")
    with pytest.raises(LookupError):
        read(engine, lambda c: held(c, CARD, card.id, areas))


@pytest.mark.parametrize("kind", [TALK, CARD, WALK, "staff"])
def test_what_is_not_there_is_not_told(engine: Engine, kind: str) -> None:
    with pytest.raises(LookupError):
        read(engine, lambda c: held(c, kind, "nothing", None))
