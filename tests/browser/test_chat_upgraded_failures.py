"""When a message cannot be sent: said beside the box, the words kept, and sent once in the end."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.support.chatting import choose, send, start, started, told, watch_told
from tests.support.edge import Edge, leave_alone
from tests.support.rasa_stand_in import RasaStandIn, answer, question
from tests.support.tabs import follow, tab

WORDS = "And in Sefton?"
POSTS = "**/messages?*"


def trouble(page: Page) -> str:
    box = page.locator("#trouble .trouble-box")
    expect(box).to_be_visible()
    return box.inner_text()


def assert_kept(page: Page) -> None:
    assert page.get_by_label("Your message").input_value() == WORDS
    expect(page.locator(".is-sending")).to_have_count(0)


def test_an_answer_that_fails_is_said_and_tried_again_with_the_same_id(
    browser: Browser, edge: Edge, rasa: RasaStandIn
) -> None:
    with started(browser, edge) as page:
        rasa.mode = "refuse"
        send(page, WORDS)
        assert "Your message is safe" in trouble(page)
        assert_kept(page)
        rasa.mode = "normal"
        page.get_by_role("button", name="Try again").click()
        expect(page.locator(".message-answer")).to_be_visible()
        expect(page.locator(".message-mine")).to_have_count(1)
        expect(page.locator("#trouble")).to_be_empty()
        ids = {asked["message_id"] for asked in rasa.spoken()}
        assert len(ids) == 1
        page.reload()
        expect(page.locator(".message-mine")).to_have_count(1)
        assert page.get_by_label("Your message").input_value() == ""


def test_a_lost_answer_is_not_asked_for_twice(
    browser: Browser, edge: Edge, rasa: RasaStandIn
) -> None:
    with started(browser, edge) as page:

        def lose(route: Route) -> None:
            route.fetch()
            route.abort("connectionreset")

        page.route(POSTS, lose, times=1)
        send(page, WORDS)
        assert "Your words are still in the box" in trouble(page)
        page.get_by_role("button", name="Try again").click()
        expect(page.locator(".message-answer")).to_be_visible()
        assert len(rasa.spoken()) == 1
        expect(page.locator(".message-mine")).to_have_count(1)


def test_being_offline_is_said_and_so_is_being_back(browser: Browser, edge: Edge) -> None:
    with started(browser, edge) as page:
        watch_told(page)
        page.context.set_offline(True)
        expect(page.locator("#state")).to_contain_text("You are offline")
        send(page, WORDS)
        assert "You are offline" in trouble(page)
        assert_kept(page)
        page.context.set_offline(False)
        expect(page.locator("#state")).to_be_hidden()
        assert any("connected again" in line for line in told(page))
        page.get_by_role("button", name="Try again").click()
        expect(page.locator(".message-answer")).to_be_visible()


def _json(status: int, code: str) -> Callable[[Route], None]:
    body = {"status": status, "title": "-", "detail": f"This is {code}.", "code": code}
    return lambda route: route.fulfill(status=status, json=body)


@pytest.mark.parametrize(
    ("status", "code"),
    [(400, "empty"), (409, "message_id_reused"), (413, "too_long"), (422, "odd"), (500, "x")],
)
def test_every_problem_is_said_in_its_own_words(
    browser: Browser, edge: Edge, status: int, code: str
) -> None:
    with started(browser, edge) as page:
        page.route(POSTS, _json(status, code), times=1)
        send(page, WORDS)
        assert f"This is {code}." in trouble(page)
        assert_kept(page)
        page.get_by_role("button", name="Try again").click()
        expect(page.locator(".message-answer")).to_be_visible()


def test_too_many_messages_says_when_to_try_again(
    browser: Browser, tmp_edge: Callable[..., Edge]
) -> None:
    with started(browser, tmp_edge(messages_per_minute=1)) as page:
        send(page, "One")
        expect(page.locator(".message-answer")).to_be_visible()
        send(page, WORDS)
        assert "seconds, then send it again" in trouble(page)
        assert_kept(page)


def test_what_cannot_be_read_is_sent_by_the_form_and_counts_once(
    browser: Browser, edge: Edge, rasa: RasaStandIn
) -> None:
    with started(browser, edge) as page:

        def garble(route: Route) -> None:
            route.fetch()
            route.fulfill(status=200, body="<p>not JSON</p>")

        page.route(POSTS, garble)
        page.evaluate("window.stillHere = true")
        send(page, WORDS)
        expect(page.locator(".message-answer")).to_be_visible()
        assert not page.evaluate("window.stillHere")
        assert len(rasa.spoken()) == 1
        expect(page.locator(".message-mine")).to_have_count(1)
        assert page.get_by_label("Your message").input_value() == ""


def test_a_choice_that_cannot_be_read_is_sent_by_the_form_and_counts_once(
    browser: Browser, edge: Edge, rasa: RasaStandIn
) -> None:
    with started(browser, edge) as page:
        rasa.says = [question()]
        send(page, "Which areas?")
        expect(page.get_by_role("button", name="Stoke-on-Trent")).to_be_visible()
        rasa.says = [answer()]
        page.route(POSTS, lambda route: route.fulfill(status=200, body=""))
        choose(page, "Stoke-on-Trent")
        expect(page.locator(".message-answer")).to_be_visible()
        assert rasa.spoken()[-1]["payload"] == '/set_area{"area": "stoke"}'
        expect(page.locator(".message-mine").last).to_contain_text("Stoke-on-Trent")


@pytest.mark.parametrize("missing", ["main.js", "sending.js", "message.js"])
def test_without_one_of_its_scripts_the_page_is_the_plain_one(
    browser: Browser, edge: Edge, rasa: RasaStandIn, missing: str
) -> None:
    with tab(browser, edge, java_script_enabled=True) as page:
        page.route(f"**/{missing}", lambda route: route.fulfill(status=404))
        start(page)
        page.get_by_label("Your message").fill(WORDS)
        follow(page, page.get_by_role("button", name="Send"))
        expect(page.locator(".message-answer")).to_be_visible()
        assert len(rasa.spoken()) == 1


def test_without_one_of_its_tools_the_chat_goes_on(browser: Browser, edge: Edge) -> None:
    with tab(browser, edge, java_script_enabled=True) as page:
        page.route("**/copying.js", lambda route: route.fulfill(status=404))
        start(page)
        page.evaluate("window.stillHere = true")
        send(page, WORDS)
        expect(page.locator(".message-answer")).to_be_visible()
        assert page.evaluate("window.stillHere")


def test_a_choice_that_is_gone_shows_the_chat_as_it_is_now(
    browser: Browser, edge: Edge, rasa: RasaStandIn
) -> None:
    with started(browser, edge) as page:
        rasa.says = [question()]
        send(page, "Which areas?")
        expect(page.get_by_role("button", name="Stoke-on-Trent")).to_be_visible()
        with page.context.new_page() as other:
            other.goto("/chat")
            send(other, "In the other tab")
            expect(other.locator(".message-question")).to_have_count(2)
        choose(page, "Stoke-on-Trent")
        assert "The chat has moved on" in trouble(page)
        expect(page.locator(".message-mine")).to_have_count(2)
        rasa.says = [answer()]
        choose(page, "Stoke-on-Trent")
        expect(page.locator(".message-answer")).to_be_visible()


def test_when_the_chat_is_over_its_words_go_and_what_was_typed_starts_another(
    browser: Browser, edge: Edge
) -> None:
    with started(browser, edge) as page:
        send(page, "What is co-production?")
        expect(page.locator(".message-answer")).to_be_visible()
        leave_alone(edge, 31)
        send(page, WORDS)
        assert "the chat ended to keep it private" in trouble(page)
        expect(page.locator(".message")).to_have_count(0)
        assert page.evaluate("sessionStorage.length") == 0
        follow(page, page.get_by_role("button", name="Start a new chat"))
        assert page.get_by_label("What would you like to ask?").input_value() == WORDS


def test_a_full_chat_says_so_and_keeps_the_words_for_the_next(
    browser: Browser, tmp_edge: Callable[..., Edge]
) -> None:
    with started(browser, tmp_edge(turns_per_conversation=1)) as page:
        expect(page.locator("#left")).to_have_text("You can send 1 more message in this chat.")
        send(page, "One")
        expect(page.locator(".message-answer")).to_be_visible()
        expect(page.locator("#left")).to_contain_text("cannot send more messages")
        send(page, WORDS)
        assert "reached its limit" in trouble(page)
        assert_kept(page)
        follow(page, page.get_by_role("button", name="Start a new chat"))
        assert page.get_by_label("What would you like to ask?").input_value() == WORDS
