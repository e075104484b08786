"""A report as a Word file: figures in tables, and the words of cards that may be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, islice

from sqlalchemy.future import Engine

from bot.records import exporting_cards, exporting_conversations
from bot.records.exporting import Chosen
from bot.records.exporting_cards import CardRow
from bot.results.word_file import WordFile
from bot.review.cards.card_names import Names
from bot.review.cards.projects_hiding import hidden
from bot.review.exporting.export_choice import Choice
from bot.review.exporting.export_figures import CardCounts, card_counts, talk_figures
from bot.review.exporting.export_words import export_words, named
from bot.review.moments import day

KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MOST_CARDS = 1_000
"""So many cards are written out; a document with more is read by nobody."""

_WIDTHS = (4, 1)


def report(
    records: Engine,
    choice: Choice,
    chosen: Chosen,
    wording: Wording,
    now: datetime,
) -> Iterator[bytes]:
    """The file, after an empty part: so that whoever waits is answered while it is made."""
    yield b""
    figures = talk_figures(exporting_conversations.rows(records, chosen))
    counts = card_counts(exporting_cards.rows(records, chosen, words=False))
    shown = not choice.words
    pages = exporting_cards.rows(records, chosen, words=True, published=shown)
    with_words = (row for row in chain.from_iterable(pages) if not row.flood and row.words)
    written = list(islice(with_words, MOST_CARDS))
    more = sum(1 for _ in with_words)
    paper = wording.begun(choice, now)
    wording.add_conversations(paper, figures)
    wording.add_cards(paper, counts)
    wording.add_written(paper, written, more, every=choice.words)
    yield wording.ended(paper)


@dataclass(frozen=True)
class Wording:
    """Writes the parts of a report of one council; counts under `smallest` are not shown."""

    council: str
    names: Names
    smallest: int

    @property
    def _said(self) -> Mapping[str, str]:
        said: Mapping[str, str] = export_words()["words"]
        return said

    def begun(self, choice: Choice, now: datetime) -> WordFile:
        """A file that says what it is of."""
        said = self._said
        title = said["title"].format(council=self.council)
        paper = WordFile(title, now)
        paper.heading(title, 0)
        paper.paragraph(said["period"].format(first=day(choice.first), last=day(choice.last)))
        area = said["area"].format(area=self.names.area(choice.area))
        paper.paragraph(area if choice.area else said["every_area"])
        paper.quiet(said["made"].format(day=day(now)))
        return paper

    def ended(self, paper: WordFile) -> bytes:
        """The whole file."""
        paper.number_pages(self._said["page"], self._said["of"])
        return paper.as_bytes()

    def add_conversations(self, paper: WordFile, figures: Mapping[str, int]) -> None:
        """How many conversations there were, and how they went."""
        said = self._said
        paper.heading(said["conversations"], 1)
        titles = export_words()["figures"].items()
        rows = [(title, str(figures[name])) for name, title in titles]
        paper.table((said["what"], said["number"]), rows, _WIDTHS)

    def add_cards(self, paper: WordFile, counts: CardCounts) -> None:
        """How many cards there were, and what about."""
        said = self._said
        paper.heading(said["cards"], 1)
        if not counts.cards:
            paper.paragraph(said["none"])
            return
        paper.paragraph(said["small_note"].format(smallest=self.smallest))
        statements = {
            self.names.statement(name) or said["no_statement"]: number
            for name, number in sorted(counts.statements.items())
        }
        states = {named(name): counts.states[name] for name in counts.states}
        for title, numbers in (("by_statement", statements), ("by_state", states)):
            paper.heading(said[title], 2)
            self._counted(paper, numbers)
        paper.heading(said["by_project"], 2)
        self._projects(paper, counts)

    def _projects(self, paper: WordFile, counts: CardCounts) -> None:
        """Only projects of enough cards are named: the name is in their writers' words."""
        said = self._said
        by_size = counts.projects.most_common()
        places = hidden([number for _, number in by_size], self.smallest)
        rows = [
            (counts.names[key] or said["no_project"], str(number))
            for place, (key, number) in enumerate(by_size)
            if place not in places
        ]
        if places:
            rows.append((said["other_projects"].format(number=len(places)), said["hidden"]))
        paper.table((said["what"], said["number"]), rows, _WIDTHS)

    def _counted(self, paper: WordFile, numbers: Mapping[str, int]) -> None:
        said, places = self._said, hidden(list(numbers.values()), self.smallest)
        rows = [
            (name, said["hidden"] if place in places else str(number))
            for place, (name, number) in enumerate(numbers.items())
        ]
        paper.table((said["what"], said["number"]), rows, _WIDTHS)

    def add_written(self, paper: WordFile, cards: list[CardRow], more: int, *, every: bool) -> None:
        """What people wrote; `every`: also what is not published, and whether it may be shown."""
        said = self._said
        paper.heading(said["every_word" if every else "published_words"], 1)
        if every:
            paper.paragraph(said["every_word_note"])
        if not cards:
            paper.paragraph(said["none"])
        for card in cards:
            paper.paragraph(card.words)
            about = [day(card.day), card.project or said["no_project"]]
            about.append(self.names.statement(card.statement) or said["no_statement"])
            if every:
                about.append(f"{said['share']}: {named(card.sharing or 'unsaid')}")
            paper.quiet(" · ".join(about))
        if more:
            paper.paragraph(said["more"].format(more=more))
