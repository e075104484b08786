"""The paper for a meeting in a real browser: without JavaScript, by keyboard, small, on paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.edge.meeting import HURT, said_of
from tests.edge.walking import write_knowledge
from tests.support.edge import Edge
from tests.support.rasa_stand_in import RasaStandIn
from tests.support.tabs import SIZES, assert_axe_finds_nothing, follow, press_until, tab, width

POWER, GARDEN = "staffordshire/challenge-power", "stoke/garden"
ZOOMED = (320, 256)
LONG = "Donaudampfschifffahrtsgesellschaft" * 6


@pytest.fixture
def edge(edge: Edge) -> Edge:
    """An edge that knows the content."""
    write_knowledge(edge.settings.knowledge_db)
    return edge


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name)


def begin(page: Page, rasa: RasaStandIn, *entries: str) -> None:
    """Begin a chat, ask in it, and go to the page for the meeting."""
    page.goto("/chat")
    follow(page, button(page, "Start chat"))
    answered(page, rasa, *entries)


def answered(page: Page, rasa: RasaStandIn, *entries: str) -> None:
    """Ask in the chat that is open, and go to the page for the meeting."""
    for one in entries:
        rasa.says = [said_of(one)]
        page.goto("/chat")
        page.get_by_role("textbox", name="Your message").fill(f"what about {one}?")
        sent = page.locator(".message-mine")
        before = sent.count()
        button(page, "Send").click()
        expect(sent).to_have_count(before + 1)
        expect(page.locator(".message-answer")).to_have_count(before + 1)
    rasa.says = None
    page.goto("/chat/meeting")


def every_page(page: Page, rasa: RasaStandIn) -> Iterator[str]:
    """Open each page in turn, with long words in it; the name of the one that is open."""
    page.goto("/chat/meeting")
    yield "no-chat"
    begin(page, rasa)
    yield "no-answers"
    answered(page, rasa, POWER, GARDEN)
    yield "form"
    page.locator("#notes").fill("word " * 130)
    follow(page, button(page, "Make my paper"))
    yield "too-long"
    page.locator("#notes").fill(f"{LONG} 07700 900123")
    page.locator("#own").fill(f"{LONG}?\nWho decides?")
    page.locator("#heading").fill("A long line about short breaks")
    page.locator("#ask-any-1").check()
    follow(page, button(page, "Make my paper"))
    yield "paper"
    follow(page, button(page, "Change it"))
    yield "changed"
    page.locator("#notes").fill(HURT)
    follow(page, button(page, "Make my paper"))
    yield "safety"


@pytest.mark.parametrize(
    ("size", "scheme"), zip([*SIZES, ZOOMED], ["light", "dark", "forced", "dark"], strict=True)
)
def test_no_page_has_a_barrier_that_axe_finds_or_scrolls_sideways(
    browser: Browser, edge: Edge, rasa: RasaStandIn, size: tuple[int, int], scheme: str
) -> None:
    colours = {"forced_colors": "active"} if scheme == "forced" else {"color_scheme": scheme}
    options = {"viewport": {"width": size[0], "height": size[1]}, "java_script_enabled": True}
    with tab(browser, edge, bypass_csp=True, **options, **colours) as page:
        for name in every_page(page, rasa):
            wide, seen = width(page)
            assert wide <= seen, name
            assert_axe_finds_nothing(page)


def test_a_paper_is_put_together_saved_and_changed_without_javascript(
    browser: Browser, edge: Edge, rasa: RasaStandIn, tmp_path: Path
) -> None:
    with tab(browser, edge, accept_downloads=True) as page:
        begin(page, rasa, POWER, GARDEN)
        page.goto("/chat")
        follow(page, page.get_by_role("link", name="Take it to the meeting"))
        page.get_by_role("checkbox", name="Sanjit's garden: who is who").uncheck()
        page.get_by_role("checkbox", name="How will power be shared").check()
        page.get_by_label("Questions of your own").fill("Who pays for the bus?")
        follow(page, button(page, "Make my paper"))
        expect(page.get_by_role("heading", name="Challenge 1: power")).to_be_visible()
        expect(page.get_by_role("heading", name="Sanjit's garden: who is who")).to_have_count(0)

        with page.expect_download() as saved:
            button(page, "Save as a Word file").click()
        assert saved.value.suggested_filename.startswith("meeting-")
        saved.value.save_as(tmp_path / "paper.docx")
        text = "\n".join(p.text for p in docx.Document(str(tmp_path / "paper.docx")).paragraphs)
        assert "Who pays for the bus?" in text

        follow(page, button(page, "Change it"))
        expect(page.get_by_label("Questions of your own")).to_have_value("Who pays for the bus?")
        expect(page.get_by_role("checkbox", name="Sanjit's garden: who is who")).not_to_be_checked()
        expect(page.get_by_role("checkbox", name="How will power be shared")).to_be_checked()


def test_a_paper_can_be_put_together_with_the_keyboard_alone(
    browser: Browser, edge: Edge, rasa: RasaStandIn
) -> None:
    with tab(browser, edge, java_script_enabled=True) as page:
        begin(page, rasa, POWER)
        press_until(page, page.get_by_role("checkbox", name="Challenge 1: power"))
        page.keyboard.press("Space")
        press_until(page, page.locator("#ask-challenges-1"))
        page.keyboard.press("Space")
        press_until(page, page.locator("#own"))
        page.keyboard.type("Who decides?")
        press_until(page, button(page, "Make my paper"))
        page.keyboard.press("Enter")
        expect(page.get_by_text("Your paper is ready")).to_be_visible()
        expect(page.get_by_text("Who decides?", exact=True)).to_be_visible()
        expect(page.get_by_text("What the assistant said")).to_have_count(0)
        press_until(page, button(page, "Save as a Word file"))


def test_what_went_wrong_leads_to_the_place_to_put_it_right(
    browser: Browser, edge: Edge, rasa: RasaStandIn
) -> None:
    with tab(browser, edge) as page:
        begin(page, rasa, POWER)
        page.get_by_role("checkbox", name="Challenge 1: power").uncheck()
        follow(page, button(page, "Make my paper"))
        page.get_by_role("link", name="Your paper would be empty").click()
        assert page.url.endswith("#answers")
        expect(page.get_by_role("group", name="Which answers do you want to take?")).to_be_visible()


def test_after_a_disclosure_the_person_goes_on_with_the_rest(
    browser: Browser, edge: Edge, rasa: RasaStandIn
) -> None:
    with tab(browser, edge) as page:
        begin(page, rasa, POWER)
        page.locator("#own").fill("Who decides?")
        page.locator("#notes").fill(HURT)
        follow(page, button(page, "Make my paper"))
        expect(page.get_by_text("You have done the right thing")).to_be_visible()
        follow(page, button(page, "Carry on with your paper"))
        expect(page.locator("#own")).to_have_value("Who decides?")
        expect(page.locator("#notes")).to_have_value("")


def test_on_paper_there_are_lines_to_write_on_and_no_buttons(
    browser: Browser, edge: Edge, rasa: RasaStandIn
) -> None:
    with tab(browser, edge) as page:
        begin(page, rasa, POWER)
        page.locator("#ask-any-1").check()
        follow(page, button(page, "Make my paper"))
        lines = page.locator(".write-on")
        expect(lines.first).to_be_hidden()
        page.emulate_media(media="print")
        expect(lines).to_have_count(2 + 5)
        for line in lines.all():
            box = line.bounding_box()
            assert box is not None
            assert box["width"] > 200
            assert box["height"] > 24
        expect(button(page, "Save as a Word file")).to_be_hidden()
        expect(page.locator(".leave")).to_be_hidden()
        expect(page.get_by_role("heading", name="Questions to ask")).to_be_visible()


def test_every_place_to_press_is_large_enough_on_a_phone(
    browser: Browser, edge: Edge, rasa: RasaStandIn
) -> None:
    with tab(browser, edge, viewport={"width": 320, "height": 640}) as page:
        for name in every_page(page, rasa):
            for target in page.locator("main button, main input:visible, .leave a, .back a").all():
                box = target.bounding_box()
                assert box is not None
                assert min(box["width"], box["height"]) >= 24, name
