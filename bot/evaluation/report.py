"""The measured figures as a section of docs/figures.md, which other commands share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.evaluation.measure import Answers, Recognised, Refused, Share
from bot.evaluation.reading_age import ReadingAges
from bot.evaluation.replies import Replies
from knowledge.model import ASK_KINDS

READ = 40


@dataclass
class Report:
    """Everything one evaluation found; `answers` holds (without area, with area) by toolkit."""

    answers: dict[str, tuple[Answers, Answers]]
    refused: Refused
    acts: Recognised
    intents: Share
    intent_confusions: list[str]
    comparisons: Answers
    follow_ups: Recognised
    reading: ReadingAges
    replies: dict[str, Replies]

    def as_markdown(self) -> str:
        """The section's text."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        yield "## Understanding"
        yield ""
        yield "Repeat with `make evaluate`. Questions: `tests/evaluation/`, written apart from the"
        yield "training examples and frozen by a commit before tuning.  The confusions below were"
        yield "read between rounds of tuning: a set never seen would come out somewhat lower."
        yield "Reading ages are means in years, by the Automated Readability Index; names count."
        yield ""
        yield "| what | aim | measured |"
        yield "|---|---|---|"
        for given, number in (("no area given", 0), ("area given", 1)):
            pairs = [found[number] for found in self.answers.values()]
            first = joined(found.first for found in pairs)
            yield f"| all toolkits, {given}: right entry first | ≥ 92 % | {first} |"
            in_three = joined(found.in_three for found in pairs)
            yield f"| all toolkits, {given}: right entry in three | ≥ 97 % | {in_three} |"
        for kind in ASK_KINDS:
            share = joined(found.by_kind[kind] for _, found in self.answers.values())
            yield f"| all toolkits, area given, {kind}: right entry first | – | {share} |"
        for toolkit, (without, within) in self.answers.items():
            for given, found in (("no area given", without), ("area given", within)):
                yield f"| {toolkit}, {given}: right entry first | ≥ 88 % | {found.first} |"
                yield f"| {toolkit}, {given}: right entry in three | – | {found.in_three} |"
            outcomes = ", ".join(f"{n} {what}" for what, n in without.outcomes.most_common())
            yield f"| {toolkit}: replies | – | {outcomes} |"
        yield f"| comparisons: right entry first | ≥ 90 % | {self.comparisons.first} |"
        yield f"| comparisons: right entry in three | – | {self.comparisons.in_three} |"
        yield f"| follow-ups answered rightly | ≥ 90 % | {self.follow_ups.all} |"
        for name, found_replies in self.replies.items():
            yield f"| in a walk, {name} replies understood | ≥ 95 % | {found_replies.understood} |"
            turned = found_replies.turned_round
            yield f"| in a walk, {name}: yes for no or no for yes | ≤ 1 % | {turned} |"
            yield f"| in a walk, {name}: asked again | – | {found_replies.asked_again} |"
        yield f"| out of scope refused | ≥ 95 % | {self.refused.all} |"
        for kind, share in sorted(self.refused.by_kind.items()):
            yield f"| out of scope, {kind.replace('_', ' ')} | – | {share} |"
        yield f"| other dialogue acts recognised | – | {self.acts.all} |"
        yield f"| intents, cross-validated five times | – | {self.intents} |"
        for (home, level), age in self.reading.means.items():
            yield f"| reading age, {home}, {level.name} | {level.aimed_at} | {age:.1f} |"
        yield ""
        for title, lines in self._worth_reading():
            yield from _listed(title, lines)

    def _worth_reading(self) -> Iterator[tuple[str, list[str]]]:
        for toolkit, (without, within) in self.answers.items():
            yield f"Answered with another entry, {toolkit}, area given", within.wrong
            only = [line for line in without.wrong if line not in within.wrong]
            yield f"Answered with another entry only where no area is given, {toolkit}", only
        yield "Comparisons answered with another entry", self.comparisons.wrong
        yield "Follow-ups taken for something else", self.follow_ups.confused
        for name, replies in self.replies.items():
            yield f"Replies in a walk taken otherwise, {name}", replies.wrong
        yield "Out of scope, but answered", self.refused.answered
        yield "Dialogue acts taken for another", self.acts.confused
        yield "Commonest confusions of intents, cross-validated", self.intent_confusions
        yield "Far above the reading age aimed at", list(self.reading.far_above)


def joined(shares: Iterable[Share]) -> Share:
    """Several shares as one."""
    every = list(shares)
    return Share(sum(share.right for share in every), sum(share.of for share in every))


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
