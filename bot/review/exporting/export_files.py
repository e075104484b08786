"""The file of an export, made while it is sent: its name, its kind, and its parts in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.future import Connection, Engine

from bot.council import Council
from bot.records import exporting_cards, exporting_conversations
from bot.records.areas import Areas
from bot.records.exporting import Chosen
from bot.review.cards.card_names import Names
from bot.review.exporting import export_csv, export_workbook
from bot.review.exporting.export_cells import Cell
from bot.review.exporting.export_choice import CARDS, CONVERSATIONS, CSV, REPORT, Choice
from bot.review.exporting.export_report import KIND as WORD_KIND
from bot.review.exporting.export_report import Wording, report
from bot.review.exporting.export_rows import card_cells, conversation_cells
from bot.review.exporting.export_words import columns_of, export_words


@dataclass(frozen=True)
class ExportFile:
    """A file to be sent; `parts` reads the records, so it blocks at every step."""

    name: str
    kind: str
    parts: Iterator[bytes]


@dataclass(frozen=True)
class Exports:
    """Makes the files of one council."""

    records: Engine
    council: Council
    names: Names
    smallest: int

    def file(self, choice: Choice, areas: Areas, now: datetime) -> ExportFile:
        """The file of a choice, for somebody who may see `areas`."""
        chosen = choice.chosen(areas, now)
        name = f"{export_words()[choice.what]['file']}-{choice.first}-to-{choice.last}"
        name = f"{name}.{choice.format}"
        if choice.what == REPORT:
            return ExportFile(name, WORD_KIND, self._report(choice, chosen, now))
        columns = columns_of(choice.what, words=choice.words)
        titles, pages = list(columns.values()), self._pages(choice, chosen, list(columns))
        if choice.format == CSV:
            return ExportFile(name, export_csv.KIND, export_csv.csv_file(titles, pages))
        title = export_words()[choice.what]["title"]
        parts = export_workbook.workbook(title, titles, pages)
        return ExportFile(name, export_workbook.KIND, parts)

    def _report(self, choice: Choice, chosen: Chosen, now: datetime) -> Iterator[bytes]:
        wording = Wording(self.council.name, self.names, self.smallest)
        return report(self.records, choice, chosen, wording, now)

    def _pages(
        self, choice: Choice, chosen: Chosen, columns: Sequence[str]
    ) -> Iterator[Sequence[Sequence[Cell]]]:
        if choice.what == CONVERSATIONS:
            for talks in exporting_conversations.rows(self.records, chosen):
                yield [conversation_cells(row, columns, self.names) for row in talks]
        else:
            for cards in exporting_cards.rows(self.records, chosen, words=choice.words):
                yield [card_cells(row, columns, self.names) for row in cards]


def how_many(connection: Connection, choice: Choice, chosen: Chosen) -> dict[str, Any]:
    """How many of each kind of record a file is made from, by the name of the kind."""
    counted = {
        CONVERSATIONS: exporting_conversations.count,
        CARDS: exporting_cards.count,
    }
    wanted = counted if choice.what == REPORT else {choice.what: counted[choice.what]}
    return {kind: count(connection, chosen) for kind, count in wanted.items()}
