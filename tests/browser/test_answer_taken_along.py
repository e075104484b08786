"""An answer copied, read aloud, printed and saved, in a real browser."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.answering import PCF, ask, told
from tests.edge.answering import answer_with, entry
from tests.support.edge import Edge
from tests.support.rasa_stand_in import RasaStandIn, message, question
from tests.support.tabs import assert_axe_finds_nothing, follow, tab

VOICES = """
window.__spoken = [];
window.__cancelled = 0;
const voice = (lang, localService) => ({ lang, localService, name: lang });
Object.defineProperty(window, "SpeechSynthesisUtterance", { value: class extends EventTarget {
  constructor(text) { super(); this.text = text; }
} });
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => [voice("en-US", true), voice("en-GB", false), voice("en_GB", true)],
  speak: (one) => window.__spoken.push(one),
  cancel: () => { window.__cancelled += 1; },
} });
"""


@pytest.fixture
def rasa(town_rasa: RasaStandIn) -> RasaStandIn:
    return town_rasa


@pytest.fixture
def page(browser: Browser, town: Edge) -> Iterator[Page]:
    with tab(browser, town, java_script_enabled=True) as page:
        yield page


def test_an_answer_is_copied_with_its_sources_and_that_is_said(
    page: Page, rasa: RasaStandIn, town: Edge
) -> None:
    permitted = ["clipboard-read", "clipboard-write"]
    page.context.grant_permissions(permitted, origin=town.url)
    said = answer_with("general/meaning")
    last = ask(page, rasa, said)
    button = last.get_by_role("button", name="Copy this answer")
    button.click()
    expect(last.locator(".tool-said")).to_contain_text("Copied, with its sources.")
    expect(button).to_be_focused()
    copied: str = page.evaluate("navigator.clipboard.readText()")
    lines = copied.splitlines()
    assert lines[0] == said["text"]
    assert lines[1:5] == [f"- {point}" for point in said["points"]]
    assert "Where this comes from:" in lines
    source = said["sources"][0]
    assert any(source["title"] in line and f"page {source['page']}" in line for line in lines)
    assert told(page) == [last.locator(".tool-said").inner_text()]


def test_where_copying_is_refused_the_answer_is_selected_and_it_is_told_how(
    page: Page, rasa: RasaStandIn
) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined });")
    last = ask(page, rasa)
    last.get_by_role("button", name="Copy this answer").click()
    expect(last.locator(".tool-said")).to_contain_text("Press Ctrl and C")
    selected: str = page.evaluate("getSelection().toString()")
    assert entry(PCF).answer in selected
    assert "Where this comes from" in selected
    assert "Words in this answer" not in selected


def test_an_answer_is_read_aloud_by_a_british_voice_of_this_device(
    page: Page, rasa: RasaStandIn
) -> None:
    page.add_init_script(VOICES)
    last = ask(page, rasa)
    button = last.get_by_role("button", name="Read aloud this answer")
    button.click()
    stop = last.get_by_role("button", name="Stop reading this answer")
    expect(stop).to_be_focused()
    spoken = page.evaluate("__spoken.map(({ text, lang, voice }) => [text, lang, voice.lang])")
    assert [line[1:] for line in spoken] == [["en-GB", "en_GB"]] * len(spoken)
    texts = [line[0] for line in spoken]
    assert texts[0] == entry(PCF).answer
    assert texts[-2] == "Where this comes from"
    assert "https" not in texts[-1]
    page.evaluate("__spoken.at(-1).dispatchEvent(new Event('end'))")
    expect(button).to_be_focused()


def test_reading_aloud_stops_when_it_is_pressed_again_or_another_is_read(
    page: Page, rasa: RasaStandIn
) -> None:
    page.add_init_script(VOICES)
    ask(page, rasa)
    ask(page, rasa)
    first, second = (page.locator(".message-answer").nth(at) for at in (0, 1))
    first.locator(".read").click()
    second.locator(".read").click()
    expect(first.locator(".read")).to_contain_text("Read aloud")
    expect(second.locator(".read")).to_contain_text("Stop reading")
    second.locator(".read").click()
    expect(second.locator(".read")).to_contain_text("Read aloud")
    assert page.evaluate("__cancelled") == 2


def test_a_voice_that_fails_is_told_of(page: Page, rasa: RasaStandIn) -> None:
    page.add_init_script(VOICES)
    last = ask(page, rasa)
    last.locator(".read").click()
    page.evaluate("__spoken[0].dispatchEvent(new Event('error'))")
    expect(last.locator(".tool-said")).to_contain_text("could not read the answer aloud")
    expect(last.locator(".read")).to_contain_text("Read aloud")


def test_a_browser_that_cannot_speak_has_no_button_for_it(page: Page, rasa: RasaStandIn) -> None:
    page.add_init_script("Object.defineProperty(window, 'speechSynthesis', { value: undefined });")
    last = ask(page, rasa)
    expect(last.locator(".copy")).to_be_visible()
    expect(page.locator(".read")).to_have_count(0)


def test_nothing_of_a_disclosure_is_copied_or_read_aloud(page: Page, rasa: RasaStandIn) -> None:
    ask(page, rasa)
    page.get_by_label("Your message").fill("my dad hits me")
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".message-safety")).to_be_visible()
    expect(page.locator(".message-answer .read")).to_be_visible()
    expect(page.locator(".message-safety .tool")).to_have_count(0)


def test_the_chat_is_printed_by_a_button_with_nothing_on_paper_that_is_only_for_screens(
    page: Page, rasa: RasaStandIn
) -> None:
    page.add_init_script("window.print = () => { window.__printed = true; };")
    last = ask(page, rasa, answer_with(PCF), question())
    page.get_by_role("button", name="Print this chat").click()
    assert page.evaluate("window.__printed")
    page.emulate_media(media="print")
    expect(last.locator(".words")).to_be_visible()
    expect(page.locator("button:visible, textarea:visible")).to_have_count(0)
    expect(page.locator(".terms:visible")).to_have_count(0)


def test_the_chat_is_saved_from_its_page(page: Page, rasa: RasaStandIn) -> None:
    ask(page, rasa)
    follow(page, page.get_by_role("link", name="Save this conversation"))
    expect(page.get_by_text("The file stays on the computer or phone")).to_be_visible()
    assert_axe_finds_nothing(page)
    with page.expect_download() as started:
        page.get_by_role("link", name="Save as plain text").click()
    name = started.value.suggested_filename
    assert re.fullmatch(r"co-production-chat-\d{4}-\d\d-\d\d\.txt", name)
    assert entry(PCF).answer in started.value.path().read_text(encoding="utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_saved_web_page_has_no_barrier_and_asks_nobody_for_anything(
    page: Page, rasa: RasaStandIn, scheme: str
) -> None:
    ask(page, rasa, message("receipt", "Kept.", links=[{"title": "It", "url": "/results/a-b"}]))
    ask(page, rasa)
    page.goto("/chat/save")
    with page.expect_download() as started:
        page.get_by_role("link", name="Save as a web page").click()
    file = started.value.path().with_suffix(".html")
    started.value.save_as(file)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(file.as_uri())
    assert_axe_finds_nothing(page)
    assert all(address.startswith("file:") for address in asked)
