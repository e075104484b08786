"""What a screen reader is told by the chat page with its script, and where the focus is."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, Route, expect

from tests.support.chatting import choose, send, started, told, watch_told
from tests.support.edge import Edge
from tests.support.rasa_stand_in import RasaStandIn, answer, message, question
from tests.support.tabs import assert_axe_finds_nothing, press_until

POSTS = "**/messages?*"


def hold(page: Page) -> list[Route]:
    """Keep messages on their way until the test lets them go on."""
    held: list[Route] = []
    page.route(POSTS, lambda route: held.append(route))
    return held


def test_the_transcript_is_a_list_in_a_region_that_is_not_live(
    browser: Browser, edge: Edge
) -> None:
    with started(browser, edge) as page:
        region = page.get_by_role("region", name="Your chat so far")
        expect(region).to_have_attribute("tabindex", "0")
        assert region.get_attribute("aria-live") is None
        expect(region.get_by_role("list").first).to_be_visible()
        expect(page.locator("[role=log]")).to_have_count(1)
        expect(page.locator("[role=log]")).to_have_attribute("aria-live", "polite")


def test_each_new_message_is_told_once_as_plain_text_and_then_gone(
    browser: Browser, edge: Edge, rasa: RasaStandIn
) -> None:
    with started(browser, edge) as page:
        watch_told(page)
        rasa.says = [answer("Planning together."), question()]
        send(page, "My postcode is SW1A 1AA. What is it?")
        expect(page.locator(".message-question")).to_be_visible()
        expect(page.locator("#told")).to_be_empty()
        first, second = (line for line in told(page) if "The assistant said" in line)
        assert first.splitlines()[0] == "The assistant said"
        assert "a postcode" in first
        assert first.splitlines()[2:] == [
            "Planning together.",
            "You are asked early.",
            "You hear what came of it.",
        ]
        assert second.splitlines() == [
            "The assistant said",
            "Question 1 of 3",
            "Which area are you asking about?",
            "You can reply: Stoke-on-Trent or No area, just in general.",
        ]
        assert len(told(page)) == 2


def test_what_is_told_holds_no_markup(browser: Browser, edge: Edge, rasa: RasaStandIn) -> None:
    with started(browser, edge) as page:
        watch_told(page)
        rasa.says = [message("notice", "<b>not bold</b>")]
        send(page, "Hello")
        expect(page.locator(".message-notice").last).to_contain_text("<b>not bold</b>")
        assert any("<b>not bold</b>" in line for line in told(page))
        expect(page.locator("#told b")).to_have_count(0)


def test_focus_stays_where_the_person_put_it_when_a_message_comes(
    browser: Browser, edge: Edge
) -> None:
    with started(browser, edge) as page:
        held = hold(page)
        send(page, "What is co-production?")
        expect(page.locator(".is-sending")).to_be_focused()
        box = page.get_by_label("Your message")
        box.focus()
        page.keyboard.type("And then")
        held[0].continue_()
        expect(page.locator(".message-answer")).to_be_visible()
        expect(box).to_be_focused()
        assert box.input_value() == "And then"


def test_own_words_are_shown_at_once_and_told_to_be_on_their_way(
    browser: Browser, edge: Edge
) -> None:
    with started(browser, edge) as page:
        held = hold(page)
        send(page, "What is co-production?")
        own = page.locator(".message-mine")
        expect(own).to_contain_text("What is co-production?")
        expect(own).to_contain_text("Being sent")
        expect(page.locator("#state")).to_contain_text("looking for an answer")
        held[0].continue_()
        expect(page.locator(".message-answer")).to_be_visible()
        expect(own).not_to_contain_text("Being sent")
        expect(page.locator("#state")).to_be_hidden()


def test_an_answer_that_takes_long_is_told_to_be_late(browser: Browser, edge: Edge) -> None:
    with started(browser, edge) as page:
        watch_told(page)
        held = hold(page)
        send(page, "What is co-production?")
        expect(page.locator("#state")).to_contain_text("taking longer than usual")
        assert [line[:24] for line in told(page)] == [
            "The assistant is looking",
            "This is taking longer th",
        ]
        held[0].continue_()
        expect(page.locator(".message-answer")).to_be_visible()
        expect(page.locator("#state")).to_be_hidden()


def test_the_dots_stand_still_for_those_who_want_less_motion(browser: Browser, edge: Edge) -> None:
    for motion, running in (("reduce", 0), ("no-preference", 3)):
        with started(browser, edge, reduced_motion=motion) as page:
            hold(page)
            send(page, "What is co-production?")
            expect(page.locator("#state")).to_be_visible()
            moving = page.evaluate(
                "document.getAnimations().filter(one => one.animationName === 'dot').length"
            )
            assert moving == running


def test_a_second_message_waits_for_the_first(
    browser: Browser, edge: Edge, rasa: RasaStandIn
) -> None:
    with started(browser, edge) as page:
        watch_told(page)
        held = hold(page)
        send(page, "One")
        send(page, "Two")
        assert any("still being sent" in line for line in told(page))
        held[0].continue_()
        expect(page.locator(".message-answer")).to_be_visible()
        assert page.get_by_label("Your message").input_value() == "Two"
        assert len(rasa.spoken()) == 1


def test_a_walk_goes_on_by_keyboard_alone(browser: Browser, edge: Edge, rasa: RasaStandIn) -> None:
    with started(browser, edge) as page:
        rasa.says = [question()]
        press_until(page, page.get_by_label("Your message"))
        page.keyboard.type("Take me through it")
        press_until(page, page.get_by_role("button", name="Send"))
        page.keyboard.press("Enter")
        expect(page.locator(".message-question")).to_have_count(1)
        for step in (1, 2, 3):
            page.keyboard.press("Tab")
            choice = page.get_by_role("button", name="Stoke-on-Trent").last
            expect(choice).to_be_focused()
            page.keyboard.press("Enter")
            expect(page.locator(".message-question")).to_have_count(step + 1)
            expect(choice).not_to_be_focused()


def test_axe_finds_nothing_while_sending_and_when_that_failed(
    browser: Browser, edge: Edge, rasa: RasaStandIn
) -> None:
    with started(browser, edge, bypass_csp=True) as page:
        rasa.says = [question()]
        send(page, "Which areas?")
        expect(page.locator(".message-question")).to_be_visible()
        choose(page, "Stoke-on-Trent")
        expect(page.locator(".message-question")).to_have_count(2)
        held = hold(page)
        page.get_by_label("Your message").fill("a" * 1001)
        page.get_by_role("button", name="Send").click()
        assert_axe_finds_nothing(page)
        held[0].continue_()
        expect(page.locator(".trouble-box")).to_be_visible()
        expect(page.locator("#counting")).to_be_visible()
        assert_axe_finds_nothing(page)
