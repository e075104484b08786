"""The comment cards of a generated year, with what was added and answered, and public replies."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from bot.records.card_rows import ANSWERED, CHANGED, NO, READ, RECEIVED, YES
from bot.records.projects import project_key
from bot.records.tables import CARD
from tests.support.bulk import Row, new_hash, new_id
from tests.support.year_words import Words
from tests.support.year_work import CARD_WORK_COLUMNS, Work

CARD_COLUMNS = {
    "cards": (
        "id", "submission_id", "instrument", "area", "project", "project_key", "statement",
        "item", "words", "sharing", "state", "day", "flood", "published",
    ),
    "card_notes": ("id", "card_id", "number", "words", "day"),
    "card_answers": ("id", "card_id", "number", "text", "day"),
    "replies": ("id", "area", "project", "project_key", "said", "did", "changed", "day"),
    "codes": ("code_hash", "kind", "target", "key", "kept_at"),
    **CARD_WORK_COLUMNS,
}  # fmt: skip
INSTRUMENT = "sefton-comment-card"
AREAS = ("sefton", "stoke", "staffordshire", "high-needs", None)

_STATEMENTS = (
    ("heard_influence", "1"), ("heard_may", "2"), ("heard_not_sure", "3"), ("not_heard", "4"),
    (None, None),
)  # fmt: skip
_PROJECTS = 90
_DAYS = 365
_SOON = 10  # days in which staff answer nearly everybody
_LATE, _ADDED_TO, _FLOOD, _WORDLESS = 0.01, 0.04, 0.01, 0.05


def cards_of_a_year(
    words: Words, chance: Random, today: date, count: int, work: Work
) -> dict[str, list[Row]]:
    """So many cards with all that hangs on them, rows by table; a few projects have most."""
    rows: dict[str, list[Row]] = {table: [] for table in CARD_COLUMNS}
    projects = list(enumerate(words.projects(_PROJECTS)))
    weights = [1 / (rank + 1) for rank, _ in projects]
    for rank, project in chance.choices(projects, weights, k=count):
        _add_card(rows, words, chance, today, (AREAS[rank % len(AREAS)], project))
        work.on_card(rows, rows["cards"][-1][0], str(today))
    for rank, project in projects[: _PROJECTS // 3]:
        day = today - timedelta(days=chance.randrange(_DAYS))
        said, did = (words.fill(words.lists[name]) for name in ("said", "did"))
        about = (AREAS[rank % len(AREAS)], project, project_key(project))
        rows["replies"].append((new_id(chance), *about, said, did, chance.randrange(2), str(day)))
    return rows


def _add_card(
    rows: dict[str, list[Row]],
    words: Words,
    chance: Random,
    today: date,
    about: tuple[str | None, str],
) -> None:
    area, project = about
    age = chance.randrange(_DAYS)
    day, card = today - timedelta(days=age), new_id(chance)
    statement, item = chance.choices(_STATEMENTS, (5, 6, 4, 3, 1))[0]
    told = "" if chance.random() < _WORDLESS else f"{words.one('cards')} {words.one('cards')}"
    sharing = chance.choices((YES, NO, None), (5, 3, 2))[0]
    flood = int(chance.random() < _FLOOD)
    state = _state(chance, age)
    shown = int(sharing == YES and state in (ANSWERED, CHANGED) and chance.random() < 0.5)
    named = (INSTRUMENT, area, project, project_key(project))
    written = (statement, item, told, sharing, state, str(day), flood, shown)
    rows["cards"].append((card, new_hash(chance), *named, *written))
    rows["codes"].append((new_hash(chance), CARD, card, "year", f"{day} 00:00:00.000000"))
    if chance.random() < _ADDED_TO:
        added = words.fill(words.lists["added"])
        rows["card_notes"].append((new_id(chance), card, 1, added, str(day)))
    if state in (ANSWERED, CHANGED):
        answered = day + timedelta(days=min(age, chance.randrange(1, _SOON + 1)))
        rows["card_answers"].append((new_id(chance), card, 1, words.one("answers"), str(answered)))


def _state(chance: Random, age: int) -> str:
    if age <= _SOON or chance.random() < _LATE:
        return chance.choice((RECEIVED, READ))
    return chance.choices((ANSWERED, CHANGED), (2, 1))[0]
