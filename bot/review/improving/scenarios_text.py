"""A scenario as a test in Python, in the words of `tests/scenarios`."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from textwrap import indent

from knowledge.model import Content

_LINE = 100
_INDENT = "    "
_ROOM = _LINE - 8
_PIECE = 80
_NAME = 70
_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")
_TOKENS = re.compile(r"\S{1,35}\s{0,4}|\s{1,4}")
_TOP = "from __future__ import annotations\n\nfrom tests.support.conversation import Talk\n"


@dataclass(frozen=True)
class Step:
    """What a person does, and what must come of it: the answer `entry`, or else a `kind`.

    Without words the person told of harm. `page` 0: the entry stands on no one page.
    """

    words: str
    pressed: bool = False
    entry: str = ""
    page: int = 0
    kind: str = "notice"
    intent: str = ""


def scenario_text(name: str, area: str | None, reading: str, steps: Iterable[Step]) -> str:
    """The whole file, ready to be saved as `test_<name>.py`."""
    opening = {"area": area or "", "reading": "" if reading == "standard" else reading}
    lines = [_call("opens", (), opening)]
    for step in steps:
        lines += _lines(step)
    body = "".join(f"{_INDENT}{line}\n" for line in lines)
    return f"{_TOP}\n\nasync def test_{name}(talk: Talk) -> None:\n{body}"


def scenario_name(title: str) -> str:
    """A title as a name in Python; one of its own where it has no letters."""
    plain = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
    cut = _NOT_IN_NAMES.sub("_", plain)[: _NAME + 1].strip("_")
    return cut or "a_person_asks"


def page_of(entry: str, content: Content) -> int:
    """The one page an answer stands on, with an address to look it up; 0 where it has none."""
    addresses = {toolkit.id: toolkit.url for toolkit in content.toolkits}
    found = next((one for one in content.entries if one.id == entry), None)
    if found is None or len(found.sources) != 1 or not addresses.get(found.sources[0].toolkit):
        return 0
    return found.sources[0].page or 0


def _lines(step: Step) -> list[str]:
    if not step.words:
        return ["talk.discloses()"]
    did = _call("chooses" if step.pressed else "says", (step.words,))
    if step.entry and step.page:
        return [did, _call("is_answered", (step.entry,), {"page": step.page})]
    if step.entry:
        return [did, _call("expects", (), {"entry": step.entry, "kind": "answer"})]
    return [did, _call("expects", (), {"intent": step.intent, "kind": step.kind})]


def _call(name: str, words: Sequence[str], named: Mapping[str, str | int] | None = None) -> str:
    options = [f"{key}={_quoted(value)}" for key, value in (named or {}).items() if value]
    line = f"await talk.{name}({', '.join([*map(_quoted, words), *options])})"
    if len(line) + len(_INDENT) <= _LINE:
        return line
    return f"await talk.{name}(\n{indent(_inside(words, options), _INDENT * 2)}\n{_INDENT})"


def _inside(words: Sequence[str], options: Sequence[str]) -> str:
    """Arguments that do not fit beside the name of the call, laid out as `ruff format` does."""
    together = ", ".join([*map(_quoted, words), *options])
    if len(together) <= _ROOM:
        return together
    texts = ["\n".join(map(_quoted, _pieces(one))) for one in words]
    return texts[0] if not options else "\n".join(f"{one}," for one in (*texts, *options))


def _pieces(words: str) -> list[str]:
    """The words in parts that fit a line; together they are the same again."""
    if len(_quoted(words)) < _ROOM:
        return [words]
    pieces = [""]
    for token in _TOKENS.findall(words):
        if len(_quoted(pieces[-1] + token)) > _PIECE and pieces[-1]:
            pieces.append("")
        pieces[-1] += token
    return pieces


def _quoted(value: str | int) -> str:
    return json.dumps(value, ensure_ascii=False)
