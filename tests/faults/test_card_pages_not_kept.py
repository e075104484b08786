"""No page says that a card was sent, added to, changed or deleted while it is not."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import pytest
import yaml
from sqlalchemy.future import Engine

from bot.records.engine import reading
from bot.settings import PROJECT
from tests.edge.carding import FIELDS, code_on, come_back, look, post
from tests.edge.walking import CODE
from tests.faults.record_faults import Fault, failing, held_by_another, read_only
from tests.support.edge import Edge
from tests.support.fault_rounds import figure, rounds
from tests.support.reader import Reader

WORDING: dict[str, Any] = yaml.safe_load(
    (PROJECT / "bot/edge/card_wording.yml").read_text(encoding="utf-8")
)
CONFIRMING = (
    WORDING["card"]["sent_title"],
    WORDING["code"]["added"],
    WORDING["code"]["sharing_saved"],
    WORDING["code"]["withdrawn_title"],
)
HONEST = "Nothing was sent or changed"
FAULTS: tuple[Fault, ...] = (read_only, held_by_another, failing)

Pressing = tuple[Reader, Callable[[Reader], object]]


@pytest.fixture
def open_to_many(make_edge: Callable[..., Edge], instruments: Path) -> Edge:
    """An edge at which one address may do all of this."""
    edge = make_edge(cards_per_hour=100_000, conversations_per_minute=100_000)
    shutil.copy(instruments, edge.settings.knowledge_db)
    return edge


def to_send(edge: Edge) -> Pressing:
    return look(edge), lambda reader: post(reader, "/card/send")


def to_add(edge: Edge) -> Pressing:
    return _with_code(edge, "/card/code/add", more="And the hall.")


def to_share(edge: Edge) -> Pressing:
    return _with_code(edge, "/card/code/sharing", sharing="no")


def to_take_back(edge: Edge) -> Pressing:
    return _with_code(edge, "/card/code/withdraw/yes")


DOINGS: tuple[Callable[[Edge], Pressing], ...] = (to_send, to_add, to_share, to_take_back)


def _with_code(edge: Edge, path: str, **fields: str) -> Pressing:
    """A card that was sent, opened with its code, and what is pressed there."""
    reader = look(edge, **FIELDS)
    post(reader, "/card/send")
    code = code_on(reader)
    return come_back(edge, code), lambda reader: post(reader, path, code=code, **fields)


def cards_kept(engine: Engine) -> list[tuple[Any, ...]]:
    """Everything about cards, as rows."""
    with reading(engine) as connection:
        return [
            tuple(row)
            for table in ("cards", "card_notes", "codes")
            for row in connection.exec_driver_sql(f"SELECT * FROM {table} ORDER BY 1")
        ]


def tried(edge: Edge, to_do: Callable[[Edge], Pressing], fault: Fault, seed: int) -> bool:
    """Press something under a fault: an honest page, and nothing changed; then it can be done."""
    engine: Engine = edge.app.ctx.services.store.records
    reader, press = to_do(edge)
    before = cards_kept(engine)
    with fault(engine, random.Random(seed)):
        press(reader)
    shown = reader.response.text
    assert reader.response.status_code == 503, (to_do.__name__, fault.__name__)
    assert HONEST in shown
    assert [words for words in CONFIRMING if words in shown] == []
    assert to_do is not to_send or not CODE.findall(reader.page.text("main"))
    assert cards_kept(engine) == before
    press(reader)
    assert [words for words in CONFIRMING if words in reader.response.text]
    assert cards_kept(engine) != before
    return True


def test_no_page_confirms_what_is_not_in_the_records(open_to_many: Edge) -> None:
    cases = [(to_do, fault) for fault in FAULTS for to_do in DOINGS]
    number = rounds(short=12, full=240)
    failed = sum(
        tried(open_to_many, to_do, fault, seed)
        for seed, (to_do, fault) in enumerate(islice(cycle(cases), number))
    )

    assert failed == number
    figure("pages that failed, and confirmed nothing", (failed, number))
