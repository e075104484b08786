from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest
from sqlalchemy.future import Engine

from bot.records import drafts
from bot.records.draft_origins import said_in, tied
from bot.records.drafts import Ask, Draft, NoDraftError
from bot.records.engine import reading
from bot.records.erasure import erase_conversation
from tests.records.talking import count
from tests.support.asking import answer, asked

NOW = datetime(2026, 5, 1, 9, 30, tzinfo=timezone.utc)
DRAFT = Draft(
    id="a" * 32,
    toolkit="sefton",
    entry="sefton/buses",
    topic="contacts",
    title="Buses",
    answer="A bus goes there.",
    easy="There is a bus.",
    points=("Number 4",),
    section="Travel",
    page="4",
    see_also=("sefton/what-it-is",),
    checked=date(2026, 5, 1),
    ready=True,
    changed_by="editor",
    changed_at=NOW,
    asks=(Ask("parent", "is there a bus"), Ask("young", "wheres the bus"), Ask("parent", "buses?")),
)


def keep(engine: Engine, *kept: Draft) -> None:
    with engine.begin() as connection:
        for draft in kept:
            drafts.keep(connection, draft)


def listed(engine: Engine, toolkits: tuple[str, ...] | None = None) -> list[Draft]:
    with reading(engine) as connection:
        return drafts.listed(connection, toolkits)


def test_a_draft_is_read_back_as_it_was_kept(engine: Engine) -> None:
    keep(engine, DRAFT)

    assert listed(engine) == [DRAFT]


def test_a_draft_that_is_changed_takes_the_place_of_what_it_was(engine: Engine) -> None:
    changed = replace(DRAFT, title="Trains", asks=(Ask("young", "trains?"),), points=())

    keep(engine, DRAFT, changed)

    assert listed(engine) == [changed]
    assert count(engine, "draft_asks") == 1


def test_the_last_changed_comes_first(engine: Engine) -> None:
    newer = replace(DRAFT, id="b" * 32, changed_at=NOW + timedelta(hours=1))

    keep(engine, newer, DRAFT)

    assert [draft.id for draft in listed(engine)] == [newer.id, DRAFT.id]


def test_only_drafts_of_these_toolkits_are_found(engine: Engine) -> None:
    keep(engine, DRAFT)

    with engine.begin() as connection:
        assert drafts.find(connection, DRAFT.id, ("sefton", "stoke")) == DRAFT
        assert drafts.count(connection, ("sefton",)) == 1
        assert drafts.count(connection, ("stoke",)) == 0
        for act in (drafts.find, drafts.drop):
            with pytest.raises(NoDraftError):
                act(connection, DRAFT.id, ("stoke",))
    assert listed(engine, ("stoke",)) == []
    assert listed(engine) == [DRAFT]


def test_a_dropped_draft_leaves_nothing(engine: Engine) -> None:
    keep(engine, DRAFT)

    with engine.begin() as connection:
        assert drafts.drop(connection, DRAFT.id, None) == DRAFT

    assert count(engine, "drafts") == count(engine, "draft_asks") == 0


def test_a_question_in_a_persons_own_words_goes_with_what_they_said(engine: Engine) -> None:
    one = asked(engine, "Is there a bus?")
    theirs = Ask("parent", "is there a bus", one.message_id)
    keep(engine, replace(DRAFT, asks=(theirs, DRAFT.asks[1])))

    assert erase_conversation(engine, None, one.conversation_id)

    assert listed(engine)[0].asks == (DRAFT.asks[1],)


def test_what_people_said_is_read_in_the_order_asked_for_and_only_of_these_areas(
    engine: Engine,
) -> None:
    first = asked(engine, "one", answer("sefton/what-it-is"))
    other, nobodys = asked(engine, "two", area="stoke"), asked(engine, "three", area=None)
    ids = [nobodys.message_id, other.message_id, first.message_id, first.reply_id, "made up"]

    with reading(engine) as connection:
        assert list(said_in(connection, ids, None).values()) == ["three", "two", "one"]
        assert said_in(connection, ids, ("sefton",)) == {first.message_id: "one"}


@pytest.mark.parametrize("words", ["Is there a bus?", "is THERE a  bus", "is there a bus!!"])
def test_capitals_spaces_and_stops_make_no_words_of_ones_own(words: str) -> None:
    assert tied([Ask("parent", words)], {"m": "is there a bus?"}) == [Ask("parent", words, "m")]


def test_other_words_are_not_tied() -> None:
    other = Ask("parent", "is there a train?")

    assert tied([other], {"m": "is there a bus?"}) == [other]
    assert tied([Ask("parent", "???")], {"m": "!!!"}) == [Ask("parent", "???")]
