"""More examples of dialogue acts in a file of `data/nlu/`, below those that stand there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import yaml

from bot.improving.adding_lines import NoPlaceError, Piece, with_pieces

INTENT, EXAMPLES = "intent", "examples"


def with_examples(text: str, examples: Mapping[str, Sequence[str]]) -> str:
    """The text of the file with these examples last among those of their act."""
    places = _places(text)
    missing = set(examples) - set(places)
    if missing:
        raise NoPlaceError(", ".join(sorted(missing)))
    lines = text.splitlines()
    ended = text if text.endswith("\n") else f"{text}\n"
    return with_pieces(
        ended, [_piece(lines, places[act], words) for act, words in examples.items() if words]
    )


def _piece(lines: Sequence[str], last: int, words: Sequence[str]) -> Piece:
    margin = lines[last][: len(lines[last]) - len(lines[last].lstrip())]
    added = "".join(f"\n{margin}- {one}" for one in words)
    return Piece(last, len(lines[last]), added)


def _places(text: str) -> dict[str, int]:
    """For each act, the line of its last example."""
    document = yaml.compose(text, Loader=yaml.CSafeLoader)
    groups = {key.value: value for key, value in document.value} if document else {}
    found: dict[str, int] = {}
    lines = text.splitlines()
    for node in groups["nlu"].value if "nlu" in groups else ():
        fields = {key.value: value for key, value in node.value}
        if INTENT in fields and EXAMPLES in fields:
            first = fields[EXAMPLES].start_mark.line + 1
            found[fields[INTENT].value] = _end_of_block(lines, first)
    return found


def _end_of_block(lines: Sequence[str], first: int) -> int:
    margin = len(lines[first]) - len(lines[first].lstrip())
    last = first
    for number in range(first, len(lines)):
        line = lines[number]
        if line.strip() and len(line) - len(line.lstrip()) < margin:
            break
        last = number if line.strip() else last
    return last
