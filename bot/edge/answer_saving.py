"""A whole conversation as plain text, for a file that any device and any screen reader opens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin

from bot.edge.transcript import Item

Words = Mapping[str, Any]


def as_text(items: Sequence[Item], words: Words, heading: Sequence[str]) -> str:
    """Everything that was said, oldest first; lines end as every system understands them."""
    blocks = ["\n".join(heading), *("\n".join(_lines(item, words)) for item in items)]
    return "\r\n".join("\n\n\n".join(blocks).split("\n")) + "\r\n"


def with_whole_links(item: Item, origin: str) -> Item:
    """The message with links that still lead somewhere where it is not a page of ours."""
    links = ({**link, "url": urljoin(origin, link["url"])} for link in item.links)
    return replace(item, links=tuple(links))


def _lines(item: Item, words: Words) -> Iterator[str]:
    yield f"{words['you'] if item.mine else words['bot']} ({item.time})"
    if item.hidden:
        yield item.hidden
    yield "\n\n".join(item.paragraphs)
    yield from (f"- {point}" for point in item.points)
    links = [f"{link['title']}: {link['url']}" for link in item.links]
    yield from _listed(words["links"], links)
    yield from _listed(words["sources"], [source_line(one, words) for one in item.sources])


def _listed(title: str, lines: Sequence[str]) -> Iterable[str]:
    return ["", f"{title}:", *(f"- {line}" for line in lines)] if lines else []


def source_line(source: Mapping[str, Any], words: Words) -> str:
    """A source in one line: document, section, page and address, as far as there are."""
    page = f"{words['page']} {source['page']}" if source["page"] else ""
    parts = (source["title"] or source["toolkit"], source["section"], page, source["url"])
    return ", ".join(str(part) for part in parts if part)
