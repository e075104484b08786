"""The modules of the chat's script, each by itself in a page that has what they work with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from bot.edge.own_assets import edge_assets
from tests.support.chatting import started
from tests.support.edge import Edge

UUID = "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"


@pytest.fixture
def page(browser: Browser, edge: Edge) -> Iterator[Page]:
    with started(browser, edge) as page:
        yield page


def run(page: Page, module: str, body: str) -> Any:
    """The value of a piece of script that has the names of one module."""
    address = edge_assets().address(f"chat/{module}.js")
    return page.evaluate(f"async () => {{ const m = await import('{address}'); {body} }}")


def test_gaps_of_sentences_are_filled_and_unknown_ones_stay(page: Page) -> None:
    filled = run(page, "page", "return m.fill('{at} of {of}, {what}', {at: 1, of: 3})")
    assert filled == "1 of 3, {what}"
    assert run(page, "page", "return m.fill('{toString}', {})") == "{toString}"


def test_one_thing_and_many_have_sentences_of_their_own(page: Page) -> None:
    one, many = run(
        page, "page", "return [1, 7].map(left => m.counted('characters', left, {left}))"
    )
    assert (one, many) == ("You have 1 character left.", "You have 7 characters left.")


def test_the_same_content_has_the_same_id_until_it_is_answered(page: Page) -> None:
    ids = run(
        page,
        "ids",
        "const first = m.idFor('a'), again = m.idFor('a'), other = m.idFor('b');"
        "m.recall('kept', 'c'); const kept = m.idFor('c'); m.forgetId();"
        "return [first, again, other, kept, m.idFor('c')]",
    )
    first, again, other, kept, anew = ids
    assert first == again
    assert kept == "kept"
    assert len({first, other, kept, anew}) == 4


def test_an_id_is_a_uuid_also_where_the_browser_makes_none(page: Page) -> None:
    made = run(
        page,
        "ids",
        "const ours = m.idFor('a'); crypto.randomUUID = undefined; "
        f"return [ours, m.idFor('b')].map(id => new RegExp('{UUID}').test(id))",
    )
    assert made == [True, True]


def test_what_is_told_is_text_that_goes_by_itself(page: Page) -> None:
    said = run(
        page,
        "telling",
        "m.tell('<b>one</b>'); const log = document.getElementById('told');"
        "const said = [log.children.length, log.textContent, log.querySelectorAll('b').length];"
        "await new Promise(done => new MutationObserver(done).observe(log, {childList: true}));"
        "return [...said, log.children.length]",
    )
    assert said == [1, "<b>one</b>", 0, 0]


def test_other_modules_are_told_through_the_live_region_too(page: Page) -> None:
    said = page.evaluate(
        "document.dispatchEvent(new CustomEvent('chat:tell', {detail: 'Copied.'})),"
        "document.getElementById('told').textContent"
    )
    assert said == "Copied."


def test_a_call_without_an_answer_has_the_status_0(page: Page) -> None:
    page.route("**/api/conversations/current", lambda route: route.abort())
    assert run(page, "api", "return m.call('')") == {
        "ok": False,
        "status": 0,
        "body": {},
        "wait": 0,
    }


def test_a_call_tells_how_long_to_wait(page: Page) -> None:
    page.route(
        "**/api/conversations/current",
        lambda route: route.fulfill(status=429, headers={"Retry-After": "7"}, body="{}"),
    )
    assert run(page, "api", "return (await m.call('')).wait") == 7


@pytest.mark.parametrize(("status", "outcome"), [(200, "unreadable"), (502, "502"), (204, "204")])
def test_what_is_no_json_is_unreadable_only_where_all_seemed_well(
    page: Page, status: int, outcome: str
) -> None:
    page.route(
        "**/api/conversations/current",
        lambda route: route.fulfill(status=status, body="" if status == 204 else "<p>"),
    )
    tried = "try { return String((await m.call('')).status) } catch (error) {"
    assert run(page, "api", tried + " return error instanceof m.Unreadable && 'unreadable' }") == (
        outcome
    )


def test_a_browser_that_keeps_nothing_only_loses_the_draft(page: Page) -> None:
    kept = run(
        page,
        "draft",
        "Storage.prototype.setItem = () => { throw new Error('no room') };"
        "const box = document.getElementById('message'); box.value = 'half a thought';"
        "box.dispatchEvent(new Event('input')); m.takeOut('id'); const empty = box.value;"
        "m.putBack(); return [empty, box.value]",
    )
    assert kept == ["", "half a thought"]


def test_what_was_typed_meanwhile_stays_behind_what_is_put_back(page: Page) -> None:
    put_back = run(
        page,
        "draft",
        "const box = document.getElementById('message'); box.value = 'one'; m.takeOut('id');"
        "box.value = 'two'; m.putBack(); return box.value",
    )
    assert put_back == "one\n\ntwo"


def test_trouble_without_a_way_on_has_no_button_and_is_text(page: Page) -> None:
    shown = run(
        page,
        "trouble",
        "m.showTrouble('<i>Sorry</i>'); const box = document.getElementById('trouble');"
        "const shown = [box.querySelectorAll('button, i').length, box.textContent];"
        "m.clearTrouble(); return [...shown, box.childElementCount]",
    )
    assert shown[0] == 0
    assert "<i>Sorry</i>" in shown[1]
    assert shown[2] == 0
