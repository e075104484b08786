"""The pages in a browser without JavaScript: every form, every error, every draft kept."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

import httpx
import pytest

from bot.council import load_council
from tests.edge.test_errors import ruin_records
from tests.edge.test_limits import leave_alone
from tests.support.edge import Edge
from tests.support.rasa_stand_in import RasaStandIn, message, question
from tests.support.reader import Reader

DISCLOSURE = "my dad hits me"


@pytest.mark.parametrize(
    "path", ["/", "/about", "/chat", "/chat/again", "/chat/end", "/chat/ended"]
)
def test_every_page_is_a_good_one(edge: Edge, path: str) -> None:
    reader = Reader.at(edge, path)
    assert reader.response.status_code == 200
    assert "Example Council" in reader.page.text("title")
    assert "participation@council.example.org" in reader.response.text


def test_the_home_page_is_labelled_a_demonstration_and_leads_to_the_chat(edge: Edge) -> None:
    reader = Reader.at(edge, "/")
    assert "not a real council" in reader.response.text
    assert reader.page.all("a", href="/chat")


def test_about_says_what_is_kept_and_since_when(edge: Edge) -> None:
    text = Reader.at(edge, "/about").response.text
    reviewed = load_council(edge.settings.council_file).reviewed
    day = f"{reviewed.day} {reviewed:%B %Y}"
    for words in ("90 days", "30 minutes", day, "privacy@council.example.org"):
        assert words in text


def test_looking_at_the_chat_opens_nothing(edge: Edge, rasa: RasaStandIn) -> None:
    Reader.at(edge)
    assert rasa.asked == []


def test_a_chat_starts_with_an_area_and_a_reading_level(edge: Edge, rasa: RasaStandIn) -> None:
    reader = Reader.at(edge).start(area="sefton", reading="easy")
    assert (rasa.asked[0]["area"], rasa.asked[0]["reading"]) == ("sefton", "easy")
    assert reader.transcript() == ["notice"]


def test_a_chat_may_start_with_a_question(edge: Edge) -> None:
    reader = Reader.at(edge).start(text="What is co-production?")
    assert reader.transcript() == ["notice", "question", "mine", "answer"]


def test_an_answer_shows_points_links_sources_and_what_was_hidden(edge: Edge) -> None:
    reader = Reader.at(edge).start()
    sent = reader.say("My postcode is SW1A 1AA. What is it?")
    assert sent.status_code == 303
    assert "#m-" in sent.headers["location"]
    text = reader.response.text
    assert "You are asked early." in text
    assert "What co-production means, page 4" in " ".join(text.split())
    assert "a postcode" in text
    assert "SW1A" not in text


def test_choices_are_buttons_of_the_last_answer_alone(edge: Edge, rasa: RasaStandIn) -> None:
    reader = Reader.at(edge).start()
    (first, _) = reader.page.all("button", name="choice")
    assert reader.post("/chat", choice=first["value"]).status_code == 303
    assert rasa.spoken()[0]["payload"] == '/set_area{"area": "stoke"}'
    assert reader.page.all("button", name="choice") == []


def test_a_choice_no_longer_offered_says_so(edge: Edge, rasa: RasaStandIn) -> None:
    reader = Reader.at(edge).start()
    old = reader.page.all("button", name="choice")[0]["value"]
    rasa.says = [question()]
    reader.say("Hello")
    assert reader.post("/chat", choice=old).status_code == 409
    assert "no longer offered" in reader.page.text("title")
    assert len(reader.page.all("button", name="choice")) == 2


def test_a_double_click_sends_once(edge: Edge, rasa: RasaStandIn) -> None:
    reader = Reader.at(edge).start()
    fields = {
        "proof": reader.page.field("proof"),
        "message_id": reader.page.field("message_id"),
        "text": "Hello",
    }
    first = reader.http.post("/chat", data=fields)
    second = reader.http.post("/chat", data=fields)
    assert first.headers["location"] == second.headers["location"]
    assert len(rasa.spoken()) == 1


def test_the_same_words_on_the_next_page_are_a_new_message(edge: Edge, rasa: RasaStandIn) -> None:
    reader = Reader.at(edge).start()
    reader.say("Yes")
    reader.say("Yes")
    assert len(rasa.spoken()) == 2


@pytest.mark.parametrize("mode", ["refuse", "hang", "garbage", "empty"])
def test_a_failure_is_said_in_the_chat_and_the_draft_is_kept(
    edge: Edge, rasa: RasaStandIn, mode: str
) -> None:
    reader = Reader.at(edge).start()
    rasa.mode = mode
    assert reader.say("Do they have to <involve> us?").status_code == 503
    assert reader.transcript() == ["notice", "question", "mine", "error"]
    assert reader.page.text("textarea") == "Do they have to <involve> us?"
    assert reader.page.text("title").startswith("Error: ")
    assert reader.page.all("div", role="alert")
    rasa.mode = "normal"
    assert reader.say("Do they have to <involve> us?").status_code == 303
    assert reader.transcript() == ["notice", "question", "mine", "answer"]
    assert len({asked["message_id"] for asked in rasa.spoken()}) == 1


def test_a_draft_that_was_changed_after_an_error_is_sent_as_changed(
    edge: Edge, rasa: RasaStandIn
) -> None:
    reader = Reader.at(edge).start()
    rasa.mode = "refuse"
    reader.say("Do they?")
    rasa.mode = "normal"
    assert reader.say("Do they have to involve us?").status_code == 303
    assert rasa.spoken()[-1]["text"] == "Do they have to involve us?"


def test_words_without_an_answer_are_marked_as_such(edge: Edge, rasa: RasaStandIn) -> None:
    reader = Reader.at(edge).start()
    rasa.mode = "refuse"
    reader.say("Hello")
    assert "have not answered this yet" in reader.get("/chat").response.text


def test_too_long_a_message_is_kept_in_the_box(edge: Edge) -> None:
    reader = Reader.at(edge).start()
    assert reader.say("a" * 1001).status_code == 413
    assert reader.page.text("textarea") == "a" * 1001
    assert "1001" in reader.response.text
    assert reader.page.all("textarea")[0]["aria-invalid"] == "true"


def test_line_ends_count_once(edge: Edge) -> None:
    reader = Reader.at(edge).start()
    assert reader.say("a\r\n" * 500).status_code == 303


def test_an_empty_message_says_what_to_do(edge: Edge) -> None:
    reader = Reader.at(edge).start()
    assert reader.say("  ").status_code == 400
    assert "nothing in your message" in reader.page.text("title")


def test_a_form_far_too_large_gets_a_page(edge: Edge) -> None:
    reply = Reader.at(edge).start().http.post("/chat", data={"text": "a" * 17_000})
    assert reply.status_code == 413
    assert "Go back, shorten it" in reply.text


def test_a_chat_left_alone_says_so_and_keeps_the_draft(edge: Edge) -> None:
    reader = Reader.at(edge).start()
    leave_alone(edge, 31)
    assert reader.say("What about Sefton?").status_code == 401
    assert "30 minutes" in reader.response.text
    assert reader.page.text("textarea") == "What about Sefton?"
    reader.start(text="What about Sefton?")
    assert reader.transcript()[-1] == "answer"


def test_coming_back_to_a_chat_left_alone_says_so_once(edge: Edge) -> None:
    reader = Reader.at(edge).start()
    leave_alone(edge, 31)
    assert "ended because nothing was sent for 30 minutes" in reader.get("/chat").response.text
    assert "ended because" not in reader.get("/chat").response.text


def test_after_the_last_turn_the_start_page_keeps_the_draft(
    make_edge: Callable[..., Edge],
) -> None:
    reader = Reader.at(make_edge(turns_per_conversation=1)).start()
    reader.say("One")
    reader.say("Two")
    assert "reached its limit of 1 messages" in reader.response.text
    assert reader.page.text("textarea") == "Two"
    assert reader.page.all("form", action="/chat/start")


def test_a_limit_is_said_with_the_draft_kept(make_edge: Callable[..., Edge]) -> None:
    reader = Reader.at(make_edge(messages_per_minute=1)).start()
    reader.say("One")
    assert reader.say("Two").status_code == 429
    assert int(reader.response.headers["retry-after"]) >= 1
    assert reader.page.text("textarea") == "Two"


def test_preferences_change_and_are_said_to_be_saved(edge: Edge, rasa: RasaStandIn) -> None:
    reader = Reader.at(edge).start()
    reader.post("/chat/preferences", area="stoke", reading="easy")
    assert "Your changes are saved" in reader.response.text
    assert "selected" in reader.page.all("option", value="stoke")[0]
    assert "checked" in reader.page.all("input", id="reading-easy")[0]
    reader.say("Hello")
    assert (rasa.asked[-1]["area"], rasa.asked[-1]["reading"]) == ("stoke", "easy")


def test_an_answer_can_be_rated_and_is_thanked_for(edge: Edge) -> None:
    reader = Reader.at(edge).start(text="What is co-production?")
    rated = reader.page.all("input", name="message")[0]["value"]
    assert reader.post("/chat/feedback", message=rated, useful="yes").status_code == 303
    assert "Thank you for telling us" in reader.response.text
    assert reader.post("/chat/feedback", message="made-up", useful="yes").status_code == 404


def test_starting_again_asks_first_and_opens_an_empty_chat(edge: Edge, rasa: RasaStandIn) -> None:
    reader = Reader.at(edge).start(area="stoke", reading="easy", text="Hello")
    reader.get("/chat/again")
    assert reader.page.text("h1") == "Do you want to start again?"
    assert reader.post("/chat/again").status_code == 303
    assert reader.transcript() == ["notice"]
    assert (rasa.asked[-1]["area"], rasa.asked[-1]["reading"]) == ("stoke", "easy")


def test_ending_the_chat_asks_first_erases_and_says_so(edge: Edge) -> None:
    reader = Reader.at(edge).start(text="purple elephants")
    reader.get("/chat/end")
    answer = reader.post("/chat/end")
    assert answer.headers["location"] == "/chat/ended"
    assert "has been deleted" in reader.response.text
    assert "chat" not in reader.http.cookies
    edge.app.ctx.services.store.records.dispose()
    assert b"purple elephants" not in (edge.settings.home / "records.db").read_bytes()
    assert reader.get("/chat").page.all("form", action="/chat/start")


def test_a_disclosure_shows_the_numbers_and_none_of_its_words(edge: Edge) -> None:
    reader = Reader.at(edge).start()
    assert reader.say(DISCLOSURE).status_code == 303
    assert reader.transcript()[-1] == "safety"
    assert "0800 1111" in reader.response.text
    assert DISCLOSURE not in reader.response.text
    assert reader.page.all("button", name="choice") == []


def test_a_disclosure_on_the_start_page_is_answered_with_everything_down(
    make_edge: Callable[..., Edge],
) -> None:
    edge = make_edge(rasa_urls=("http://127.0.0.1:9",))
    reader = Reader.at(edge)
    ruin_records(edge)
    reader.post("/chat/start", text=DISCLOSURE)
    assert reader.transcript() == ["safety"]
    assert "0800 1111" in reader.response.text


def test_a_disclosure_in_a_chat_is_answered_with_the_records_unusable(edge: Edge) -> None:
    reader = Reader.at(edge).start()
    ruin_records(edge)
    assert reader.say(DISCLOSURE).status_code == 200
    assert reader.transcript() == ["safety"]
    assert "Error" not in reader.page.text("title")


def test_a_disclosure_after_the_chat_ended_is_answered(edge: Edge) -> None:
    reader = Reader.at(edge).start()
    leave_alone(edge, 31)
    assert reader.say(DISCLOSURE).status_code == 200
    assert reader.transcript() == ["safety"]


def test_with_the_records_away_the_page_says_so_and_keeps_the_draft(edge: Edge) -> None:
    reader = Reader.at(edge).start()
    ruin_records(edge)
    assert reader.say("Hello").status_code == 503
    assert "not kept" in reader.response.text
    assert reader.page.text("textarea") == "Hello"
    assert reader.get("/chat").response.status_code == 503


def test_nothing_a_person_or_rasa_writes_is_markup(edge: Edge, rasa: RasaStandIn) -> None:
    reader = Reader.at(edge).start()
    evil = "<script>alert(1)</script><img src=x onerror=alert(1)>\" onfocus=alert(1) '"
    rasa.says = [message("notice", evil, points=[evil])]
    reader.say(evil)
    assert "<script" not in reader.response.text
    assert "<img" not in reader.response.text
    assert "&lt;script&gt;" in reader.response.text


def form(reader: Reader, **changes: str) -> dict[str, str]:
    fields = {"proof": reader.page.field("proof"), "message_id": str(uuid4()), "text": "Hello"}
    return fields | changes


def test_a_form_without_our_proof_is_refused_and_the_draft_kept(
    edge: Edge, rasa: RasaStandIn
) -> None:
    reader = Reader.at(edge).start()
    for proof in ("", "made-up", Reader.at(edge).page.field("proof")):
        reply = reader.http.post("/chat", data=form(reader, proof=proof))
        assert reply.status_code == 403
        assert "Hello</textarea>" in reply.text
    assert rasa.spoken() == []


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example.org"},
        {"Sec-Fetch-Site": "cross-site", "Origin": "null"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
@pytest.mark.parametrize("path", ["/chat", "/chat/start", "/chat/end", "/chat/again"])
def test_a_form_of_another_site_is_refused(
    edge: Edge, rasa: RasaStandIn, headers: dict[str, str], path: str
) -> None:
    reader = Reader.at(edge).start()
    reply = reader.http.post(path, data=form(reader), headers=headers)
    assert reply.status_code == 403
    assert len(rasa.asked) == 1


def test_the_origins_browsers_send_with_our_own_forms_are_accepted(edge: Edge) -> None:
    reader = Reader.at(edge).start()
    for headers in ({"Origin": "null"}, {"Origin": edge.url}, {"Sec-Fetch-Site": "same-origin"}):
        reply = reader.http.post("/chat", data=form(reader), headers=headers)
        assert reply.status_code == 303


def test_the_cookies_are_for_this_site_and_no_script(edge: Edge) -> None:
    reader = Reader.at(edge)
    fields = {"proof": reader.page.field("proof")}
    answer = reader.http.post("/chat/start", data=fields)
    for cookie in answer.headers.get_list("set-cookie"):
        assert "HttpOnly" in cookie
        assert "SameSite=Lax" in cookie
        assert "Max-Age" not in cookie


def test_with_secure_cookies_the_chat_is_bound_to_its_host(
    make_edge: Callable[..., Edge],
) -> None:
    edge = make_edge(secure_cookies=True)
    reader = Reader.at(edge)
    form_cookie = reader.response.headers["set-cookie"].split(";")[0]
    answer = httpx.post(
        f"{edge.url}/chat/start",
        data={"proof": reader.page.field("proof")},
        headers={"Cookie": form_cookie},
    )
    assert answer.status_code == 303
    (chat,) = [
        cookie
        for cookie in answer.headers.get_list("set-cookie")
        if cookie.startswith("__Host-chat=")
    ]
    assert "Secure" in chat
    assert "Domain" not in chat
