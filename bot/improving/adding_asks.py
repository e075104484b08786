"""More asks in a file of content, in the place where its author would have written them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

import yaml

from bot.improving.adding_lines import NoPlaceError, Piece, with_pieces

Asks = Mapping[str, Mapping[str, Sequence[str]]]
"""Entry → kind of person → what they ask."""


def with_asks(text: str, asks: Asks) -> str:
    """The text of the file with these asks last among those of their kind."""
    entries = dict(_entries(yaml.compose(text, Loader=yaml.CSafeLoader)))
    pieces = [
        _piece(entries, entry, kind, words)
        for entry, kinds in asks.items()
        for kind, words in kinds.items()
        if words
    ]
    return with_pieces(text, pieces)


def _piece(
    entries: Mapping[str, yaml.MappingNode], entry: str, kind: str, words: Sequence[str]
) -> Piece:
    asked = _value(entries.get(entry), "asks")
    place = _value(asked, kind) if isinstance(asked, yaml.MappingNode) else None
    if not isinstance(place, yaml.SequenceNode) or not place.value:
        raise NoPlaceError(f"{entry}: {kind}")
    written = [json.dumps(one, ensure_ascii=False) for one in words]
    last = place.value[-1]
    margin = _key_column(asked, kind) + 2 if place.flow_style else place.start_mark.column
    before = f",\n{' ' * margin}" if place.flow_style else f"\n{' ' * margin}- "
    added = "".join(f"{before}{one}" for one in written)
    return Piece(last.end_mark.line, last.end_mark.column, added)


def _entries(document: yaml.Node | None) -> Iterator[tuple[str, yaml.MappingNode]]:
    for _, group in document.value if isinstance(document, yaml.MappingNode) else ():
        for node in group.value if isinstance(group, yaml.SequenceNode) else ():
            name = _value(node, "id")
            if isinstance(name, yaml.ScalarNode):
                yield name.value, node


def _value(node: yaml.Node | None, name: str) -> yaml.Node | None:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((value for key, value in pairs if key.value == name), None)


def _key_column(node: yaml.Node | None, name: str) -> int:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((int(key.start_mark.column) for key, _ in pairs if key.value == name), 0)
