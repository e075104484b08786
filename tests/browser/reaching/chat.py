"""What the chat can show."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect

from tests.browser.reaching import reaches
from tests.browser.reaching.visit import Visit
from tests.edge.carding import HURT
from tests.support.edge import leave_alone
from tests.support.rasa_stand_in import answer, message, question

ENTRY = {"id": "stoke/forms", "reading": "standard", "toolkits": ["stoke"]}
LONG = "Donaudampfschifffahrtsgesellschaft" * 6
ADDRESS = "https://example.org/" + "long" * 60


def whole_answer() -> dict[str, Any]:
    """An answer with every part that one can have."""
    text = (
        "Planning for SEND together, as an EHCP needs.\n\nAs equals: see https://example.org/send."
    )
    return answer(text) | {"entry": ENTRY}


def walk_question() -> dict[str, Any]:
    choices = [{"title": title, "payload": f"/{n}"} for n, title in enumerate(("Yes", "Partly"))]
    link = {"title": "Your answers so far", "url": "/results/maple-river-candle-otter"}
    return message(
        "question",
        "Is there enough time to co-produce well?",
        choices=choices,
        expects="choice",
        links=[link],
        progress={"at": 3, "of": 10},
    )


@reaches("chat-opened")
def opened(visit: Visit) -> None:
    visit.start()


@reaches("chat-answer")
def answered(visit: Visit) -> None:
    visit.start()
    visit.ask("What is co-production?", whole_answer())


@reaches("chat-answer-open")
def everything_open(visit: Visit) -> None:
    answered(visit)
    for part in visit.page.locator("main summary").all():
        part.click()


@reaches("chat-answer-other-level")
def other_level(visit: Visit) -> None:
    answered(visit)
    link = visit.page.locator(".level").last
    before = link.inner_text()
    link.click()
    expect(visit.page.locator(".level").last).not_to_have_text(before)


@reaches("chat-thanked")
def thanked(visit: Visit) -> None:
    answered(visit)
    visit.page.get_by_role("button", name="Yes this answer was useful").last.click()
    expect(visit.page.get_by_text("Thank you for telling us.").first).to_be_visible()


@reaches("chat-choices")
def choices(visit: Visit) -> None:
    visit.start()
    visit.ask("Which areas do you know?", question())


@reaches("chat-chosen")
def chosen(visit: Visit) -> None:
    choices(visit)
    visit.choose("Stoke-on-Trent")


@reaches("chat-walk")
def walk(visit: Visit) -> None:
    visit.start()
    visit.ask("take me through it", message("notice", "This is a checklist."), walk_question())


@reaches("chat-result")
def result(visit: Visit) -> None:
    walk(visit)
    links = [{"title": "Your result", "url": "/results/maple-river-candle-otter"}]
    first = answer("You are nearly ready.") | {"kind": "result", "links": links}
    steps = message("result", "What helps:", points=["Ask for a budget.", "Ask earlier."])
    visit.ask("yes", first, steps, message("receipt", "Your code is maple-river-candle-otter."))


@reaches("chat-receipt")
def receipt(visit: Visit) -> None:
    walk(visit)
    told = "It is kept. Your code is maple-river-candle-otter. Write it down."
    visit.ask("save for later", message("receipt", told))


@reaches("chat-hidden-data")
def hidden_data(visit: Visit) -> None:
    visit.start()
    visit.say("My number is 07700 900123. What is co-production?")
    expect(visit.page.get_by_text("we took something out").first).to_be_visible()


@reaches("chat-safety")
def safety(visit: Visit) -> None:
    visit.start()
    visit.say(HURT)
    expect(visit.page.locator(".message-safety")).to_be_visible()


@reaches("chat-long-words")
def long_words(visit: Visit) -> None:
    visit.start()
    long = whole_answer() | {"points": [LONG], "links": [{"title": LONG, "url": ADDRESS}]}
    long["sources"] = [{"toolkit": "stoke", "title": LONG, "section": LONG, "url": ADDRESS}]
    asked = question() | {"choices": [{"title": LONG, "payload": "/no_area"}]}
    visit.ask(LONG, long | {"text": f"{LONG} {ADDRESS}"}, asked)


@reaches("chat-settings-saved")
def settings_saved(visit: Visit) -> None:
    visit.start()
    visit.page.get_by_text("Area and reading level").click()
    visit.page.get_by_label("Easy read").check()
    visit.press("Save changes")


@reaches("start-after-idle")
def after_idle(visit: Visit) -> None:
    answered(visit)
    leave_alone(visit.edge, minutes=31)
    visit.page.goto("/chat")
    expect(visit.page.get_by_text("Your chat ended because")).to_be_visible()
