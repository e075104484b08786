"""Where in a document something stands, in words after its title."""

from __future__ import annotations

from bot.meeting.wording import say
from bot.results.model import Where


def place_after(where: Where) -> str:
    """Section and page as they follow the title: “, Sharing power, page 4”."""
    page = f"{say('page')} {where.page}" if where.page else ""
    return "".join(f", {part}" for part in (where.section, page) if part)
