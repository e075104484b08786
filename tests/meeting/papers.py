"""A paper for a meeting with something of everything in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timezone
from typing import Any

from bot.meeting.model import Link, MeetingPaper, Said, Taken, Term
from bot.results.model import Where

TOOLKIT = Where("Northshire Toolkit", "Sharing power", 4, "https://example.org/toolkit")
UNPRINTED = Where("Southshire Guide", "Meetings", None, "")

POWER = Taken(
    id="a" * 32,
    entry="north/power",
    title="Challenge 1: power",
    asked="who has the last word?",
    said=(
        Said(
            ("Power can be shared.", "It takes time."),
            ("Say who decides.", "Say what cannot change."),
        ),
    ),
    sources=(TOOLKIT, UNPRINTED),
    links=(Link("Think Local Act Personal", "https://example.org/tlap"),),
    result=False,
)
RESULT = Taken(
    id="b" * 32,
    entry="",
    title="Result of questions from: Southshire Guide",
    asked="",
    said=(Said(("Not yet. There is no budget.",)), Said(("What to do next.",), ("Set a budget.",))),
    sources=(UNPRINTED,),
    links=(),
    result=True,
)
PAPER = MeetingPaper(
    heading="Meeting about short breaks",
    day="22 November 2026",
    at=datetime(2026, 11, 22, tzinfo=timezone.utc),
    council="Example Council",
    contact="You can talk to a person: Participation team, phone 01632 960101.",
    questions=("Who decides in the end?", "Who pays for travel?"),
    notes="Bring the letter.",
    answers=(POWER, RESULT),
    terms=(Term("Lived experience", "It has happened to you."),),
)


def paper(**changes: Any) -> MeetingPaper:
    """The paper with something changed."""
    return replace(PAPER, **changes)
