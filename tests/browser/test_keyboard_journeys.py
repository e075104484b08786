"""With the keyboard alone: an answer and its tools, a walk, a comment card; focus stays put."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.reaching.chat import walk_question, whole_answer
from tests.browser.reaching.visit import Visit
from tests.edge.carding import PROJECT, WORDS, stored
from tests.support.chatting import told, watch_told
from tests.support.edge import Edge
from tests.support.rasa_stand_in import RasaStandIn, answer, message
from tests.support.tabs import press_until
from tests.support.watched import watched_tab

FOCUSED = "document.activeElement"


def press(page: Page, button: Locator, key: str = "Enter") -> None:
    press_until(page, button)
    page.keyboard.press(key)


def begin(visit: Visit, first: str) -> None:
    """Start a chat with a question, by keyboard."""
    page = visit.page
    page.goto("/chat")
    press_until(page, page.get_by_label("What would you like to ask?"))
    page.keyboard.type(first)
    press(page, page.get_by_role("button", name="Start chat"))
    expect(visit.box).to_be_visible()


def send(visit: Visit, text: str) -> None:
    press_until(visit.page, visit.box)
    visit.page.keyboard.type(text)
    press(visit.page, visit.send_button)


def mark_focus(page: Page) -> None:
    """Note from now on everything that gets the focus."""
    page.evaluate(
        "window.focused = []; addEventListener('focusin', e => window.focused.push(e.target.id))"
    )


def where(page: Page) -> str:
    """What has the focus; "body" where it was lost."""
    found: str = page.evaluate(f"{FOCUSED}.id || {FOCUSED}.className || {FOCUSED}.localName")
    return found


def test_an_answer_and_each_of_its_tools_are_reached_and_used_without_losing_the_place(
    browser: Browser, town: Edge, town_rasa: RasaStandIn
) -> None:
    with watched_tab(browser, town, javascript=True) as watched:
        page, visit = watched.page, Visit(watched.page, town, town_rasa)
        page.context.grant_permissions(["clipboard-write"], origin=town.url)
        begin(visit, "Hello")
        town_rasa.says = [whole_answer()]
        send(visit, "What is co-production?")
        last = page.locator(".message-answer").last
        expect(last).to_contain_text("Planning for SEND")
        for tool in (
            last.get_by_role("link", name="The toolkit"),
            last.locator("summary").first,
            last.locator(".level"),
            last.locator(".copy"),
            last.get_by_role("button", name="Yes this answer was useful"),
        ):
            press(page, tool, "Space" if "The toolkit" in str(tool) else "Enter")
            assert where(page) != "body"
        expect(last.get_by_text("Thank you")).to_be_visible()
        assert watched.complains == []


def test_a_walk_of_three_questions_is_answered_and_ends_with_its_result(
    browser: Browser, town: Edge, town_rasa: RasaStandIn
) -> None:
    with watched_tab(browser, town, javascript=True) as watched:
        page, visit = watched.page, Visit(watched.page, town, town_rasa)
        town_rasa.says = [answer()]
        begin(visit, "Hello")
        watch_told(page)
        town_rasa.says = [asked(1)]
        send(visit, "take me through it")
        for at in (1, 2, 3):
            expect(page.locator(".message-question").last).to_contain_text(f"Question {at} of 3")
            town_rasa.says = [asked(at + 1) if at < 3 else message("result", "You are ready.")]
            press(page, page.get_by_role("button", name="Partly").last)
        expect(page.locator(".message-result")).to_contain_text("You are ready.")
        page.keyboard.press("Tab")
        assert page.locator(".message-result").evaluate(f"e => e.contains({FOCUSED})")
        lines = told(page)
        for words in ("Question 1 of 3", "Question 2 of 3", "Question 3 of 3", "You are ready."):
            assert len([line for line in lines if words in line]) == 1, words


def asked(at: int) -> dict[str, object]:
    return walk_question() | {"text": f"Is part {at} so?", "progress": {"at": at, "of": 3}}


def test_focus_does_not_move_when_a_message_arrives_or_fails_to(
    browser: Browser, town: Edge, town_rasa: RasaStandIn
) -> None:
    with watched_tab(browser, town, javascript=True) as watched:
        page, visit = watched.page, Visit(watched.page, town, town_rasa)
        visit.start()
        for mode, shown in (("slow", ".message-answer"), ("refuse", "#trouble h2")):
            town_rasa.mode = "slow"
            visit.box.fill("What is co-production?")
            if mode == "refuse":
                town_rasa.mode = "refuse"
            visit.send_button.click()
            page.get_by_role("link", name="About this assistant").first.focus()
            mark_focus(page)
            expect(page.locator(shown).last).to_be_visible()
            assert page.evaluate("window.focused") == []
            assert page.evaluate(f"{FOCUSED}.getAttribute('href')") == "/about"


def test_each_message_is_told_once_also_where_it_was_tried_twice(
    browser: Browser, town: Edge, town_rasa: RasaStandIn
) -> None:
    with watched_tab(browser, town, javascript=True) as watched:
        page, visit = watched.page, Visit(watched.page, town, town_rasa)
        visit.start()
        watch_told(page)
        visit.ask("One", answer("Words of the first answer."))
        town_rasa.mode = "refuse"
        visit.say("Two")
        town_rasa.mode, town_rasa.says = "normal", [answer("Words of the second answer.")]
        page.get_by_role("button", name="Try again").click()
        expect(page.locator(".message-answer")).to_have_count(2)
        visit.ask("Three", answer("Words of the third answer."))
        lines = told(page)
        for number in ("first", "second", "third"):
            assert len([line for line in lines if f"Words of the {number} answer." in line]) == 1
        expect(page.locator("#told")).to_be_empty()


def test_a_card_is_written_sent_found_again_and_taken_back(
    browser: Browser, town: Edge, town_rasa: RasaStandIn
) -> None:
    before = len(stored(town))
    with watched_tab(browser, town, javascript=True) as watched:
        page = watched.page
        page.goto("/card")
        press_until(page, page.locator("#project"))
        page.keyboard.type(PROJECT)
        press_until(page, page.locator("#statement-none"))
        page.keyboard.press("ArrowUp")
        press_until(page, page.locator("#more"))
        page.keyboard.type(WORDS)
        press(page, page.get_by_role("button", name="See what will be sent"))
        press_until(page, page.get_by_role("button", name="Send my card"))
        page.keyboard.press("Enter")
        expect(page.locator(".code")).to_have_text(re.compile(r"^[a-z]+(-[a-z]+){3}$"))
        code = page.locator(".code").inner_text()
        assert len(stored(town)) == before + 1
        press(page, page.get_by_role("link", name="Use your code"))
        press_until(page, page.get_by_label("Your code of four words"))
        page.keyboard.type(code)
        press(page, page.get_by_role("button", name="Show my card"))
        press(page, page.get_by_role("button", name="Take it back"))
        press(page, page.get_by_role("button", name="Delete my card"))
        expect(page.get_by_role("heading", level=1)).to_have_text("Your card is gone")
    assert len(stored(town)) == before
