"""The pages of comment cards in a real browser: by keyboard, on a phone, without JavaScript."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Browser, Page, expect

from bot.records import answering, replies
from tests.edge.carding import FIELDS, HURT, PROJECT, WORDS, stored
from tests.edge.test_replies_page import tell
from tests.edge.walking import write_knowledge
from tests.support.edge import Edge
from tests.support.tabs import follow, press_until, tab

LONG = "Donaudampfschifffahrtsgesellschaft" * 6
LEAVE = "Leave this page"


@pytest.fixture
def edge(edge: Edge) -> Edge:
    """An edge that knows the comment card."""
    write_knowledge(edge.settings.knowledge_db)
    return edge


def fill(page: Page, **fields: str) -> None:
    """Fill the card in, and look at what will be sent."""
    whole = FIELDS | fields
    page.goto("/card")
    page.locator("#project").fill(whole["project"])
    page.locator(f"#statement-{whole['statement']}").check()
    page.locator("#more").fill(whole["more"])
    page.locator(f"#sharing-{whole['sharing']}").check()
    follow(page, page.get_by_role("button", name="See what will be sent"))


def send(page: Page, **fields: str) -> str:
    """Send a card; its code."""
    fill(page, **fields)
    follow(page, page.get_by_role("button", name="Send my card"))
    return page.locator(".code").inner_text()


def come_back(page: Page, code: str) -> None:
    """Type the code on the page for it."""
    page.goto("/card/code")
    page.get_by_label("Your code of four words").fill(code)
    follow(page, page.get_by_role("button", name="Show my card"))


def every_page(edge: Edge, page: Page) -> Iterator[str]:
    """Open each page in turn, with long words in it; the name of the one that is open."""
    page.goto("/replies")
    yield "replies-empty"
    page.goto("/card")
    yield "form"
    follow(page, page.get_by_role("button", name="See what will be sent"))
    yield "form-error"
    fill(page, more=f"{WORDS} Ring 07700 900123. {LONG}", project=LONG)
    yield "preview"
    follow(page, page.get_by_role("button", name="Send my card"))
    yield "receipt"
    code = page.locator(".code").inner_text()
    fill(page, more=HURT)
    yield "safety"
    come_back(page, "no such code here")
    yield "code-error"
    answer_and_reply(edge)
    come_back(page, code)
    yield "seen"
    follow(page, page.get_by_role("button", name="Take it back"))
    yield "withdraw"
    follow(page, page.get_by_role("button", name="Delete my card"))
    yield "withdrawn"
    for name in ("replies", "replies?reading=easy"):
        page.goto(f"/{name}")
        yield name.replace("?reading=", "-")
    page.goto("/chat")
    follow(page, page.get_by_role("button", name="Start"))
    page.get_by_role("textbox").fill(HURT)
    follow(page, page.get_by_role("button", name="Send"))
    yield "chat-safety"


def answer_and_reply(edge: Edge) -> None:
    """An answer to the card, and a reply to everyone on a project with enough cards."""
    (card,) = stored(edge)
    ids = tell(edge, "Sandbrook", 5)
    with edge.app.ctx.services.store.records.begin() as connection:
        answering.answer(connection, card["id"], f"We read it. {LONG}", date(2026, 11, 21))
        answering.publish(connection, ids[0])
        words = {"said": f"It was too loud. {LONG}", "did": "We bought curtains."}
        day = date(2026, 11, 21)
        replies.add(connection, area=None, project="Sandbrook", changed=True, today=day, **words)


def test_a_card_is_written_sent_and_taken_back_without_javascript(
    browser: Browser, edge: Edge
) -> None:
    with tab(browser, edge) as page:
        code = send(page)
        expect(page.get_by_role("heading", level=1)).to_have_text("Thank you. Your card is sent")
        come_back(page, code.replace("-", " "))
        expect(page.get_by_text(WORDS)).to_be_visible()
        assert code not in page.url
        page.get_by_label("What do you want to add?").fill("And the hall.")
        follow(page, page.get_by_role("button", name="Add these words"))
        expect(page.get_by_text("And the hall.", exact=True)).to_be_visible()
        page.get_by_label("No, only for the council").check()
        follow(page, page.get_by_role("button", name="Save this"))
        expect(page.get_by_text("Your choice is saved.")).to_be_visible()
        follow(page, page.get_by_role("button", name="Take it back"))
        follow(page, page.get_by_role("button", name="Keep my card"))
        expect(page.get_by_text("And the hall.", exact=True)).to_be_visible()
        follow(page, page.get_by_role("button", name="Take it back"))
        follow(page, page.get_by_role("button", name="Delete my card"))
        expect(page.get_by_role("heading", level=1)).to_have_text("Your card is gone")
    assert stored(edge) == []


def test_a_card_can_be_written_with_the_keyboard_alone(browser: Browser, edge: Edge) -> None:
    with tab(browser, edge, java_script_enabled=True) as page:
        page.goto("/card")
        press_until(page, page.get_by_role("link", name=LEAVE))
        press_until(page, page.locator("#project"))
        page.keyboard.type(PROJECT)
        press_until(page, page.locator("#statement-none"))
        page.keyboard.press("ArrowUp")
        press_until(page, page.locator("#more"))
        page.keyboard.type("It was good.")
        press_until(page, page.get_by_role("button", name="See what will be sent"))
        page.keyboard.press("Enter")
        expect(page.get_by_text("I do not make a difference there")).to_be_visible()
        press_until(page, page.get_by_role("button", name="Send my card"))
        page.keyboard.press("Enter")
        expect(page.locator(".code")).to_have_text(re.compile(r"^[a-z]+(-[a-z]+){3}$"))
    assert [card["statement"] for card in stored(edge)] == ["not_heard"]


def test_the_way_out_is_the_second_thing_the_keyboard_reaches_and_leads_away(
    browser: Browser, edge: Edge
) -> None:
    with tab(browser, edge) as page:
        page.context.route(re.compile("^https:"), lambda route: route.abort())
        fill(page, more=HURT)
        way_out = page.get_by_role("link", name=LEAVE)
        expect(way_out).to_be_in_viewport()
        with page.context.expect_event(
            "request", lambda sent: sent.url.startswith("https:")
        ) as sent:
            way_out.click()
        assert sent.value.url == "https://www.bbc.co.uk/weather"
        assert "referer" not in sent.value.headers


def test_in_the_chat_the_way_out_is_in_sight_after_a_disclosure(
    browser: Browser, edge: Edge
) -> None:
    with tab(browser, edge, viewport={"width": 320, "height": 640}) as page:
        page.goto("/chat")
        follow(page, page.get_by_role("button", name="Start"))
        page.get_by_role("textbox").fill(HURT)
        follow(page, page.get_by_role("button", name="Send"))
        expect(page.locator(".message-safety").get_by_role("link", name=LEAVE)).to_be_in_viewport()


def test_after_a_disclosure_the_person_goes_on_with_the_rest(browser: Browser, edge: Edge) -> None:
    with tab(browser, edge) as page:
        fill(page, more=HURT)
        expect(page.get_by_text("You have done the right thing")).to_be_visible()
        follow(page, page.get_by_role("button", name="Carry on with your card"))
        expect(page.locator("#project")).to_have_value(PROJECT)
        expect(page.locator("#more")).to_have_value("")
        expect(page.locator("#statement-heard_may")).to_be_checked()


def test_what_went_wrong_leads_to_the_place_to_put_it_right(browser: Browser, edge: Edge) -> None:
    with tab(browser, edge) as page:
        page.goto("/card")
        follow(page, page.get_by_role("button", name="See what will be sent"))
        page.get_by_role("link", name="There is nothing to send yet").click()
        assert page.url.endswith("#statement")
        expect(page.get_by_role("group", name="How was it for you? Choose one.")).to_be_visible()


def test_every_place_to_press_is_large_enough_on_a_phone(browser: Browser, edge: Edge) -> None:
    with tab(browser, edge, viewport={"width": 320, "height": 640}) as page:
        for _ in every_page(edge, page):
            for target in page.locator("main button, main input:visible, .leave a").all():
                box = target.bounding_box()
                assert box is not None
                assert min(box["width"], box["height"]) >= 24
