"""Somebody is found by what they remember, and by nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update
from sqlalchemy.future import Engine

from bot.records import card_words, walks
from bot.records.requests_search import MOST, Asked, Found, says, search
from bot.records.searching_words import sought
from bot.records.tables import conversations
from bot.records.tables import walks as walk_rows
from tests.records.carding import TODAY, read, submit, write
from tests.records.talking import NOW, say, start

ANYTHING = Asked(sought(""), None, None, None, None, "", None)


def _search(engine: Engine, words: str = "", **asked: Any) -> list[Found]:
    wanted = replace(ANYTHING, words=sought(words), **asked)
    return read(engine, lambda c: search(c, wanted))


def _ids(engine: Engine, words: str = "", **asked: Any) -> set[str]:
    return {found.id for found in _search(engine, words, **asked)}


def _left_walk(engine: Engine, words: str, area: str = "sefton") -> str:
    """A walk whose conversation is gone."""
    with engine.begin() as connection:
        walk = walks.begin(connection, "gone", "checklist", area, NOW)
        answers = {"q": {"words": words}}
        walks.keep(connection, walk.id, answers=answers, at="q", state="open", now=NOW)
        own = walk_rows.c.id == walk.id
        connection.execute(update(walk_rows).where(own).values(conversation_id=None))
    return walk.id


def test_words_are_found_in_conversations_cards_and_walks(engine: Engine) -> None:
    talk = start(engine)
    say(engine, talk, "a", text="The Pond of my neighbour")
    say(engine, start(engine), "a", text="Something else")
    card, walk = submit(engine, words="a POND"), _left_walk(engine, "near the ponds")
    submit(engine, "other", words="the lift")

    assert _ids(engine, "pond") == {talk.id, card.id, walk}
    assert _ids(engine, '"pond of"') == {talk.id}
    assert _ids(engine, "pond neighbour") == {talk.id}


def test_a_card_is_found_by_its_project_by_later_words_and_by_its_answer(engine: Engine) -> None:
    card = submit(engine, project="The Sandbrook project", words="")
    write(engine, lambda c: card_words.add_words(c, card.id, "a broken ramp", TODAY))
    write(engine, lambda c: card_words.add_answer(c, card.id, "It was mended", TODAY))

    for words in ("sandbrook", "ramp", "mended"):
        assert _ids(engine, words) == {card.id}


def test_days_are_found_without_words(engine: Engine) -> None:
    early = start(engine, NOW - timedelta(days=9))
    late = start(engine, NOW)
    card = submit(engine, day=TODAY)
    old = submit(engine, "old", day=TODAY - timedelta(days=9))
    since = NOW - timedelta(days=1)

    assert _ids(engine, begin=since, first_day=since.date()) == {late.id, card.id}
    assert _ids(engine, end=since, last_day=since.date()) == {early.id, old.id}


def test_a_search_keeps_to_the_area_and_to_those_that_may_be_seen(engine: Engine) -> None:
    here, there = submit(engine, "a", area="sefton"), submit(engine, "b", area="stoke")
    nowhere = submit(engine, "c", area=None)
    talk, walk = start(engine), _left_walk(engine, "x", "stoke")
    with engine.begin() as connection:
        connection.execute(update(conversations).values(area="sefton"))

    assert _ids(engine) == {here.id, there.id, nowhere.id, talk.id, walk}
    assert _ids(engine, area="stoke") == {there.id, walk}
    assert _ids(engine, areas=("sefton",)) == {here.id, talk.id}
    assert _ids(engine, areas=("sefton",), area="stoke") == set()


def test_no_more_is_found_than_anybody_reads(engine: Engine) -> None:
    for number in range(MOST + 5):
        submit(engine, str(number))

    assert len(_search(engine)) == MOST


@pytest.mark.parametrize(
    ("text", "words", "is_said"),
    [
        ("The lifts were broken", "lift", True),
        ("The lifts were broken", "broken lift", True),
        ("The lifts were broken", '"lifts broken"', False),
        ("Uplifting", "lift", False),
        ("Élan and naïve", "élan", True),
        ("it's (really) bad", "really bad", True),
        ("", "lift", False),
    ],
)
def test_words_are_matched_from_their_beginnings(text: str, words: str, is_said: bool) -> None:
    assert says([text], sought(words)) is is_said
