"""Comment cards and what came of them."""

from __future__ import annotations

from datetime import date

from playwright.sync_api import expect
from sqlalchemy import delete

from bot.records import answering, card_tables
from bot.records import replies as records
from tests.browser.reaching import reaches
from tests.browser.reaching.visit import Visit
from tests.edge.carding import FIELDS, HURT, WORDS, stored
from tests.edge.test_replies_page import tell

DAY = date(2026, 11, 21)
LOOK = "See what will be sent"


def fill(visit: Visit, **fields: str) -> None:
    """Fill a card in, and look at what will be sent."""
    whole = FIELDS | fields
    visit.page.goto("/card")
    visit.page.locator("#project").fill(whole["project"])
    visit.page.locator(f"#statement-{whole['statement']}").check()
    visit.page.locator("#more").fill(whole["more"])
    visit.page.locator(f"#sharing-{whole['sharing']}").check()
    visit.press(LOOK)


def come_back(visit: Visit, code: str) -> None:
    visit.page.goto("/card/code")
    visit.page.get_by_label("Your code of four words").fill(code)
    visit.press("Show my card")


@reaches("card")
def card(visit: Visit) -> None:
    visit.page.goto("/card")


@reaches("card-error")
def card_error(visit: Visit) -> None:
    card(visit)
    visit.press(LOOK)
    expect(visit.page.get_by_role("alert")).to_be_visible()


@reaches("card-preview")
def preview(visit: Visit) -> None:
    fill(visit, more=f"{WORDS} Ring 07700 900123.")
    expect(visit.page.get_by_text("We took out")).to_be_visible()


@reaches("card-receipt")
def receipt(visit: Visit) -> None:
    fill(visit)
    visit.press("Send my card")
    expect(visit.page.locator(".code")).to_be_visible()


@reaches("card-safety")
def safety(visit: Visit) -> None:
    fill(visit, more=HURT)


@reaches("card-code")
def code(visit: Visit) -> None:
    visit.page.goto("/card/code")


@reaches("card-code-error")
def code_error(visit: Visit) -> None:
    come_back(visit, "no such code here")


@reaches("card-seen")
def seen(visit: Visit) -> None:
    receipt(visit)
    come_back(visit, visit.page.locator(".code").inner_text())


@reaches("card-answered")
def answered(visit: Visit) -> None:
    receipt(visit)
    own = visit.page.locator(".code").inner_text()
    every = stored(visit.edge)
    with visit.edge.app.ctx.services.store.records.begin() as connection:
        for one in every:
            answering.answer(connection, one["id"], "We read it, and we painted them.", DAY)
    come_back(visit, own)
    expect(visit.page.get_by_text("We read it").first).to_be_visible()


@reaches("card-withdraw")
def withdraw(visit: Visit) -> None:
    seen(visit)
    visit.press("Take it back")


@reaches("card-withdrawn")
def withdrawn(visit: Visit) -> None:
    withdraw(visit)
    visit.press("Delete my card")


@reaches("replies-empty")
def replies_empty(visit: Visit) -> None:
    with visit.edge.app.ctx.services.store.records.begin() as connection:
        connection.execute(delete(card_tables.replies))
    visit.page.goto("/replies")
    expect(visit.page.get_by_text("There is nothing here yet.")).to_be_visible()


@reaches("replies")
def replies(visit: Visit) -> None:
    replied(visit)
    visit.page.goto("/replies")
    expect(visit.page.get_by_text("We bought curtains.").first).to_be_visible()


@reaches("replies-easy")
def replies_easy(visit: Visit) -> None:
    replied(visit)
    visit.page.goto("/replies?reading=easy")


def replied(visit: Visit) -> None:
    """A reply about a project that enough people wrote about, with words that may be shown."""
    ids = tell(visit.edge, "Sandbrook", 5)
    words = {"said": "It was too loud.", "did": "We bought curtains."}
    with visit.edge.app.ctx.services.store.records.begin() as connection:
        answering.answer(connection, ids[0], "We read it.", DAY)
        answering.publish(connection, ids[0])
        records.add(connection, area=None, project="Sandbrook", changed=True, today=DAY, **words)
