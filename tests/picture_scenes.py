"""The states of the pages that are pictured, and how a person comes to each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page, expect

from tests.browser.widget import start_chat
from tests.edge.carding import FIELDS
from tests.support.tabs import follow

QUESTION = "what is co-production?"
AREA = "staffordshire"
TALK = (QUESTION, "who made the promise and when?")
WALK = (  # a decision in words, to its result
    "should we co-produce? take me through it",
    "a new short breaks offer",
    "a group of families who share the service",
    "it is free to shape",
    "there is plenty of time",
    "we've only got two rooms and no money for travel",
    "people want to share the decisions",
    "yes, at this level",
    "we would need help to lead it",
    "yes, show me the result",
)
STEPS_PICTURED = 4
MINE = ".message-mine"
NOT_SAFE = "my stepdad hits me"


@dataclass(frozen=True)
class Scene:
    """A state by its name.

    `whole` where more of the page is pictured than a screen shows, from the first element that
    `top` selects on.
    """

    name: str
    play: Callable[[Page], None]
    whole: bool = False
    top: str = ""


def home(page: Page) -> None:
    """The council's page, with the one line in it."""
    page.goto("/")


def widget(page: Page) -> None:
    """The chat on the council's page: opened in it, or on a phone the way to it."""
    page.goto("/")
    host = page.locator("[data-coproduction-chat]")
    way = host.get_by_role("link").or_(host.get_by_role("button"))
    expect(way).to_be_visible()
    if way.evaluate("way => way.localName") == "a":
        way.evaluate("way => way.scrollIntoView({ block: 'center' })")
        return
    inside = start_chat(page, QUESTION)
    expect(inside.locator(".message-answer")).to_be_visible()
    inside.locator(MINE).evaluate("message => message.scrollIntoView()")


def beginning(page: Page) -> None:
    """Before a chat is started."""
    page.goto("/chat")


def answers(page: Page) -> None:
    """A conversation about one area."""
    start(page, AREA)
    for words in TALK:
        say(page, words)


def walk(page: Page) -> None:
    """In the middle of a decision."""
    start(page)
    for words in WALK[:STEPS_PICTURED]:
        say(page, words)


def result(page: Page) -> None:
    """The page of what came of a decision."""
    walk(page)
    for words in WALK[STEPS_PICTURED:]:
        say(page, words)
    page.goto(str(page.locator("a[href^='/results/']").last.get_attribute("href")))


def safety(page: Page) -> None:
    """What somebody is told who says that they are not safe."""
    start(page)
    say(page, NOT_SAFE)
    expect(page.locator(".message-safety")).to_be_visible()


def card(page: Page) -> None:
    """A comment card as it will be sent."""
    page.goto("/card")
    page.locator("#project").fill(FIELDS["project"])
    page.locator(f"#statement-{FIELDS['statement']}").check()
    page.locator("#more").fill(f"{FIELDS['more']} Ring me on 07700 900123.")
    page.locator(f"#sharing-{FIELDS['sharing']}").check()
    follow(page, page.get_by_role("button", name="See what will be sent"))


def meeting(page: Page) -> None:
    """A paper to take to a meeting."""
    answers(page)
    page.goto("/chat/meeting")
    page.get_by_label("Questions of your own").fill("Who decides, and when do we hear?")
    follow(page, page.get_by_role("button", name="Make my paper"))


def about(page: Page) -> None:
    """How often the assistant is right, as it tells everybody."""
    page.goto("/about#accuracy")


def start(page: Page, area: str = "") -> None:
    page.goto("/chat")
    page.get_by_label("Which area are you asking about?").select_option(area)
    follow(page, page.get_by_role("button", name="Start chat"))


def say(page: Page, words: str) -> None:
    """Type something, send it, and wait until it is answered."""
    page.get_by_label("Your message").fill(words)
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.locator(".is-sending")).to_have_count(0)
    expect(page.locator("#state")).to_be_hidden()


SCENES = {
    scene.name: scene
    for scene in (
        Scene("home", home),
        Scene("widget", widget),
        Scene("start", beginning),
        Scene("chat", answers, whole=True),
        Scene("walk", walk, whole=True, top=f"{MINE} >> nth=2"),
        Scene("result", result, whole=True),
        Scene("safety", safety, whole=True, top=".message-safety"),
        Scene("card", card, whole=True),
        Scene("meeting", meeting, whole=True),
        Scene("about", about),
    )
}
