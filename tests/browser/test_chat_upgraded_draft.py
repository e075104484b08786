"""What is typed outlives failures and reloads, in its tab alone, and leaves nothing at the end."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect

from tests.support.chatting import send, start, started, told, watch_told
from tests.support.edge import Edge, leave_alone
from tests.support.rasa_stand_in import RasaStandIn
from tests.support.tabs import follow, tab

MINUTES = 60 * 1000


def box(page: Page) -> str:
    return page.get_by_label("Your message").input_value()


def left_behind(page: Page) -> str:
    everything: str = page.evaluate("JSON.stringify([sessionStorage, localStorage])")
    return everything


def end(page: Page) -> None:
    page.get_by_role("link", name="End chat and delete it").click()
    follow(page, page.get_by_role("button", name="End chat and delete it"))
    expect(page.get_by_role("heading", name="Your chat has ended")).to_be_visible()


def test_a_draft_outlives_a_reload_and_goes_when_it_is_sent(browser: Browser, edge: Edge) -> None:
    with started(browser, edge) as page:
        page.get_by_label("Your message").fill("half a thought")
        page.reload()
        assert box(page) == "half a thought"
        page.get_by_role("button", name="Send").click()
        expect(page.locator(".message-answer")).to_be_visible()
        assert "half a thought" not in left_behind(page)
        page.reload()
        assert box(page) == ""


def test_what_failed_and_was_reloaded_is_still_sent_once(
    browser: Browser, edge: Edge, rasa: RasaStandIn
) -> None:
    with started(browser, edge) as page:
        rasa.mode = "refuse"
        send(page, "half a thought")
        expect(page.locator(".trouble-box")).to_be_visible()
        page.reload()
        assert box(page) == "half a thought"
        rasa.mode = "normal"
        page.get_by_role("button", name="Send").click()
        expect(page.locator(".message-answer")).to_be_visible()
        assert len({asked["message_id"] for asked in rasa.spoken()}) == 1
        expect(page.locator(".message-mine")).to_have_count(1)


def test_words_on_their_way_outlive_a_reload(browser: Browser, edge: Edge) -> None:
    with started(browser, edge) as page:
        page.route("**/messages?*", lambda route: None)
        send(page, "half a thought")
        expect(page.locator(".is-sending")).to_be_visible()
        page.reload()
        assert box(page) == "half a thought"


def test_a_draft_stays_in_its_tab(browser: Browser, edge: Edge) -> None:
    with started(browser, edge) as page:
        page.get_by_label("Your message").fill("half a thought")
        with page.context.new_page() as other:
            other.goto("/chat")
            assert box(other) == ""


def test_the_end_of_the_chat_leaves_nothing_in_the_browser_or_behind_its_back_button(
    browser: Browser, edge: Edge
) -> None:
    with started(browser, edge) as page:
        send(page, "Something private")
        expect(page.locator(".message-answer")).to_be_visible()
        page.get_by_label("Your message").fill("half a thought")
        end(page)
        assert "half a thought" not in left_behind(page)
        assert {cookie["name"] for cookie in page.context.cookies()} == {"form"}
        for _ in range(3):
            page.go_back()
            expect(page.get_by_text("Something private")).to_have_count(0)
            expect(page.get_by_text("half a thought")).to_have_count(0)


def test_starting_again_leaves_no_draft_of_the_chat_before(browser: Browser, edge: Edge) -> None:
    with started(browser, edge) as page:
        page.get_by_label("Your message").fill("half a thought")
        page.get_by_role("link", name="Start again").click()
        follow(page, page.get_by_role("button", name="Start again"))
        expect(page.locator(".message")).to_have_count(1)
        assert box(page) == ""
        assert "half a thought" not in left_behind(page)


def test_when_one_tab_ends_the_chat_the_other_shows_nothing_of_it(
    browser: Browser, edge: Edge
) -> None:
    with started(browser, edge) as page, page.context.new_page() as other:
        other.goto("/chat")
        send(other, "Something private")
        expect(other.locator(".message-answer")).to_be_visible()
        end(page)
        expect(other.get_by_role("heading", name="Your chat has ended")).to_be_visible()
        expect(other.locator(".message")).to_have_count(0)
        expect(other.locator("#composer")).to_be_hidden()


def test_when_one_tab_starts_again_the_other_follows(browser: Browser, edge: Edge) -> None:
    with started(browser, edge) as page, page.context.new_page() as other:
        other.goto("/chat")
        send(other, "Something private")
        expect(other.locator(".message-answer")).to_be_visible()
        page.get_by_role("link", name="Start again").click()
        follow(page, page.get_by_role("button", name="Start again"))
        expect(other.locator(".message")).to_have_count(1)
        expect(other.get_by_text("Something private")).to_have_count(0)


def test_two_tabs_send_in_turn_and_both_show_everything(
    browser: Browser, edge: Edge, rasa: RasaStandIn
) -> None:
    with started(browser, edge) as page, page.context.new_page() as other:
        other.goto("/chat")
        send(page, "One")
        expect(page.locator(".message-answer")).to_have_count(1)
        send(other, "Two")
        expect(other.locator(".message-answer")).to_have_count(2)
        said = other.locator(".message-mine .words").all_inner_texts()
        assert [text.strip() for text in said] == ["One", "Two"]


def test_a_message_waits_for_that_of_the_other_tab_and_is_then_sent(
    browser: Browser, edge: Edge, rasa: RasaStandIn
) -> None:
    with started(browser, edge) as page, page.context.new_page() as other:
        other.goto("/chat")
        rasa.mode = "slow"
        send(page, "One")
        expect(page.locator(".is-sending")).to_be_visible()
        send(other, "Two")
        expect(page.locator(".message-answer")).to_have_count(1)
        expect(other.locator(".message-answer")).to_have_count(2)
        expect(other.locator(".trouble-box")).to_have_count(0)
        assert len(rasa.spoken()) == 2


def test_the_end_of_an_idle_chat_is_told_before_it_comes(browser: Browser, edge: Edge) -> None:
    with tab(browser, edge, java_script_enabled=True) as page:
        page.clock.install()
        start(page)
        watch_told(page)
        page.get_by_label("Your message").fill("half a thought")
        expect(page.locator("#idle")).to_be_hidden()
        leave_alone(edge, 25)
        page.clock.run_for(25 * MINUTES + 1000)
        expect(page.locator("#idle")).to_contain_text("This chat will end in 5 minutes")
        assert any("will end in 5 minutes" in line for line in told(page))
        leave_alone(edge, 31)
        page.clock.run_for(5 * MINUTES)
        expect(page.get_by_role("heading", name="Your chat has ended")).to_be_visible()
        expect(page.locator(".message")).to_have_count(0)
        expect(page.locator("#composer")).to_be_hidden()
        assert "half a thought" not in page.content() + left_behind(page)
        assert any("Your chat has ended" in line for line in told(page))


def test_a_chat_that_goes_on_in_another_tab_is_not_called_idle(
    browser: Browser, edge: Edge
) -> None:
    with tab(browser, edge, java_script_enabled=True) as page:
        page.clock.install()
        start(page)
        with page.expect_response("**/current"):
            page.clock.run_for(25 * MINUTES + 1000)
        expect(page.locator("#idle")).to_be_hidden()


def test_characters_are_counted_near_the_limit_and_told_at_few_moments(
    browser: Browser, edge: Edge
) -> None:
    with started(browser, edge) as page:
        watch_told(page)
        words = page.get_by_label("Your message")
        words.fill("a" * 799)
        expect(page.locator("#counting")).to_be_hidden()
        words.fill("a" * 850)
        expect(page.locator("#counting")).to_have_text("You have 150 characters left.")
        words.fill("a" * 899)
        assert told(page) == []
        words.fill("a" * 900)
        words.fill("a" * 950)
        words.fill("a" * 999)
        words.fill("a" * 1000)
        words.fill("a" * 1012)
        expect(page.locator("#counting")).to_have_text("You have 12 characters too many.")
        assert told(page) == [
            "You have 100 characters left.",
            "You have 1 character left.",
            "You have 0 characters left.",
            "You have 12 characters too many.",
        ]
