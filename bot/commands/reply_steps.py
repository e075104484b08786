"""Each thing staff do with comment cards: what it changes, what it prints, what the audit says."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.future import Connection

from bot.commands.reply_text import card_in_full, list_of, number_of
from bot.records import answering, replies
from bot.records.card_rows import Card, NoCardError
from bot.records.projects import project_key

_FEWEST_LETTERS = 4


class ReplyError(ValueError):
    """What was asked cannot be done; the message says why, and what would do."""


@dataclass(frozen=True)
class Done:
    """What to print, and for the audit the action with a target and detail for each row."""

    lines: list[str]
    action: str
    acts: list[tuple[str, Mapping[str, Any]]]


def _list(connection: Connection, options: argparse.Namespace, today: date) -> Done:
    found = answering.listed(connection, options.area)
    detail = {"area": options.area, "words": options.words, "cards": len(found)}
    lines = list_of(found, today, words=options.words)
    return Done(lines, "list_cards", [("cards", detail)])


def _read(connection: Connection, options: argparse.Namespace, today: date) -> Done:
    card = _card(connection, options.card)
    answering.mark_read(connection, card.id)
    return Done(card_in_full(connection, card, today), "read_card", [(card.id, {})])


def _answer(connection: Connection, options: argparse.Namespace, today: date) -> Done:
    card, text = _card(connection, options.card), _written(options.text, "an answer")
    try:
        answering.answer(connection, card.id, text, today, changed=options.changed)
    except NoCardError:
        raise ReplyError(f"The writer of card {options.card} has just taken it back.") from None
    lines = [f"Answered card {number_of(card)}. Its writer can read it with the code."]
    return Done(lines, "answer_card", [(card.id, {"changed": options.changed})])


def _publish(connection: Connection, options: argparse.Namespace, today: date) -> Done:
    card = _card(connection, options.card)
    try:
        answering.publish(connection, card.id)
    except answering.NotSharedError:
        raise ReplyError(
            f"The writer of card {number_of(card)} did not say that the words may be shown."
        ) from None
    lines = [f"The words of card {number_of(card)} may be shown, with a reply about its project."]
    return Done(lines, "publish_card", [(card.id, {})])


def _flood(connection: Connection, options: argparse.Namespace, today: date) -> Done:
    cards = [_card(connection, start) for start in options.cards]
    for card in cards:
        answering.mark_flood(connection, card.id, not options.undo)
    told = "is no flood any more" if options.undo else "is marked as a flood, and is kept"
    lines = [f"Card {number_of(card)} {told}." for card in cards]
    return Done(lines, "flood_card", [(card.id, {"flood": not options.undo}) for card in cards])


def _project(connection: Connection, options: argparse.Namespace, today: date) -> Done:
    if not project_key(options.project):
        raise ReplyError("Give the project a name with letters or digits in it.")
    kept = replies.add(
        connection,
        area=options.area,
        project=options.project.strip(),
        said=_written(options.said, "what people said"),
        did=_written(options.did, "what was done"),
        changed=options.changed,
        today=today,
    )
    lines = [f"Kept the reply about {kept.project}. It is shown once enough cards are about it."]
    return Done(lines, "reply_to_project", [(kept.id, {"changed": options.changed})])


def _card(connection: Connection, start: str) -> Card:
    if len(start) < _FEWEST_LETTERS:
        raise ReplyError(f"Give at least {_FEWEST_LETTERS} characters of a card's number.")
    found = answering.beginning_with(connection, start)
    if not found:
        raise ReplyError(f"There is no card {start}. Its writer may have taken it back.")
    if len(found) > 1:
        raise ReplyError(f"More than one card begins with {start}: give more of its number.")
    return found[0]


def _written(text: str, what: str) -> str:
    if not text.strip():
        raise ReplyError(f"Write {what}: it is empty.")
    return text.strip()


STEPS: Mapping[str, Callable[[Connection, argparse.Namespace, date], Done]] = {
    "list": _list,
    "read": _read,
    "answer": _answer,
    "publish": _publish,
    "flood": _flood,
    "project": _project,
}
