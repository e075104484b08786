"""What the script of the chat page is told beside an answer, so that it shows what is stored.

Everything after the last message it knows is laid out anew: what was said in another tab of the
same conversation comes along, and its own words come back as they were kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from bot.edge.conversation import Conversations
from bot.edge.linked import linked
from bot.edge.pages import Pages
from bot.edge.problems import Problem
from bot.edge.transcript import Item
from bot.records.conversations import Conversation
from bot.records.messages import PublicMessage


async def page_state(
    conversations: Conversations,
    pages: Pages,
    token: str,
    after: str,
    said: Sequence[PublicMessage] = (),
) -> dict[str, Any]:
    """The state after a turn; with the records out of reach `said` alone, which is not lost."""
    try:
        found, stored = await conversations.history(token)
    except Problem:
        return {"items": [as_json(item) for item in pages.items(said)], "last": after}
    return state_of(pages, found, stored, after, said)


def state_of(
    pages: Pages,
    found: Conversation,
    stored: Sequence[PublicMessage],
    after: str,
    said: Sequence[PublicMessage] = (),
) -> dict[str, Any]:
    """All messages after `after`, those that are not stored last, and how the chat stands.

    `whole`: these are all there are, since `after` is gone (a message tried again is kept anew) or
    belongs to another conversation.
    """
    known = {message["id"] for message in stored}
    laid_out = pages.items([*stored, *(one for one in said if one["id"] not in known)])
    places = [place for place, item in enumerate(laid_out) if item.id == after]
    new = laid_out[places[0] + 1 :] if places else laid_out
    standing = pages.standing(found)
    return {
        "items": [as_json(item) for item in new],
        "whole": not places,
        "last": stored[-1]["id"] if stored else "",
        **(asdict(standing) if standing else {}),
    }


def as_json(item: Item) -> dict[str, Any]:
    """A message as the template lays it out, its addresses already made into links."""
    paragraphs = [[piece._asdict() for piece in linked(text)] for text in item.paragraphs]
    return asdict(item) | {"paragraphs": paragraphs}
