"""`python -m tests.bench.review`: what the staff's pages cost with a year of records behind them.

Nothing else should run meanwhile. The first run of a day makes the year, on SQLite and, where its
programs are, on PostgreSQL, in about a quarter of an hour each; it is kept under var/bench.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import httpx
import yaml

from tests.bench.__main__ import bare_server
from tests.bench.review_app import ReviewApp, review_app
from tests.bench.review_figures import Cost, Export, as_markdown
from tests.bench.review_year import conversations, year_on_postgresql, year_on_sqlite
from tests.support import postgres
from tests.support.review_year import filled
from tests.support.year_examples import examples_in
from tests.support.year_finished import finish

OPENED = 15
"""How often each page is opened, after a first time that is not counted."""

Year = Callable[[Callable[[str], None]], AbstractContextManager[str]]
_FIRST = "2000-01-01"
_PLAN: dict[str, Any] = yaml.safe_load(
    Path(__file__).with_name("review_pages.yml").read_text(encoding="utf-8")
)


def main() -> None:
    """Measure both databases, and print what was found."""
    load = os.getloadavg()[0]
    years: dict[str, Year] = {"SQLite": year_on_sqlite}
    reason = postgres.why_not()
    if reason:
        print(f"Left out: {reason}")
    else:
        years["PostgreSQL"] = year_on_postgresql
    costs: list[Cost] = []
    exports: list[Export] = []
    with bare_server() as bare:
        for database, year in years.items():
            with year(finish) as url:
                measured = measure(database, url, bare)
                costs += measured[0]
                exports += measured[1]
    print(as_markdown(costs, exports, conversations(), load))


def measure(database: str, url: str, bare: str) -> tuple[list[Cost], list[Export]]:
    """Open every page of the plan and fetch every file, on the records at `url`."""
    print(f"{database} …", flush=True)
    with review_app(url) as app, httpx.Client(base_url=bare) as nothing:
        paths = examples_in(url)
        costs = [
            Cost(database, page["what"], page["within"], *_opened(app.http, nothing, path))
            for page in _PLAN["pages"]
            for path in [filled(page["path"], paths)]
        ]
        return costs, list(_exports(database, app))


def _opened(
    http: httpx.Client, nothing: httpx.Client, path: str
) -> tuple[list[float], list[float], int]:
    """Milliseconds of a page, and in turns with them of a bare page as long; its bytes."""
    size = len(_answered(http, path)[1])
    _answered(nothing, f"/page/{size}")
    ours, bare = [], []
    for _ in range(OPENED):
        ours.append(_answered(http, path)[0])
        bare.append(_answered(nothing, f"/page/{size}")[0])
    return ours, bare, size


def _answered(http: httpx.Client, path: str) -> tuple[float, bytes]:
    began = time.perf_counter()
    answer = http.get(path)
    taken = (time.perf_counter() - began) * 1000
    if answer.status_code != 200:
        raise RuntimeError(f"{path} answered {answer.status_code}")
    return taken, answer.content


def _exports(database: str, app: ReviewApp) -> Iterator[Export]:
    for export in _PLAN["exports"]:
        app.type_password_again()
        app.forget_the_most()
        before, began, size = app.most_megabytes(), time.perf_counter(), 0
        with app.sent("/exports/file", what=export["what"], first=_FIRST, words="yes") as answer:
            for part in answer.iter_bytes():
                size += len(part)
        seconds, beyond = time.perf_counter() - began, app.most_megabytes() - before
        yield Export(database, export["what"], seconds, size, beyond)


if __name__ == "__main__":
    main()
