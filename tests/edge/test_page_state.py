"""What the script of the page is told: texts with their links, and how a conversation stands."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from bot.edge.linked import linked
from bot.edge.standing import standing
from bot.records.conversations import Conversation

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=timezone.utc)


def conversation(turns: int = 1, minutes: float = 0, name: str = "a") -> Conversation:
    last = NOW - timedelta(minutes=minutes)
    return Conversation(name, "stoke", "standard", False, turns, last, last, None)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("No address here.", [("No address here.", "")]),
        ("Call 01632 960101 & ask", [("Call 01632 960101 & ask", "")]),
        (
            "See https://a.example/b?c=1&d=2.",
            [
                ("See ", ""),
                ("https://a.example/b?c=1&d=2", "https://a.example/b?c=1&d=2"),
                (".", ""),
            ],
        ),
        (
            "Write to a@b.example, please",
            [("Write to ", ""), ("a@b.example", "mailto:a@b.example"), (", please", "")],
        ),
        ("<a href='x'>b</a> &amp; &lt;", [("<a href='x'>b</a> &amp; &lt;", "")]),
        ("javascript:alert(1)", [("javascript:alert(1)", "")]),
        ("", []),
    ],
)
def test_only_addresses_become_links_and_nothing_is_markup(
    text: str, pieces: list[tuple[str, str]]
) -> None:
    assert [tuple(piece) for piece in linked(text)] == pieces


@pytest.mark.parametrize(("turns", "left"), [(1, 200), (2, 199), (201, 0), (300, 0)])
def test_messages_are_left_until_the_last_turn_is_used(turns: int, left: int) -> None:
    stands = standing(conversation(turns), NOW, idle_minutes=30, most_turns=200)
    assert stands.left == left


@pytest.mark.parametrize(("minutes", "seconds"), [(0, 1800), (29.5, 30), (31, 0)])
def test_the_time_until_the_chat_ends_runs_from_its_last_message(
    minutes: float, seconds: int
) -> None:
    stands = standing(conversation(minutes=minutes), NOW, idle_minutes=30, most_turns=200)
    assert stands.idle_seconds == seconds


def test_conversations_have_marks_of_their_own_that_name_none() -> None:
    marks = {
        standing(conversation(name=name), NOW, idle_minutes=30, most_turns=200).mark
        for name in ("a", "b")
    }
    assert len(marks) == 2
    assert not marks & {"a", "b"}
