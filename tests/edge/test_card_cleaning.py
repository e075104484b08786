"""Rasa forgets a card when the turn that ended it is over; what fails is done later."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
import yaml
from sqlalchemy import select, text, update

from bot.cli import main
from bot.edge.card_cleaning import placeholder
from bot.records import cleaning, tables, tracker
from bot.records.card_tables import card_cleanings
from bot.records.own_copies import note_cleaning
from bot.settings import PROJECT
from tests.edge.carding import rows
from tests.edge.walking import walk
from tests.support.edge import Edge
from tests.support.problems import assert_problem
from tests.support.rasa_stand_in import RasaStandIn


def conversation(edge: Edge) -> str:
    """The one conversation there is."""
    with edge.app.ctx.services.store.records.connect() as connection:
        return str(connection.execute(select(tables.conversations.c.id)).scalar())


def remembers(edge: Edge) -> None:
    """Give Rasa a memory of the conversation, as its own tracker store would."""
    with edge.app.ctx.services.store.tracker.begin() as connection:
        connection.execute(
            text("CREATE TABLE IF NOT EXISTS events (sender_id TEXT, timestamp FLOAT, data TEXT)")
        )
        row = {"sender": conversation(edge), "now": datetime.now(timezone.utc).timestamp()}
        connection.execute(
            text("INSERT INTO events VALUES (:sender, :now, 'words of a card')"), row
        )


def remembered(edge: Edge) -> int:
    """How many rows Rasa has of anybody."""
    with edge.app.ctx.services.store.tracker.connect() as connection:
        return len(connection.execute(text("SELECT * FROM events")).all())


def note(edge: Edge, ready: bool = False) -> None:
    """What the action notes in the turn that sends or stops a card."""
    now, about = datetime.now(timezone.utc), conversation(edge)
    with edge.app.ctx.services.store.records.begin() as connection:
        note_cleaning(connection, about, now, ready=ready)


def fail(*_: object) -> int:
    raise OSError("words of a card: the disk is full")


def test_it_is_forgotten_before_the_answer_is_given(edge: Edge) -> None:
    talk = edge.open()
    remembers(edge)
    note(edge)
    talk.say("send it")
    assert remembered(edge) == 0
    assert rows(edge, card_cleanings) == []


def test_a_conversation_without_a_card_is_remembered(edge: Edge) -> None:
    talk = edge.open()
    remembers(edge)
    talk.say("What is co-production?")
    assert remembered(edge) == 1


def test_a_turn_that_failed_is_not_over_and_nothing_is_forgotten_yet(
    edge: Edge, rasa: RasaStandIn
) -> None:
    talk = edge.open()
    remembers(edge)
    note(edge)
    rasa.mode = "refuse"
    assert_problem(talk.send(text="send it"), 503, "no_answer")
    assert remembered(edge) == 1
    assert [row["ready"] for row in rows(edge, card_cleanings)] == [False]


def test_where_forgetting_fails_the_answer_still_comes_and_the_next_turn_tries_first(
    edge: Edge, monkeypatch: pytest.MonkeyPatch, logs: pytest.LogCaptureFixture, rasa: RasaStandIn
) -> None:
    talk = edge.open()
    remembers(edge)
    note(edge)
    with monkeypatch.context() as broken:
        broken.setattr(tracker, "delete_events", fail)
        assert talk.say("send it")
    assert remembered(edge) == 1
    assert [row["ready"] for row in rows(edge, card_cleanings)] == [True]
    assert "not yet forgotten" in logs.text
    assert "words of a card" not in logs.text
    rasa.mode = "refuse"
    talk.send(text="and now?")
    assert remembered(edge) == 0


async def test_what_was_left_over_is_swept_up(edge: Edge) -> None:
    edge.open()
    remembers(edge)
    note(edge, ready=True)
    await edge.app.ctx.services.card_cleaning.sweep()
    assert remembered(edge) == 0
    assert rows(edge, card_cleanings) == []


async def test_a_card_left_lying_is_swept_up_with_its_words(edge: Edge) -> None:
    talk = edge.open()
    talk.say("What is co-production?")
    draft = walk(edge, "sefton-comment-card")
    other = walk(edge, "sefton-pre-involvement")
    long_ago = datetime.now(timezone.utc) - timedelta(minutes=edge.settings.idle_minutes + 1)
    with edge.app.ctx.services.store.records.begin() as connection:
        connection.execute(update(tables.walks).values(changed_at=long_ago))
        connection.execute(update(tables.conversations).values(last_at=long_ago))
    await edge.app.ctx.services.card_cleaning.sweep()
    kept = [row["id"] for row in rows(edge, tables.walks)]
    assert kept == [other.id]
    assert draft.id not in kept
    said = [row["body"]["text"] for row in rows(edge, tables.messages) if row["role"] == "user"]
    assert said == ["(part of your comment card)"]


async def test_a_sweep_that_fails_is_logged_without_words_and_stops_nothing(
    edge: Edge, monkeypatch: pytest.MonkeyPatch, logs: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(cleaning, "sweep", fail)
    await edge.app.ctx.services.card_cleaning.sweep()
    assert "could not be swept up" in logs.text
    assert "words of a card" not in logs.text


def test_every_night_it_is_swept_up_too(edge: Edge, monkeypatch: pytest.MonkeyPatch) -> None:
    edge.open()
    remembers(edge)
    note(edge, ready=True)
    monkeypatch.setenv("COPRO_HOME", str(edge.settings.home))
    assert main(["retention"]) == 0
    assert remembered(edge) == 0


def test_the_words_that_stand_for_a_card_are_those_of_the_actions() -> None:
    theirs = yaml.safe_load((PROJECT / "actions/comment_card/wording.yml").read_text("utf-8"))
    assert placeholder() == theirs["part_of_card"]
