"""Hundreds of scripts said in chat and written on cards: none runs on any page of the staff."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from sqlalchemy import select

from bot.records import cards
from bot.records.card_tables import cards as card_rows
from bot.records.engine import migrate, reading
from bot.records.tables import messages
from bot.review.all_routes import ROUTES
from bot.review.roles import Role
from tests.browser.test_payloads import CHANGED, batches, said
from tests.edge.walking import write_knowledge
from tests.records.carding import NEW
from tests.support.edge import edge_settings, running_edge
from tests.support.payloads import payloads
from tests.support.rasa_stand_in import RasaStandIn
from tests.support.review import COOKIE, Review, running_review
from tests.support.served import Served
from tests.support.watched import Watched, watched_tab
from tests.support.year_finished import finish

LISTS = [route.path for route in ROUTES if route.method == "GET" and "<" not in route.path]
LEFT_OUT = {"/corrections/file"}  # saved by the browser and not shown
NOT_OURS = "e => !e.closest('.chart, .columns, .square-frame')"
TURNS = 8  # batches in one conversation


@dataclass
class Hostile:
    """A staff app behind which everybody writes scripts, and a tab that notices one that runs."""

    review: Review
    watched: Watched
    ran: list[object] = field(default_factory=list)

    @property
    def page(self) -> Page:
        return self.watched.page

    def look_at(self, path: str) -> None:
        """Open a page, and everything on it that is folded away."""
        self.page.goto(path)
        self.page.evaluate("document.querySelectorAll('details').forEach(e => { e.open = true })")
        assert self.ran == [], path
        assert not self.watched.complains, f"{path}: {self.watched.complains}"
        assert self.page.evaluate(f"[...{CHANGED}].filter({NOT_OURS}).length") == 0

    def read(self, query: object) -> list[str]:
        with reading(self.review.records) as connection:
            return [str(one) for one in connection.execute(query).scalars()]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Review]:
    """Every payload said in a chat and answered with itself, and on cards as words and projects."""
    home, rasa = tmp_path_factory.mktemp("hostile"), RasaStandIn()
    settings = edge_settings(home, messages_per_minute=100_000, conversations_per_minute=100_000)
    migrate(settings.database_url)
    write_knowledge(settings.knowledge_db)
    chat(home, rasa)
    with running_review(settings) as review:
        write_cards(review)
        finish(settings.database_url, settings.knowledge_db)
        yield review


def chat(home: Path, rasa: RasaStandIn) -> None:
    plenty = {"messages_per_minute": 100_000, "conversations_per_minute": 100_000}
    with (
        Served(rasa.app()) as served,
        running_edge(edge_settings(home, rasa_urls=(served.url,), **plenty)) as edge,
    ):
        for number, batch in enumerate(batches()):
            if number % TURNS == 0:
                talk = edge.open()
            rasa.says = [said(one, "answer") for one in batch]
            assert talk.send(text="\n\n".join(batch)).status_code == 200


def write_cards(review: Review) -> None:
    """Cards as they are kept, each with other scripts; a few projects have many cards."""
    together = ["\n\n".join(batch)[:900] for batch in batches()]
    with review.records.begin() as connection:
        for number, words in enumerate(together):
            project = payloads()[number // 6]
            new = replace(NEW, words=words, project=project)
            cards.submit(connection, f"s{number}", new, date.today())


@pytest.fixture
def hostile(browser: Browser, written: Review) -> Iterator[Hostile]:
    person = written.person(Role.ADMINISTRATOR)
    with watched_tab(browser, written, javascript=True) as watched:
        page, found = watched.page, Hostile(written, watched)
        page.context.add_cookies([{"name": COOKIE, "value": person.token, "url": written.url}])
        page.expose_function("__ran", lambda *given: found.ran.extend(given))
        page.on("dialog", lambda dialog: found.ran.append(dialog.message))
        page.on("framenavigated", lambda frame: found.ran.extend(_elsewhere(frame.url, written)))
        yield found


def _elsewhere(address: str, review: Review) -> list[str]:
    inside = address.startswith((review.url, "about:blank"))
    return [] if inside else [address]


def test_the_test_notices_a_script_that_runs_on_a_page_of_the_staff(hostile: Hostile) -> None:
    hostile.page.goto("/conversations")
    hostile.page.evaluate("window.__ran(1)")
    assert hostile.ran == [1]
    hostile.page.evaluate(
        "{ const one = document.createElement('script'); one.text = 1; document.body.append(one) }"
    )
    assert "violates" in "".join(hostile.watched.complains)


def test_no_script_of_a_conversation_runs_on_its_pages(hostile: Hostile) -> None:
    talks = hostile.read(select(messages.c.conversation_id).distinct())
    assert len(talks) >= len(batches()) // TURNS
    for talk in talks:
        hostile.look_at(f"/conversations/{talk}")
        shown = hostile.page.locator("main").inner_text()
        assert "__ran" in shown
        hostile.look_at(f"/conversations/{talk}/scenario")


def test_no_script_of_a_message_runs_where_it_is_corrected(hostile: Hostile) -> None:
    typed = messages.c.role == "user"
    query = select(messages.c.conversation_id, messages.c.turn_id).where(typed)
    with reading(hostile.review.records) as connection:
        turns = list(connection.execute(query))
    for talk, turn in turns[::5]:
        hostile.look_at(f"/conversations/{talk}/turns/{turn}/correct")


def test_no_script_on_a_card_or_in_the_name_of_a_project_runs(hostile: Hostile) -> None:
    for card in hostile.read(select(card_rows.c.id))[::3]:
        hostile.look_at(f"/cards/{card}")
        assert "__ran" in hostile.page.locator("main").inner_text()
    for path in ("/cards?state=all", "/projects", "/replies"):
        hostile.look_at(path)


def test_no_script_runs_on_any_list_or_where_it_is_searched_for(hostile: Hostile) -> None:
    for path in LISTS:
        if path not in LEFT_OUT:
            hostile.look_at(path)
    for payload in payloads()[::40]:
        hostile.page.goto("/conversations")
        hostile.page.get_by_label("Search what was said").fill(payload[:200])
        with hostile.page.expect_navigation():
            hostile.page.keyboard.press("Enter")
    assert hostile.ran == []
    assert not hostile.watched.complains
