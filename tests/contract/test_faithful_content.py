"""What the content says stands in the toolkit it cites: numbers, addresses, dates and names.

The toolkits' texts are not part of this project. Where they are missing, the comparison is
skipped; how long each list should be stands in faithful.yml, and is always compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from knowledge.load import load_content
from knowledge.model import Content, Entry
from tests.support.claims import Claim, claims, texts_of
from tests.support.toolkit_texts import PLACE, ToolkitText, plain, toolkit_text, toolkit_texts

RIGHT: dict[str, Any] = yaml.safe_load(
    Path(__file__).with_name("faithful.yml").read_text(encoding="utf-8")
)
LISTS: dict[str, str] = {entry: str(items) for entry, items in RIGHT["lists"].items()}
PARTS = ("staffordshire", "stoke", "sefton", "high-needs", "general", "glossary")


@dataclass(frozen=True)
class Said:
    """A claim and who makes it.

    It may come from `sources`; a name may come from `named` too: toolkits its text speaks of.
    """

    entry: Entry
    claim: Claim
    sources: tuple[str, ...]
    named: tuple[str, ...]

    def __str__(self) -> str:
        after = " ".join(self.claim.counts)
        return f"{self.entry.id}: {self.claim.kind} “{self.claim.what}” {after}".strip()


@cache
def shipped() -> Content:
    return load_content()


@cache
def names_of_toolkits() -> dict[str, str]:
    return {plain(name): t.id for t in shipped().toolkits for name in (t.name, t.document)}


@cache
def homes() -> dict[str, str]:
    return {entry.id: entry.toolkit for entry in shipped().entries}


def said_by(entry: Entry) -> Iterator[Said]:
    """Everything an entry claims, and each of its stances."""
    cited = {source.toolkit for source in entry.sources}
    compared = {stance.toolkit for stance in entry.stances}
    for text in texts_of(entry):
        yield from _said(entry, text, cited | compared)
    for stance in entry.stances:
        yield from _said(entry, stance.says, {stance.toolkit})


def _said(entry: Entry, text: str, sources: Iterable[str]) -> Iterator[Said]:
    words = f" {plain(text)} "
    named = {toolkit for name, toolkit in names_of_toolkits().items() if f" {name} " in words}
    for claim in claims(text):
        yield Said(entry, claim, tuple(sorted(sources)), tuple(sorted(named)))


def is_found(said: Said, texts: Mapping[str, ToolkitText]) -> bool:
    """Whether a claim stands in a toolkit it may come from."""
    sources = [texts[toolkit] for toolkit in said.sources]
    what = said.claim.what
    if said.claim.kind == "number":
        return is_right_number(said, sources)
    if said.claim.kind == "page":
        return any(what in source.digits for source in sources)
    if said.claim.kind == "name":
        sources += [texts[toolkit] for toolkit in said.named]
        return plain(what) in names_of_toolkits() or any(s.holds_words(what) for s in sources)
    bare = what.split("://")[-1].removeprefix("www.").rstrip("/")
    return any(source.holds_characters(bare) for source in sources)


def is_right_number(said: Said, sources: Iterable[ToolkitText]) -> bool:
    """Whether it counts what the entry lists, or a list it names, or stands in the toolkit."""
    number, entry = said.claim.what, said.entry
    if number in {str(len(items)) for items in (entry.points, entry.links, entry.contacts)}:
        return True
    if any(source.holds_words(" ".join((number, *said.claim.counts[:1]))) for source in sources):
        return True
    if lengths := lengths_of(said):
        return number in lengths
    return any(number in source.numbers for source in sources)


def lengths_of(said: Said) -> set[str]:
    """How long the list is that a number speaks of; more than one where two have one name."""
    lengths = set()
    for entry, items in LISTS.items():
        number, *called = items.split()
        named = {plain(name) for name in called} & set(said.claim.counts)
        if named and homes()[entry] in said.sources:
            lengths.add(number)
    return lengths


def is_allowed(said: Said) -> bool:
    return any(covers(item, said) for item in RIGHT["allowed"])


def covers(item: Mapping[str, Any], said: Said) -> bool:
    """Whether an item of the allow-list is about this claim; without `in` it is about any."""
    known = said.claim.what in map(str, item["says"])
    return known and said.entry.id in item.get("in", [said.entry.id])


@pytest.fixture(scope="module")
def texts() -> dict[str, ToolkitText]:
    found = toolkit_texts()
    if not found:
        pytest.skip(f"the toolkits' texts are not here: name their folder in {PLACE}")
    return found


@pytest.mark.parametrize("part", PARTS)
def test_what_an_answer_says_stands_in_the_toolkit_it_cites(
    part: str, texts: dict[str, ToolkitText]
) -> None:
    said = [s for e in shipped().entries if e.id.startswith(f"{part}/") for s in said_by(e)]

    assert said
    assert [str(one) for one in said if not is_found(one, texts) and not is_allowed(one)] == []


def test_everything_that_is_allowed_is_needed(texts: dict[str, ToolkitText]) -> None:
    missing = [s for e in shipped().entries for s in said_by(e) if not is_found(s, texts)]
    for item in RIGHT["allowed"]:
        covered = [said for said in missing if covers(item, said)]
        assert {said.claim.what for said in covered} == set(map(str, item["says"]))
        assert {said.entry.id for said in covered} >= set(item.get("in", []))
        assert item["because"]


@pytest.mark.parametrize("entry", LISTS)
def test_a_list_has_as_many_items_as_its_source(entry: str) -> None:
    points = {one.id: one.points for one in shipped().entries}

    assert len(points[entry]) == int(LISTS[entry].split()[0])


SOURCE = toolkit_text(
    """
    Ring Anna Bell's team on 01632 960 101 or write to team@example.org. Since May 2024 the
    Bell Foundation keeps 3 rules and 12 posters. See www.example.org/long-
    name.
    """
)


def claimed(text: str) -> list[str]:
    """What of a text is not in the source above."""
    entry = next(one for one in shipped().entries if not one.points)
    said = (Said(entry, claim, ("sefton",), ()) for claim in claims(text))
    return [one.claim.what for one in said if not is_found(one, {"sefton": SOURCE})]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Bell works for the Bell Foundation, which keeps three rules.",
        "Its twelve posters date from May 2024.",
        "Ring 01632 960101 or write to team@example.org.",
        "The address is https://www.example.org/long-name.",
    ],
)
def test_what_the_toolkit_says_is_found(text: str) -> None:
    assert claimed(text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("They keep four rules.", "4"),
        ("They have 13 posters.", "13"),
        ("It dates from June 2024.", "June 2024"),
        ("Ask for Hannah Bell.", "Hannah Bell"),
        ("The rules are from ABCD.", "ABCD"),
        ("Ring 01632 960102.", "01632 960102"),
        ("Write to teams@example.org.", "teams@example.org"),
        ("The address is www.example.org/short-name.", "www.example.org/short-name"),
    ],
)
def test_what_the_toolkit_does_not_say_is_noticed(text: str, wrong: str) -> None:
    assert claimed(text) == [wrong]
