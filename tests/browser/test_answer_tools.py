"""What stands under an answer, in a real browser: nothing dead, all told, focus kept."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.answering import PCF, ask, told
from tests.edge.answering import answer_with, entry
from tests.support.edge import Edge
from tests.support.rasa_stand_in import RasaStandIn
from tests.support.tabs import SIZES, assert_axe_finds_nothing, follow, tab, width


@pytest.fixture
def rasa(town_rasa: RasaStandIn) -> RasaStandIn:
    return town_rasa


@pytest.fixture
def page(browser: Browser, town: Edge) -> Iterator[Page]:
    with tab(browser, town, java_script_enabled=True) as page:
        yield page


@pytest.mark.parametrize("by", ["the script", "the server"])
def test_an_answer_changes_its_level_in_its_place(page: Page, rasa: RasaStandIn, by: str) -> None:
    last = ask(page, rasa)
    if by == "the server":
        page.reload()
    expect(last.locator(".read")).to_be_visible()
    address = page.url
    last.get_by_role("link", name="Show this in easy words").click()
    expect(last.locator(".words")).to_have_text(entry(PCF).easy)
    expect(last.locator(".tool-said")).to_have_text("The answer is now in easy words.")
    back = last.get_by_role("link", name="Show the standard wording")
    expect(back).to_be_focused()
    page.keyboard.press("Enter")
    expect(last.locator(".words")).to_contain_text(entry(PCF).answer)
    expect(last.locator(".sources")).to_have_count(1)
    assert page.url == address
    assert told(page) == [
        "The answer is now in easy words.",
        "The answer is now in the standard wording.",
    ]


def test_a_level_that_cannot_be_had_is_told_and_the_answer_stays(
    page: Page, rasa: RasaStandIn
) -> None:
    last = ask(page, rasa)
    page.route("**/messages/*", lambda route: route.abort())
    link = last.get_by_role("link", name="Show this in easy words")
    expect(last.locator(".read")).to_be_visible()
    link.click()
    expect(last.locator(".tool-said")).to_contain_text("Check your connection")
    expect(last.locator(".words")).to_contain_text(entry(PCF).answer)
    expect(link).to_be_focused()


def test_where_the_script_cannot_read_the_answer_the_page_of_the_server_shows_it(
    page: Page, rasa: RasaStandIn
) -> None:
    last = ask(page, rasa)
    expect(last.locator(".read")).to_be_visible()
    page.route("**/messages/*", lambda route: route.fulfill(status=200, body="<html>"))
    follow(page, last.get_by_role("link", name="Show this in easy words"))
    expect(page.locator(".message").last.locator(".words")).to_have_text(entry(PCF).easy)


def test_tools_stand_in_the_same_order_whichever_is_loaded_first(
    page: Page, rasa: RasaStandIn
) -> None:
    held: list[Route] = []
    page.route("**/copying.js", lambda route: held.append(route))
    last = ask(page, rasa)
    expect(last.locator(".read")).to_be_visible()
    held[0].continue_()
    expect(last.locator(".copy")).to_be_visible()
    assert last.locator(".tools > *").evaluate_all("all => all.map((one) => one.classList[1])") == [
        "level",
        "copy",
        "read",
    ]


def test_without_javascript_the_other_level_is_a_page_away_and_no_button_is_dead(
    browser: Browser, town: Edge, rasa: RasaStandIn
) -> None:
    with tab(browser, town) as page:
        page.goto("/chat")
        rasa.says = [answer_with(PCF)]
        page.get_by_label("What would you like to ask?").fill("Who is the forum?")
        follow(page, page.get_by_role("button", name="Start chat"))
        last = page.locator(".message").last
        expect(page.locator("button.tool, button.print")).to_have_count(0)
        last.get_by_text("Words in this answer").click()
        expect(last.get_by_text(entry("glossary/sendiass").answer)).to_be_visible()
        follow(page, last.get_by_role("link", name="Show this in easy words"))
        expect(last.locator(".words")).to_have_text(entry(PCF).easy)
        follow(page, last.get_by_role("link", name="Show the standard wording"))
        expect(last.locator(".words")).to_contain_text(entry(PCF).answer)


def test_hard_words_are_explained_without_a_pointer(page: Page, rasa: RasaStandIn) -> None:
    last = ask(page, rasa)
    fold = last.locator(".terms")
    expect(fold.locator("dd").first).to_be_hidden()
    fold.locator("summary").press("Enter")
    expect(fold.get_by_text(entry("glossary/sendiass").answer)).to_be_visible()
    last.get_by_role("link", name="Show this in easy words").click()
    expect(last.locator(".terms dd").last).to_have_text(entry("glossary/lifeworks").easy)


def test_saying_whether_an_answer_was_useful_moves_no_focus_and_can_be_changed(
    page: Page, rasa: RasaStandIn, town: Edge
) -> None:
    last = ask(page, rasa)
    yes = last.get_by_role("button", name="Yes this answer was useful")
    no = last.get_by_role("button", name="No this answer was not useful")
    expect(page.locator("button.print")).to_be_visible()
    no.click()
    expect(last.locator(".thanks")).to_have_text("Thank you for telling us.")
    yes.click()
    expect(yes).to_have_attribute("aria-pressed", "true")
    expect(no).to_have_attribute("aria-pressed", "false")
    expect(yes).to_be_focused()
    expect(last.locator(".thanks")).to_have_count(1)
    assert told(page) == ["Thank you for telling us."] * 2
    page.reload()
    expect(page.locator(".message").last.locator(".rating")).to_have_count(0)


def test_an_opinion_that_is_not_kept_is_never_thanked_for(page: Page, rasa: RasaStandIn) -> None:
    last = ask(page, rasa)
    expect(page.locator("button.print")).to_be_visible()
    page.route("**/feedback", lambda route: route.abort())
    last.get_by_role("button", name="Yes this answer was useful").click()
    expect(last.locator(".thanks")).to_contain_text("We could not keep that")
    expect(last.locator("[aria-pressed=true]")).to_have_count(0)


def test_larger_text_is_kept_for_the_tab_and_gone_with_the_chat(
    page: Page, rasa: RasaStandIn
) -> None:
    last = ask(page, rasa)
    size = "element => parseFloat(getComputedStyle(element).fontSize)"
    before = last.locator(".words").evaluate(size)
    largest = page.get_by_role("button", name="Largest")
    largest.click()
    assert last.locator(".words").evaluate(size) == pytest.approx(before * 1.5)
    expect(largest).to_be_focused()
    page.reload()
    expect(largest).to_have_attribute("aria-pressed", "true")
    assert last.locator(".words").evaluate(size) == pytest.approx(before * 1.5)
    assert page.evaluate("localStorage.length") == 0
    page.evaluate("document.dispatchEvent(new CustomEvent('chat:ended'))")
    assert page.evaluate("sessionStorage.getItem('chat-text-size')") is None


@pytest.mark.parametrize("size", SIZES)
def test_everything_under_an_answer_has_no_barrier_and_room_for_a_thumb(
    browser: Browser, town: Edge, rasa: RasaStandIn, size: tuple[int, int]
) -> None:
    view = {"width": size[0], "height": size[1]}
    options: dict[str, object] = {"viewport": view, "java_script_enabled": True}
    with tab(browser, town, bypass_csp=True, **options) as page:
        last = ask(page, rasa)
        last.locator("summary").click()
        last.get_by_role("link", name="Show this in easy words").click()
        expect(last.locator(".tool-said")).to_be_visible()
        page.get_by_role("button", name="Largest").click()
        assert_axe_finds_nothing(page)
        wide, seen = width(page)
        assert wide <= seen
        for tool in page.locator(".tool:visible, .print").all():
            box = tool.bounding_box()
            assert box is not None
            assert box["height"] >= 44
            assert box["width"] >= 24
