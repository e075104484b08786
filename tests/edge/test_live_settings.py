"""What staff set while the edge runs: banner, opening words, limits and days, within a second."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from bot.edge.following import follow
from bot.edge.live import Live
from bot.edge.uk_time import today
from bot.records import service_settings
from bot.records.engine import migrate
from bot.web.off_file import off_message, switch_off, switch_on
from bot.web.service_file import read_file, write_file
from bot.web.service_settings import ServiceSettings, read_values, written_values
from bot.web.store import Store
from tests.support.edge import Edge, edge_settings
from tests.support.problems import assert_problem

NOW = datetime(2026, 3, 3, 9, 0, tzinfo=timezone.utc)
SCRIPT = "<script>alert(1)</script> & more"


class Clock:
    """Seconds that pass when told to."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def put(home: Path, **values: Any) -> None:
    """What the review app writes; a running edge is told nothing."""
    write_file(home / "service.json", read_values(values, datetime.now(timezone.utc)))


def seen(edge: Edge) -> None:
    """Let the edge look again now, instead of within a second."""
    edge.app.ctx.live._look_at = 0.0


def test_a_banner_stands_on_the_first_page_and_in_the_chat_and_is_text(
    edge: Edge, tmp_path: Path
) -> None:
    assert "Notice</h2>" not in edge.http.get("/chat").text
    put(tmp_path, banner=SCRIPT, banner_until=today().isoformat())
    seen(edge)
    first = edge.http.get("/chat").text
    talk = edge.open()
    edge.http.cookies.set("chat", talk.token)
    chat = edge.http.get("/chat").text
    assert 'id="transcript"' in chat
    for page in (first, chat):
        assert SCRIPT not in page
        assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; more" in page


def test_a_banner_goes_after_its_last_day(edge: Edge, tmp_path: Path) -> None:
    put(tmp_path, banner="Closed on Monday", banner_until=str(today() - timedelta(days=1)))
    seen(edge)
    assert "Closed on Monday" not in edge.http.get("/chat").text


def test_opening_words_of_staff_take_the_place_of_the_usual_ones(
    edge: Edge, tmp_path: Path
) -> None:
    put(tmp_path, opening="Welcome to <b>our</b> week of co-production.")
    seen(edge)
    page = edge.http.get("/chat").text
    assert "Welcome to &lt;b&gt;our&lt;/b&gt; week of co-production." in page


def test_a_lower_limit_holds_without_a_restart_and_goes_again(edge: Edge, tmp_path: Path) -> None:
    put(tmp_path, conversations_per_minute=1)
    seen(edge)
    edge.open()
    assert_problem(edge.http.post("/api/conversations"), 429, "too_many_conversations")
    (tmp_path / "service.json").unlink()
    seen(edge)
    edge.open()


def test_what_is_kept_for_fewer_days_is_told_on_the_page_about_it(
    edge: Edge, tmp_path: Path
) -> None:
    assert "90 days" in edge.http.get("/about").text
    put(tmp_path, keep_days=17)
    seen(edge)
    page = edge.http.get("/about").text
    assert "17 days" in page
    assert "90 days" not in page


def test_no_number_of_staff_is_above_the_environments(tmp_path: Path) -> None:
    put(tmp_path, keep_days=400, messages_per_minute=10_000)
    settings = Live(edge_settings(tmp_path)).settings
    assert (settings.keep_days, settings.messages_per_minute) == (90, 30)


def test_the_file_is_looked_at_no_more_than_once_a_second(tmp_path: Path) -> None:
    clock = Clock()
    live = Live(edge_settings(tmp_path), clock)
    assert live.banner() == ""
    put(tmp_path, banner="Soon")
    clock.seconds = 0.9
    assert live.banner() == ""
    clock.seconds = 1.0
    assert live.banner() == "Soon"


@pytest.mark.parametrize(
    "broken", ["", "{", "[]", '{"banner": 1}', '{"keep_days": 0}', '{"banner_until": "soon"}']
)
def test_a_broken_file_changes_nothing_and_is_told_in_the_log(
    tmp_path: Path, broken: str, caplog: pytest.LogCaptureFixture
) -> None:
    clock = Clock()
    live = Live(edge_settings(tmp_path), clock)
    put(tmp_path, banner="As it was")
    assert live.banner() == "As it was"
    (tmp_path / "service.json").write_text(broken, encoding="utf-8")
    clock.seconds = 2.0
    assert live.banner() == "As it was"
    assert "service.json cannot be used" in caplog.text


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    whole = ServiceSettings(NOW, "Back at noon", "B", date(2026, 3, 4), "O", {"keep_days": 3})
    write_file(tmp_path / "service.json", whole)
    assert read_file(tmp_path / "service.json") == whole
    assert json.loads((tmp_path / "service.json").read_text())["off"] == "Back at noon"
    assert written_values(ServiceSettings()) == {}


@pytest.mark.parametrize("text", ["Back at noon", "  Back \n at noon ", ""])
def test_the_file_of_the_off_switch_says_what_people_are_told(tmp_path: Path, text: str) -> None:
    file = tmp_path / "off"
    assert off_message(file) is None
    switch_off(file, text)
    assert off_message(file) == " ".join(text.split())
    switch_on(file)
    switch_on(file)
    assert off_message(file) is None


def test_while_it_is_off_people_read_the_words_of_staff_as_text(edge: Edge, tmp_path: Path) -> None:
    switch_off(tmp_path / "off", f"{SCRIPT} until noon {{council}}")
    page = edge.http.get("/chat")
    assert page.status_code == 503
    assert SCRIPT not in page.text
    assert "&amp; more until noon {council}." in page.text
    told = edge.http.get("/api/conversations/current").json()
    assert told["code"] == "off"
    assert told["detail"].startswith(f"{SCRIPT} until noon {{council}}. Nothing you send")


def test_it_is_off_here_too_where_staff_switched_it_off_on_another_machine(
    edge: Edge, tmp_path: Path
) -> None:
    put(tmp_path, off="")
    seen(edge)
    assert_problem(edge.http.post("/api/conversations"), 503, "off")
    assert edge.http.get("/readyz").json()["off"] is True


async def test_what_was_set_on_another_machine_arrives_through_the_records(
    tmp_path: Path,
) -> None:
    settings = edge_settings(tmp_path)
    migrate(settings.database_url)
    store = Store(settings)
    await follow(store, settings)
    assert not settings.service_file.exists()
    with store.records.begin() as connection:
        service_settings.change(connection, {"banner": "From afar"}, by="jo", now=NOW)
    await follow(store, settings)
    assert read_file(settings.service_file).banner == "From afar"
    later = ServiceSettings(NOW + timedelta(seconds=1), banner="Newer here")
    write_file(settings.service_file, later)
    await follow(store, settings)
    assert read_file(settings.service_file) == later
    store.close()


async def test_while_the_records_are_away_what_is_known_stays(
    make_edge: Callable[..., Edge], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    settings = edge_settings(tmp_path, database_url=f"sqlite:///{tmp_path}")
    put(tmp_path, banner="Still here")
    store = Store(settings)
    await follow(store, settings)
    assert read_file(settings.service_file).banner == "Still here"
    assert "not known here for now" in caplog.text
    store.close()
