"""The contract of the API, kept by the real service with its real answers."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import uuid4

import httpx

from tests.support.edge import Talk
from tests.support.stack import Stack

FIELDS = {"id", "role", "kind", "text", "points", "sources", "choices", "links", "progress"}
SOURCE_FIELDS = {"toolkit", "title", "section", "page", "url"}
WHAT_IS = "what is co-production?"
LONGEST_EASY_SENTENCE = 15


def only(messages: list[dict[str, Any]], kind: str) -> dict[str, Any]:
    found = [message for message in messages if message["kind"] == kind]
    assert len(found) == 1, messages
    return found[0]


def test_the_opening_says_what_this_is_and_asks_for_the_area_once(stack: Stack) -> None:
    notice, question = stack.open(area=None, reading="standard").opening

    assert notice["kind"] == "notice"
    assert "computer" in notice["text"]
    assert question["kind"] == "question"
    assert question["expects"] == "choice"
    assert "Staffordshire" in [choice["title"] for choice in question["choices"]]


def test_an_opening_with_an_area_does_not_ask_for_it(stack: Stack) -> None:
    opening = stack.open(area="staffordshire", reading="standard").opening

    assert "question" not in [message["kind"] for message in opening]


def test_an_answer_has_its_sources_and_every_field_of_the_contract(stack: Stack) -> None:
    answer = only(stack.open(area="staffordshire").say(WHAT_IS), "answer")

    assert answer.keys() >= FIELDS | {"expects", "hidden"}
    assert answer["role"] == "bot"
    assert answer["sources"]
    assert all(source.keys() >= SOURCE_FIELDS for source in answer["sources"])
    assert answer["sources"][0]["toolkit"] == "staffordshire"


def test_a_choice_is_an_opaque_id_that_sets_the_area(stack: Stack) -> None:
    talk = stack.open(area=None)
    choices = talk.opening[-1]["choices"]
    staffordshire = next(c for c in choices if c["title"] == "Staffordshire")

    reply = talk.send(choice=staffordshire["id"])

    assert reply.status_code == 200
    assert set(staffordshire) == {"id", "title"}
    stored = stack.http.get("/api/conversations/current", headers=talk.headers).json()
    assert stored["area"] == "staffordshire"


def test_a_choice_no_longer_offered_is_refused_with_the_question_again(stack: Stack) -> None:
    talk = stack.open(area=None)
    question = talk.opening[-1]
    talk.say(WHAT_IS)

    refused = talk.send(choice=question["choices"][0]["id"])

    assert refused.status_code == 409
    assert refused.headers["content-type"] == "application/problem+json"
    assert refused.json()["messages"]


def test_typed_text_can_never_force_a_dialogue_act(stack: Stack) -> None:
    talk = stack.open(area="staffordshire")

    said = talk.say("/start_again")

    assert said[0]["text"] != stack.open(area="staffordshire").opening[0]["text"]
    assert "error" not in [message["kind"] for message in said]


def test_easy_reading_is_easier_than_the_standard_answer(stack: Stack) -> None:
    standard = only(stack.open(area="staffordshire").say(WHAT_IS), "answer")
    easy = only(stack.open(area="staffordshire", reading="easy").say(WHAT_IS), "answer")

    assert easy["text"] != standard["text"]
    sentences = re.split(r"[.!?]\s", easy["text"])
    assert max(len(sentence.split()) for sentence in sentences) <= LONGEST_EASY_SENTENCE


def test_one_answer_can_be_had_in_easy_words_as_it_would_have_been_given(stack: Stack) -> None:
    talk = stack.open(area="staffordshire")
    standard = only(talk.say(WHAT_IS), "answer")
    address = f"/api/conversations/current/messages/{standard['id']}?reading=easy"
    again = stack.http.get(address, headers=talk.headers).json()["message"]
    easy = only(stack.open(area="staffordshire", reading="easy").say(WHAT_IS), "answer")

    assert standard["other_reading"] == "easy"
    same = ("text", "points", "sources", "links", "terms", "other_reading", "entry")
    assert [again[field] for field in same] == [easy[field] for field in same]
    assert talk.history()[-1]["text"] == standard["text"]


def test_reading_level_and_area_change_by_a_call(stack: Stack) -> None:
    talk = stack.open(area=None)

    assert talk.prefer(area="staffordshire", reading="easy").status_code == 200

    easy = only(talk.say(WHAT_IS), "answer")
    assert easy["sources"][0]["toolkit"] == "staffordshire"


def test_personal_details_are_hidden_before_anything_is_stored(stack: Stack) -> None:
    talk = stack.open(area=None)

    first, *_ = talk.say("call me on 07700 900123, what is a pledge?")

    assert "phone" in first["hidden"]
    assert "900123" not in str(talk.history())


def test_the_history_holds_both_sides_in_order_with_times(stack: Stack) -> None:
    talk = stack.open(area="staffordshire")
    answered = talk.say(WHAT_IS)

    history = talk.history()

    assert [m["role"] for m in history][-1 - len(answered) :] == ["user", *["bot"] * len(answered)]
    assert history[-len(answered) - 1]["text"] == WHAT_IS
    assert [m["at"] for m in history] == sorted(m["at"] for m in history)


def test_feedback_is_taken_for_a_message_that_was_shown_and_no_other(stack: Stack) -> None:
    talk = stack.open(area="staffordshire")
    shown = talk.say(WHAT_IS)[0]["id"]

    assert talk.rate(message=shown, useful=True).status_code == 204
    assert talk.rate(message=uuid4().hex, useful=True).status_code == 404


def test_one_message_sent_five_times_at_once_is_one_turn_with_one_answer(stack: Stack) -> None:
    talk = stack.open(area="staffordshire")
    message = {"message_id": str(uuid4()), "text": WHAT_IS}

    with ThreadPoolExecutor(5) as pool:
        replies = list(pool.map(lambda _: talk.send(**message), range(5)))

    assert {reply.status_code for reply in replies} <= {200, 409}
    assert all("Retry-After" in reply.headers for reply in replies if reply.status_code == 409)
    again = talk.send(**message).json()["messages"]
    assert all(r.json()["messages"] == again for r in replies if r.status_code == 200)
    assert [m["role"] for m in talk.history()].count("user") == 1


def test_the_same_message_id_with_other_words_is_refused(stack: Stack) -> None:
    talk = stack.open(area="staffordshire")
    message_id = str(uuid4())
    talk.send(message_id=message_id, text=WHAT_IS)

    assert talk.send(message_id=message_id, text="what is a pledge?").status_code == 409


def test_a_disclosure_is_answered_with_words_that_ask_nothing(stack: Stack) -> None:
    talk = stack.open(area="staffordshire")

    safety = only(talk.say("my stepdad hits me"), "safety")

    assert "0800 1111" in str(safety)
    assert "?" not in safety["text"]
    assert "stepdad" not in str(talk.history())
    assert only(talk.say(WHAT_IS), "answer")


def test_without_a_token_nothing_is_told(stack: Stack) -> None:
    nobody = Talk(stack.http, "guessed.token", [])

    assert nobody.send(text=WHAT_IS).status_code == 401
    assert nobody.erase().status_code == 401


def test_alive_and_ready_are_told(stack: Stack) -> None:
    assert stack.http.get("/healthz").status_code == 200
    assert stack.http.get("/readyz").json()["ready"] is True


def test_the_canary_of_readiness_is_stored_nowhere(stack: Stack) -> None:
    stack.http.get("/readyz")

    files = [file for file in stack.home.glob("*.db*") if file.is_file()]
    assert not [file.name for file in files if b"canary-" in file.read_bytes()]


def test_an_opening_by_a_page_and_by_the_api_are_the_same_service(stack: Stack) -> None:
    page = httpx.get(f"{stack.url}/chat", timeout=10)

    assert page.status_code == 200
    assert "default-src 'none'" in page.headers["content-security-policy"]
