"""The measured figures as a section of docs/figures.md, which other commands share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.evaluation.measure import Answers, Recognised, Refused, Share

READ = 40


@dataclass
class Report:
    """Everything one evaluation found; `answers` holds (without area, with area) by toolkit."""

    answers: dict[str, tuple[Answers, Answers]]
    refused: Refused
    acts: Recognised
    intents: Share
    intent_confusions: list[str]

    def as_markdown(self) -> str:
        """The section's text."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        yield "## Understanding"
        yield ""
        yield "Repeat with `make evaluate`. Questions: `tests/evaluation/`, written apart from the"
        yield "training examples and frozen by a commit before tuning.  The confusions below were"
        yield "read between rounds of tuning: a set never seen would come out somewhat lower."
        yield ""
        yield "| what | aim | measured |"
        yield "|---|---|---|"
        for toolkit, (without, within) in self.answers.items():
            for given, found in (("no area given", without), ("area given", within)):
                yield f"| {toolkit}, {given}: right entry first | ≥ 92 % | {found.first} |"
                yield f"| {toolkit}, {given}: right entry in three | ≥ 97 % | {found.in_three} |"
            for kind, share in sorted(without.by_kind.items()):
                yield f"| {toolkit}, asked by {kind}: right entry first | – | {share} |"
            outcomes = ", ".join(f"{n} {what}" for what, n in without.outcomes.most_common())
            yield f"| {toolkit}: replies | – | {outcomes} |"
        yield f"| out of scope refused | ≥ 95 % | {self.refused.all} |"
        for kind, share in sorted(self.refused.by_kind.items()):
            yield f"| out of scope, {kind.replace('_', ' ')} | – | {share} |"
        yield f"| other dialogue acts recognised | – | {self.acts.all} |"
        yield f"| intents, cross-validated five times | – | {self.intents} |"
        yield ""
        for title, lines in self._worth_reading():
            yield from _listed(title, lines)

    def _worth_reading(self) -> Iterator[tuple[str, list[str]]]:
        for toolkit, (without, _) in self.answers.items():
            yield f"Questions answered with another entry, {toolkit}, no area given", without.wrong
        yield "Out of scope, but answered", self.refused.answered
        yield "Dialogue acts taken for another", self.acts.confused
        yield "Commonest confusions of intents, cross-validated", self.intent_confusions


def _listed(title: str, lines: Iterable[str]) -> Iterator[str]:
    shown = list(lines)
    yield f"### {title}"
    yield ""
    yield from (f"- {line}" for line in shown[:READ])
    if len(shown) > READ:
        yield f"- … and {len(shown) - READ} more"
    if not shown:
        yield "None."
    yield ""


def write_section(path: Path, name: str, text: str) -> None:
    """Replace (or add) the section between this name's markers, leaving the others as they are."""
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    section = f"{begin}\n{text.strip()}\n{end}\n"
    old = path.read_text(encoding="utf-8") if path.exists() else "# Figures\n"
    pattern = re.compile(re.escape(begin) + ".*?" + re.escape(end) + "\n?", re.DOTALL)
    new = pattern.sub(lambda _: section, old) if pattern.search(old) else f"{old}\n{section}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(new, encoding="utf-8")
