"""What the script builds is what the server shows: one transcript, compared both ways."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Browser, Page, expect

from tests.support.chatting import choose, send, started
from tests.support.edge import Edge
from tests.support.rasa_stand_in import SOURCE, RasaStandIn, answer, message, question

LINES = """() => {
  const made = 'button.tool, .tool-said, .choices-over';
  const value = (node, name, text) => node.name === 'message_id' && name === 'value' ? '' : text;
  const lines = (node, depth) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const words = node.textContent.replace(/\\s+/g, ' ').trim();
      return words ? [depth + words] : [];
    }
    if (node.matches(made)) return [];
    const inside = [...node.childNodes].flatMap(child => lines(child, depth + '  '));
    if (node.matches('.tools') && !inside.length) return [];
    const attributes = [...node.attributes].map(a => `${a.name}="${value(node, a.name, a.value)}"`);
    return [`${depth}<${[node.localName, ...attributes.sort()].join(' ')}>`, ...inside];
  };
  return [...document.querySelectorAll('.message')].flatMap(message => lines(message, ''));
}"""
WALKED = {"at": 2, "of": 9}
ADDRESSES = "Write to team@council.example.org, or see https://council.example.org/a?b=1&c=2."
RESULT = {"title": "Your answers", "url": "/results/one-two-three-four"}
UNNAMED = {"toolkit": "sefton", "title": None, "section": None, "page": None, "url": None}
SAID: list[dict[str, Any]] = [
    answer("First.\n\nSecond,\nin two lines."),
    message("answer", "It is this.", sources=[SOURCE, UNNAMED, SOURCE | {"url": None}]),
    message("notice", ADDRESSES),
    message("notice", "<b>bold</b> & <script>alert(1)</script>", points=["<i>point</i>"]),
    message("receipt", "It is kept. Your four words: one two three four."),
    message("error", "This part is not working."),
    message("result", "You could begin.", points=["Ask."], sources=[SOURCE], links=[RESULT]),
    message("question", "Is there time?", progress=WALKED, expects="text", links=[RESULT]),
    question(),
]


def from_server(page: Page) -> Any:
    """The same transcript as the server's template shows it."""
    with page.context.new_page() as plain:
        plain.route("**/*.js", lambda route: route.abort())
        plain.goto("/chat")
        return plain.evaluate(LINES)


def assert_same(page: Page) -> None:
    """All but the buttons that only a script makes, and the id that each page has for its forms."""
    assert page.evaluate(LINES) == from_server(page)


def test_every_kind_of_message_is_built_as_the_server_shows_it(
    browser: Browser, edge: Edge, rasa: RasaStandIn
) -> None:
    with started(browser, edge) as page:
        rasa.says = SAID
        send(page, f"Tell me. My postcode is SW1A 1AA.\n\nSee {ADDRESSES}")
        expect(page.locator(".message")).to_have_count(2 + len(SAID))
        assert_same(page)


def test_a_safety_notice_and_its_way_out_are_built_as_the_server_shows_them(
    browser: Browser, edge: Edge
) -> None:
    with started(browser, edge) as page:
        send(page, "my dad hits me")
        expect(page.locator(".message-safety")).to_be_visible()
        expect(page.locator(".message-mine")).to_have_count(0)
        assert page.locator(".message-safety .button-leave").get_attribute("href")
        assert_same(page)


def test_a_choice_is_shown_as_the_server_shows_it(
    browser: Browser, edge: Edge, rasa: RasaStandIn
) -> None:
    with started(browser, edge) as page:
        rasa.says = [question()]
        send(page, "Which areas do you know?")
        expect(page.locator(".message-question")).to_be_visible()
        rasa.says = [answer()]
        choose(page, "Stoke-on-Trent")
        expect(page.locator(".message-answer")).to_be_visible()
        assert_same(page)
