"""What these scenarios share: how somebody in Sefton writes a comment card and sends it."""

from __future__ import annotations

from bot.records.cards import Card
from tests.scenarios.comment_card.keeping import sent_card
from tests.support.conversation import Talk

TITLE = "Comment card: tell the council how it was"
BEGIN = "I want to tell the council what it was like"
PROJECT = "the Sandbrook youth group"
MORE = "we need a ramp at the door"
HAPPY, HOPEFUL = (
    "😀 They hear me, and it changes things",
    "🙂 They hear me, and it might change things",
)
DOUBTFUL, SAD = "😐 They hear me, but I doubt it helps", "🙁 I do not make a difference there"
SHOWN, PRIVATE = "Yes, my words can be shown", "No, only for the council"
SEND, CHANGE, DELETE = "Send my card", "Change something", "Stop, and delete it"


async def begins(talk: Talk, reading: str = "standard") -> None:
    """Somebody in Sefton begins a card."""
    await talk.opens(area="sefton", reading=reading)
    await talk.says(BEGIN)
    await talk.is_asked("project")


async def comes_to(talk: Talk, question: str, reading: str = "standard") -> None:
    """Somebody has answered everything before this question."""
    await begins(talk, reading)
    if question != "project":
        await talk.says(PROJECT)
    if question not in {"project", "statement"}:
        await talk.chooses(DOUBTFUL)
    if question in {"sharing", "check_card"}:
        await talk.says(MORE)
    if question == "check_card":
        await talk.chooses(PRIVATE)
    await talk.is_asked(question)


async def sends(talk: Talk) -> Card:
    """Somebody writes a whole card and sends it."""
    await comes_to(talk, "check_card")
    await talk.chooses(SEND)
    await talk.expects(kind="receipt", words="Your card is sent")
    return sent_card(talk)
