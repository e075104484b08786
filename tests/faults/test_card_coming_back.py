"""The anonymous author of a card can come back, and nobody else can find out how."""

from __future__ import annotations

import asyncio
import re
import shutil
import statistics
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.edge.codes import Codes
from tests.edge.carding import come_back, everything_kept, post, send
from tests.edge.walking import UNKNOWN, code_of, walk
from tests.support.edge import Edge
from tests.support.fault_rounds import figure, rounds
from tests.support.rasa_stand_in import RasaStandIn
from tests.support.reader import Reader

ALLOWED, AT_ONCE = 40, 4
"""Wrong codes an address may try in a quarter of an hour, and how many are let in together."""
LONGEST_DIFFERENCE = 0.005
TRIES_ON_A_BUSY_MACHINE = 3
"""A difference of the code's own is there in each of them; one of the machine's is not."""
OF_ITS_OWN = re.compile(r'value="[^"]*"')


@pytest.fixture
def open_to_many(make_edge: Callable[..., Edge], instruments: Path) -> Edge:
    """An edge at which one address may send any number of cards."""
    edge = make_edge(cards_per_hour=100_000, conversations_per_minute=100_000)
    shutil.copy(instruments, edge.settings.knowledge_db)
    return edge


def test_the_four_words_are_in_no_table_no_log_and_no_file(
    open_to_many: Edge, logs: pytest.LogCaptureFixture
) -> None:
    codes = [send(open_to_many)[1] for _ in range(rounds(short=5, full=100))]
    for code in codes:
        assert come_back(open_to_many, code).response.status_code == 200

    files = [path for path in open_to_many.settings.home.rglob("*") if path.is_file()]
    kept = b"".join(path.read_bytes() for path in files).decode("latin-1")
    kept += everything_kept(open_to_many) + logs.text
    told = [code for code in codes for form in (code, code.replace("-", " ")) if form in kept]
    assert told == []
    figure("codes given and used, found in a table, log or file", (len(codes), len(told)))


def test_every_wrong_code_is_answered_with_the_same_page(
    open_to_many: Edge, rasa: RasaStandIn
) -> None:
    edge = open_to_many
    _, gone = send(edge)
    post(come_back(edge, gone), "/card/code/withdraw/yes")
    _, right = send(edge)
    of_a_walk = code_of(rasa, edge.open(), walk(edge))
    nearly = right.rpartition("-")[0] + "-" + UNKNOWN.partition("-")[0]
    wrong = (UNKNOWN, gone, of_a_walk, nearly, "", "no code", right[:-1], "word " * 100)

    pages = [come_back(edge, code).response for code in wrong]
    shown = {(page.status_code, OF_ITS_OWN.sub("", page.text)) for page in pages}
    assert len(shown) == 1
    assert next(iter(shown))[0] == 404
    assert come_back(edge, right).response.status_code == 200


def test_guesses_sent_all_at_once_are_counted_and_then_even_the_right_code_waits(
    open_to_many: Edge,
) -> None:
    _, right = send(open_to_many)
    reader = Reader.at(open_to_many, "/card/code")
    fields = {"code": UNKNOWN, "proof": reader.page.field("proof")}
    with ThreadPoolExecutor(12) as threads:
        sent = threads.map(lambda _: reader.http.post("/card/code", data=fields), range(80))
    statuses = Counter(one.status_code for one in sent)

    assert statuses[404] + statuses[429] == 80
    assert statuses[404] < ALLOWED + AT_ONCE
    assert reader.http.post("/card/code", data=fields | {"code": right}).status_code == 429
    figure("guesses at once: looked up, refused", (statuses[404], statuses[429]))


def medians(codes: Codes, typed: Sequence[str]) -> list[float]:
    """How long half of the look-ups of each take at most, in seconds; they take turns."""
    taken: dict[str, list[float]] = {code: [] for code in typed}
    for number in range(rounds(short=40, full=1000)):
        for place in range(len(typed)):
            code = typed[(number + place) % len(typed)]
            began = time.perf_counter()
            asyncio.run(codes.target_of(code))
            taken[code].append(time.perf_counter() - began)
    return [statistics.median(times) for times in taken.values()]


def test_a_right_code_takes_as_long_to_look_up_as_a_wrong_one(open_to_many: Edge) -> None:
    gone = send(open_to_many)[1]
    post(come_back(open_to_many, gone), "/card/code/withdraw/yes")
    right = send(open_to_many)[1]
    codes: Codes = open_to_many.app.ctx.services.codes
    for _ in range(TRIES_ON_A_BUSY_MACHINE):
        measured = medians(codes, (right, UNKNOWN, gone))
        if max(measured) - min(measured) < LONGEST_DIFFERENCE:
            break

    assert max(measured) - min(measured) < LONGEST_DIFFERENCE
    in_milliseconds = [round(1000 * median, 2) for median in measured]
    figure("look-up of a right, wrong and withdrawn code, ms", in_milliseconds)
