from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from datetime import datetime, timedelta, timezone

import pytest
from sqlalchemy import select, update

from bot.records import links
from bot.records.audit_tables import audit
from bot.records.draft_tables import entry_uses
from bot.records.engine import reading
from bot.records.links import Found
from bot.review.improving import content_check_addresses, content_check_counting
from bot.review.improving.content_check_links import Keep
from bot.review.improving.content_check_rows import addresses_of
from bot.review.roles import Role
from tests.support.asking import answer, asked, rated
from tests.support.html import Page, page_problems
from tests.support.review import Review
from tests.support.shipped import shipped_content

NOW = datetime.now(timezone.utc)
ENTRY, OTHER = "sefton/case-studies", "stoke/readiness"
URLS = [address.url for address in addresses_of(shipped_content(), None)]


def keep(review: Review, *found: Found) -> None:
    with review.records.begin() as connection:
        for one in found:
            links.keep(connection, one)


def finish(task: asyncio.Task[None]) -> None:
    """Wait until work in the background is done, on the loop that does it."""
    asyncio.run_coroutine_threadsafe(asyncio.wait([task]), task.get_loop()).result()


def test_every_list_is_a_good_page_that_leads_to_the_others(review: Review) -> None:
    reader = review.person(Role.READER)
    for path in ("/content", "/content?by=unused", "/content?by=disliked", "/content/links"):
        page = reader.open(path)

        assert page.status_code == 200
        assert page_problems(page.text) == []
        assert 'href="/content?by=unused"' in page.text


def test_entries_are_shown_some_to_a_page(review: Review) -> None:
    reader = review.person(Role.READER)

    first, last = reader.open("/content"), reader.open("/content", page="9999")

    assert f"{len(shipped_content().entries)} answers" in Page(first.text).text("caption")
    assert "/content?by=age&amp;page=2" in first.text
    assert 'rel="next"' not in last.text
    assert reader.open("/content", by="nothing", page="x").status_code == 200


def endless(review: Review) -> asyncio.Future[None]:
    """Work that never ends."""
    future: asyncio.Future[None] = review.app.ctx.counting.get_loop().create_future()
    return future


def look(review: Review, path: str, areas: Sequence[str] = ()) -> str:
    """The page, once everything is counted."""
    reader = review.person(Role.READER, areas=areas)
    reader.open(path)
    finish(review.app.ctx.counting_uses)
    return reader.open(path).text


def test_an_entry_that_was_shown_is_not_among_the_unused(review: Review) -> None:
    pages = [f"/content?by=unused&page={number}" for number in range(1, 20)]
    asked(review.records, "real examples?", answer(ENTRY))

    listed = "".join(look(review, path) for path in pages)

    assert "<code>sefton/checklists</code>" in listed
    assert f"<code>{ENTRY}</code>" not in listed


def test_what_people_found_not_useful_is_listed_with_how_often(review: Review) -> None:
    for useful in (True, False, False):
        rated(review.records, asked(review.records, "x", answer(ENTRY)), useful)

    page = look(review, "/content?by=disliked")

    row = page.split(f"<code>{ENTRY}</code>")[1].split("</tr>")[0]
    assert re.findall(r'class="number"[^>]*>(\d+)<', row) == ["3", "1", "2"]


def test_figures_of_other_areas_are_not_told(review: Review) -> None:
    for area in ("stoke", None):
        rated(review.records, asked(review.records, "x", answer(ENTRY), area=area), False)

    for areas in (["sefton"], ["stoke"]):
        assert "There are none." in look(review, "/content?by=disliked", areas)
    assert ENTRY in look(review, "/content?by=disliked")


def test_only_content_of_ones_areas_is_listed(review: Review) -> None:
    limited = review.person(Role.READER, areas=["stoke"])

    pages = [limited.open("/content", page=str(number)).text for number in range(1, 9)]

    assert "<code>stoke/" in "".join(pages)
    assert "<code>sefton/" not in "".join(pages)


def test_the_count_is_made_anew_only_after_an_hour(review: Review) -> None:
    look(review, "/content")
    rated(review.records, asked(review.records, "x", answer(ENTRY)), False)

    assert "There are none." in look(review, "/content?by=disliked")
    with review.records.begin() as connection:
        old = NOW - timedelta(hours=2)
        connection.execute(update(entry_uses).values(counted_at=old))
    assert ENTRY in look(review, "/content?by=disliked")


def test_nothing_is_called_unused_before_it_was_counted(
    review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(content_check_counting, "_WAITS_SECONDS", 0)
    review.app.ctx.counting_uses = endless(review)

    page = review.person(Role.READER).open("/content", by="unused").text

    assert "counted for the first time" in page
    assert "<code>" not in page
    assert page_problems(page) == []


def test_links_that_fail_come_first(review: Review) -> None:
    keep(review, Found(URLS[0], "works", 200, NOW), Found(URLS[-1], "gone", 404, NOW))

    page = review.person(Role.READER).open("/content/links")

    links_shown = [one["href"] for one in Page(page.text).all("a", rel="noreferrer")]
    assert links_shown[0] == URLS[-1]
    assert set(links_shown) == set(URLS)
    assert "There is no such page (404)" in page.text
    assert "1 of them fails" in page.text
    assert "Not tried yet" in page.text


def test_links_are_tried_only_because_an_editor_asks(
    review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []

    async def found_all(urls: Sequence[str], keep: Keep) -> None:
        for url in urls:
            tried.append(url)
            await keep(Found(url, "works", 200, NOW))

    monkeypatch.setattr(content_check_addresses, "try_all", found_all)
    reader, editor = review.person(Role.READER), review.person(Role.EDITOR)

    page = reader.open("/content/links")
    assert "Try all links" not in page.text
    assert reader.send("/content/links").status_code == 403
    assert tried == []
    assert "Try all links" in editor.open("/content/links").text
    assert editor.send("/content/links").status_code == 303

    finish(review.app.ctx.trying_links)
    assert tried == URLS
    with reading(review.records) as connection:
        assert set(links.kept(connection, URLS)) == set(URLS)
        actions = connection.execute(select(audit.c.action)).scalars().all()
    assert actions == ["try_links"]


def test_links_are_not_tried_twice_at_once(review: Review) -> None:
    review.app.ctx.trying_links = endless(review)
    editor = review.person(Role.EDITOR)

    assert "being tried just now" in editor.open("/content/links").text
    sent = editor.send("/content/links")

    assert "already" in sent.headers["location"]


def test_trying_ends_also_where_what_was_found_cannot_be_kept(
    review: Review, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(_urls: Sequence[str], keep: Keep) -> None:
        await keep(Found("x", None, None, NOW))  # type: ignore[arg-type]

    monkeypatch.setattr(content_check_addresses, "try_all", broken)
    editor = review.person(Role.EDITOR)

    editor.send("/content/links")
    finish(review.app.ctx.trying_links)

    assert "could not be kept" in caplog.text
    assert "Try all links" in editor.open("/content/links").text
