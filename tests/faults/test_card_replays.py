"""A card that is sent again, at once or after a restart, is one row with one code."""

from __future__ import annotations

import random
import shutil
from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.future import Engine

from bot.records.engine import open_engine, reading
from tests.edge.carding import WORDS, look, stored
from tests.edge.test_card_sending import hidden_in
from tests.edge.walking import CODE
from tests.faults.card_drafts import Draft, drafts
from tests.faults.card_senders import replay
from tests.faults.processes import processes
from tests.records.talking import count
from tests.support.edge import edge_settings, running_edge
from tests.support.fault_rounds import figure, rounds

MOST_TIMES = 5
PROCESSES = 2
AGAIN_AFTER_A_RESTART = 5
"""One in so many is sent again by processes that were not there before."""


def sent_by_processes(url: str, tasks: list[Draft]) -> list[tuple[str, str]]:
    """Send these from new processes, with the same one in several of them at once."""
    parts = [tasks[number::PROCESSES] for number in range(PROCESSES)]
    with ProcessPoolExecutor(PROCESSES, mp_context=processes()) as pool:
        return [one for part in pool.map(replay, [url] * PROCESSES, parts) for one in part]


def cards_counted(engine: Engine) -> int:
    """How many cards all conversations together were counted as sending."""
    with reading(engine) as connection:
        return int(connection.execute(text("SELECT sum(cards) FROM conversations")).scalar())


def test_a_card_sent_again_and_again_by_threads_and_processes_is_one_row(url: str) -> None:
    engine, chance = open_engine(url), random.Random(5)
    written = drafts(engine, rounds(short=100, full=10_000))
    tasks = [draft for draft in written for _ in range(chance.randint(1, MOST_TIMES))]

    receipts = sent_by_processes(url, tasks)
    receipts += sent_by_processes(url, written[::AGAIN_AFTER_A_RESTART])

    cards = defaultdict(set)
    for walk, card in receipts:
        cards[walk].add(card)
    assert [walk for walk, ids in cards.items() if len(ids) != 1] == []
    assert len({card for ids in cards.values() for card in ids}) == len(written)
    assert (count(engine, "cards"), count(engine, "walks")) == (len(written), 0)
    assert cards_counted(engine) == len(written)
    figure(f"{engine.dialect.name}: submissions, times sent", (len(written), len(receipts)))
    engine.dispose()


def test_a_form_sent_again_and_again_and_after_a_restart_shows_the_same_code(
    tmp_path: Path, migrated: Path, instruments: Path
) -> None:
    shutil.copy(migrated, tmp_path / "records.db")
    shutil.copy(instruments, tmp_path / "knowledge.db")
    settings = edge_settings(tmp_path, cards_per_hour=100_000, conversations_per_minute=100_000)
    chance, forms, codes = random.Random(6), [], []
    with running_edge(settings) as edge, ThreadPoolExecutor(MOST_TIMES) as threads:
        for _ in range(rounds(short=5, full=100)):
            reader = look(edge)
            forms.append((hidden_in(reader), reader.http.cookies))
            times = range(chance.randint(1, MOST_TIMES))
            sent = threads.map(
                lambda _, r=reader: r.http.post("/card/send", data=hidden_in(r)), times
            )
            codes.append({tuple(CODE.findall(one.text)) for one in sent})
    with running_edge(settings) as edge:
        for (fields, cookies), shown in zip(forms, codes, strict=True):
            edge.http.cookies = cookies
            again = edge.http.post("/card/send", data=fields)
            shown.add(tuple(CODE.findall(again.text)))
        kept = stored(edge)

    assert [shown for shown in codes if len(shown) != 1 or shown == {()}] == []
    assert len({one for shown in codes for one in shown}) == len(forms)
    assert [card["words"] for card in kept] == [WORDS] * len(forms)
