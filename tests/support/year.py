"""A year of a council's records, made up: believable talks, opinions, walks, disclosures and cards.

The same seed and moment make the same year, of any size. It says nothing of how people are; it is
for measuring pages with as much in them as a busy council has.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timezone
from random import Random

from bot.records.engine import migrate
from knowledge.load import load_content
from tests.support.bulk import Row, write_rows
from tests.support.year_cards import CARD_COLUMNS, cards_of_a_year
from tests.support.year_talks import TALK_COLUMNS, Talks
from tests.support.year_words import Words
from tests.support.year_work import STAFF_COLUMNS, Work

FULL = 200_000
CARDS_A_TALK = 10
"""One comment card to so many conversations: 20,000 in a full year."""

_BATCH = 2_000


def year_of_records(
    url: str, conversations: int = FULL, seed: int = 7, until: datetime | None = None
) -> None:
    """Fill the database at `url`, its tables made first, with the year before `until` (now).

    What the service works out of its records by itself (marks, figures) is left to the service.
    """
    migrate(url)
    moment = until or datetime.now(timezone.utc)
    chance, content = Random(seed), load_content()
    words = Words(chance)
    work = Work(words, chance, moment)
    talks = Talks(content, words, chance, moment, work)
    count = max(1, conversations // CARDS_A_TALK)
    write_rows(url, STAFF_COLUMNS, [{"staff": work.staff()}])
    write_rows(url, TALK_COLUMNS, _batches(talks, conversations))
    write_rows(url, CARD_COLUMNS, [cards_of_a_year(words, chance, moment.date(), count, work)])


def _batches(talks: Talks, conversations: int) -> Iterator[dict[str, list[Row]]]:
    """Talks in the order they began, as they came in."""
    for first in range(0, conversations, _BATCH):
        rows: dict[str, list[Row]] = {table: [] for table in TALK_COLUMNS}
        for number in range(first, min(first + _BATCH, conversations)):
            talks.add(rows, number / conversations)
        yield rows
