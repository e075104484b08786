"""What these scenarios share: a first question, and which toolkits a reply tells of."""

from __future__ import annotations

import re

from tests.support.conversation import Talk

NAMES = ("Staffordshire", "Stoke-on-Trent", "Sefton", "High Needs")
ENTRY = re.compile(r'"entry": "([^"]+)"')


async def asked(talk: Talk, area: str | None, question: str, entry: str) -> None:
    """Someone of this area asks this and is answered with this entry."""
    await talk.opens(area=area)
    await talk.says(question)
    await talk.expects(entry=entry, kind="answer")


async def is_told(talk: Talk, entry: str | tuple[str, ...], *words: str, page: int | None) -> None:
    """Check that the last turn is one answer from this page; two toolkits print no address."""
    await talk.expects(entry=entry, kind="answer", words=words)
    assert len(talk.messages) == 1
    assert [source["page"] for source in talk.messages[0]["sources"]] == [page]


async def begins(talk: Talk, area: str) -> None:
    """Someone of this area begins with the button that says what co-production is."""
    await talk.opens(area=area)
    await talk.chooses("What co-production is")
    await talk.expects(entry=f"{area}/what-it-is", kind="answer")


def told_of(talk: Talk) -> list[str]:
    """The names before the colon in the points of the last reply, in their order."""
    return [point.split(":", 1)[0] for message in talk.messages for point in message["points"]]


def sourced_from(talk: Talk) -> set[str]:
    """The toolkits that the last reply gives as its sources."""
    return {source["toolkit"] for message in talk.messages for source in message["sources"]}


def offered(talk: Talk) -> list[str]:
    """The entries that the choices of the last reply ask for."""
    return [found for choice in talk.choices for found in ENTRY.findall(choice["payload"])]
