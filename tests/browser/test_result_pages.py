"""Results in a real browser: every kind, by axe, on a phone and on a wide screen."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from bot.council import load_council
from bot.edge.own_assets import edge_assets
from bot.edge.pages import Pages
from bot.edge.wording import Wording
from bot.settings import PROJECT
from knowledge.instruments.answers import Answer
from knowledge.instruments.model import Instrument
from tests.results.typed import LONG
from tests.results.walked import chosen, group_result, result, walk
from tests.support.edge import Edge
from tests.support.instruments import possible_answers
from tests.support.sample_instruments import SAMPLE_FORM, SAMPLE_SCALE, SAMPLES
from tests.support.tabs import SIZES, assert_axe_finds_nothing, tab, width

CODE, PROOF = "maple-river-candle-otter", "proof"
SCORES = chosen(power=3, time=10, trust=8)


@pytest.fixture
def pages(edge: Edge) -> Pages:
    council = load_council(PROJECT / "council.yml")
    return Pages(edge.settings, council, Wording(council), edge_assets())


def every_page(pages: Pages) -> list[str]:
    """A page of every kind with all it can show, one not finished, and one of a group."""
    group = group_result(SAMPLE_SCALE, *[SCORES] * 3)
    waiting = group_result(SAMPLE_SCALE, SCORES)
    found = [result(one, answered(one), earlier=walk(one, {})) for one in SAMPLES]
    found += [result(SAMPLE_SCALE, SCORES, earlier=walk(SAMPLE_SCALE, SCORES))]
    found += [result(SAMPLE_SCALE, {}, state="open")]
    more = {"code": CODE, "proof": PROOF, "group": waiting, "group_code": CODE}
    made = [pages.text("result.html", result=one, **more) for one in found]
    return [*made, pages.text("group.html", group=group)]


def answered(one: Instrument) -> dict[str, Answer]:
    """The last possible answer to each question, and long words where words are asked for."""
    words = Answer(words=LONG["Arabic"], note="https://example.org/" + "long" * 60)
    last = {question.id: possible_answers(question)[-1] for question in one.questions}
    return {name: words if answer.words else answer for name, answer in last.items()}


def put(page: Page, text: str) -> None:
    """Show a page as if it had come from the edge."""
    page.goto("/about")
    page.set_content(text)
    for hidden in page.locator("details").all():
        hidden.evaluate("element => { element.open = true }")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_no_result_has_a_barrier_that_axe_finds_or_scrolls_sideways(
    browser: Browser, edge: Edge, pages: Pages, size: tuple[int, int], scheme: str
) -> None:
    view = {"width": size[0], "height": size[1]}
    options = {"viewport": view, "color_scheme": scheme, "java_script_enabled": True}
    with tab(browser, edge, bypass_csp=True, **options) as page:
        for text in every_page(pages):
            put(page, text)
            assert_axe_finds_nothing(page)
            wide, seen = width(page)
            assert wide <= seen


def test_tables_stay_tables_to_a_screen_reader_on_a_phone(
    browser: Browser, edge: Edge, pages: Pages
) -> None:
    found = result(SAMPLE_SCALE, SCORES)
    text = pages.text("result.html", result=found, code=CODE, proof=PROOF)
    view = {"width": 320, "height": 640}
    with tab(browser, edge, viewport=view, java_script_enabled=True) as page:
        put(page, text)
        table = page.get_by_role("table", name="The same scores as a table")
        expect(table.get_by_role("columnheader")).to_have_count(2)
        expect(table.get_by_role("rowheader")).to_have_count(3)
        expect(page.get_by_role("img", name="Scores from 1 to 10: How far are we?")).to_be_visible()


def test_the_chart_is_no_wider_than_a_phone_and_no_giant_on_a_wide_screen(
    browser: Browser, edge: Edge, pages: Pages
) -> None:
    found = result(SAMPLE_SCALE, SCORES)
    text = pages.text("result.html", result=found, code=CODE, proof=PROOF)
    for wide, least, most in ((320, 250, 320), (1280, 400, 500)):
        view = {"width": wide, "height": 640}
        with tab(browser, edge, viewport=view, java_script_enabled=True) as page:
            put(page, text)
            box = page.locator("svg").bounding_box()
            assert box is not None
            assert least <= box["width"] <= most


def test_what_is_printed_leaves_out_what_only_works_on_a_screen(
    browser: Browser, edge: Edge, pages: Pages
) -> None:
    found = result(SAMPLE_FORM, answered(SAMPLE_FORM))
    text = pages.text("result.html", result=found, code=CODE, proof=PROOF)
    with tab(browser, edge, java_script_enabled=True) as page:
        put(page, text)
        page.emulate_media(media="print")
        expect(page.get_by_role("heading", name="All answers")).to_be_visible()
        expect(page.get_by_role("link", name="Word file")).to_be_hidden()
        expect(page.get_by_text("Code: maple river candle otter")).to_be_hidden()
