"""One conversation in two tabs: neither loses what the other did, and both show the same."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.reaching.visit import Visit
from tests.support.edge import Edge
from tests.support.rasa_stand_in import RasaStandIn, question
from tests.support.watched import watched_tab

MIXED = [(True, True), (True, False), (False, True), (False, False)]


def texts(page: Page) -> list[str]:
    return page.locator(".message .words").all_inner_texts()


@pytest.mark.parametrize("upgraded", MIXED)
def test_what_is_said_in_turn_in_two_tabs_is_all_there_in_both(
    browser: Browser, town: Edge, town_rasa: RasaStandIn, upgraded: tuple[bool, bool]
) -> None:
    with watched_tab(browser, town, javascript=upgraded[0]) as watched:
        first = Visit(watched.page, town, town_rasa, upgraded[0])
        first.start()
        with watched.another(upgraded[1]) as other:
            second = Visit(other.page, town, town_rasa, upgraded[1])
            second.page.goto("/chat")
            for number, visit in enumerate((first, second, second, first)):
                visit.say(f"Message {number}")
            for visit in (first, second):
                visit.page.reload()
                mine = visit.page.locator(".message-mine .words")
                expect(mine).to_have_text([f"Message {number}" for number in range(4)])
                expect(visit.page.locator(".message-answer")).to_have_count(4)
            assert texts(first.page) == texts(second.page)
    assert len({asked["message_id"] for asked in town_rasa.spoken()}) == 4


def test_a_choice_made_in_one_tab_cannot_be_made_again_in_the_other(
    browser: Browser, town: Edge, town_rasa: RasaStandIn
) -> None:
    with watched_tab(browser, town, javascript=True) as watched:
        first = Visit(watched.page, town, town_rasa)
        first.start()
        first.ask("Which areas?", question())
        with watched.another(True) as other:
            second = Visit(other.page, town, town_rasa)
            second.page.goto("/chat")
            first.choose("Stoke-on-Trent")
            asked = len(town_rasa.spoken())
            second.choose("No area, just in general")
            expect(second.page.get_by_role("alert")).to_contain_text("Here is the question again")
            assert len(town_rasa.spoken()) == asked
            expect(second.page.locator(".message-mine").last).to_contain_text("Stoke-on-Trent")


def test_a_chat_ended_in_one_tab_takes_no_word_from_the_other(
    browser: Browser, town: Edge, town_rasa: RasaStandIn
) -> None:
    with watched_tab(browser, town, javascript=True) as watched:
        first = Visit(watched.page, town, town_rasa)
        first.start()
        first.say("Something private")
        with watched.another(False) as other:
            second = Visit(other.page, town, town_rasa, javascript=False)
            second.page.goto("/chat/end")
            second.press("End chat and delete it")
        expect(first.page.locator("body")).to_contain_text("Something private")
        first.box.fill("And this?")
        first.send_button.click()
        expect(first.page.get_by_role("alert")).to_contain_text("Start a new chat")
        expect(first.page.locator("body")).not_to_contain_text("Something private")
        expect(first.box).to_have_value("And this?")
