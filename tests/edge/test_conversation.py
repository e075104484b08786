"""The table of the API, row by row."""

from __future__ import annotations

from uuid import uuid4

import pytest

from tests.support.edge import Edge
from tests.support.rasa_stand_in import RasaStandIn, message, question

FIELDS = {
    "id",
    "role",
    "kind",
    "text",
    "points",
    "sources",
    "choices",
    "links",
    "progress",
    "expects",
    "hidden",
}


def test_a_new_conversation_gets_a_token_and_the_first_messages(
    edge: Edge, rasa: RasaStandIn
) -> None:
    talk = edge.open(area=None, reading="easy")
    assert [said["kind"] for said in talk.opening] == ["notice", "question"]
    assert len(talk.token) > 80
    asked = rasa.asked[0]
    assert asked["payload"] == "/open_conversation"
    assert (asked["area"], asked["reading"]) == (None, "easy")


def test_a_conversation_may_be_opened_without_a_body(edge: Edge) -> None:
    assert edge.http.post("/api/conversations").status_code == 201


def test_every_message_is_complete(edge: Edge) -> None:
    talk = edge.open()
    for said in [*talk.opening, *talk.say("What is co-production?")]:
        assert said.keys() >= FIELDS
        assert said["role"] == "bot"


def test_an_answer_keeps_its_points_links_and_sources(edge: Edge) -> None:
    (said,) = edge.open().say("What is co-production?")
    assert said["kind"] == "answer"
    assert said["points"] == ["You are asked early.", "You hear what came of it."]
    assert said["sources"][0]["page"] == "4"
    assert said["links"][0]["title"] == "The toolkit"


def test_the_same_message_again_gets_the_same_answer_and_no_second_turn(
    edge: Edge, rasa: RasaStandIn
) -> None:
    talk, message_id = edge.open(), str(uuid4())
    first = talk.send(message_id=message_id, text="Hello")
    again = talk.send(message_id=message_id.upper(), text="Hello")
    assert again.status_code == 200
    assert again.json() == first.json()
    assert len(rasa.spoken()) == 1


def test_the_same_message_id_with_other_words_is_refused(edge: Edge) -> None:
    talk, message_id = edge.open(), str(uuid4())
    talk.send(message_id=message_id, text="Hello")
    other = talk.send(message_id=message_id, text="Goodbye")
    assert (other.status_code, other.json()["code"]) == (409, "message_id_reused")


def test_a_choice_sends_its_payload_to_rasa_and_shows_its_title(
    edge: Edge, rasa: RasaStandIn
) -> None:
    talk = edge.open()
    choice = talk.opening[-1]["choices"][0]
    assert choice.keys() == {"id", "title"}
    assert talk.send(choice=choice["id"]).status_code == 200
    assert rasa.spoken()[0]["payload"] == '/set_area{"area": "stoke"}'
    assert [said["text"] for said in talk.history() if said["role"] == "user"] == ["Stoke-on-Trent"]


def test_a_choice_sent_again_gets_the_same_answer(edge: Edge) -> None:
    talk, message_id = edge.open(), str(uuid4())
    choice = talk.opening[-1]["choices"][0]["id"]
    first = talk.send(message_id=message_id, choice=choice)
    assert talk.send(message_id=message_id, choice=choice).json() == first.json()


def test_a_choice_no_longer_offered_gets_the_question_again(edge: Edge, rasa: RasaStandIn) -> None:
    talk = edge.open()
    old = talk.opening[-1]["choices"][0]["id"]
    rasa.says = [question()]
    asked = talk.say("Hello")
    gone = talk.send(choice=old)
    assert gone.status_code == 409
    assert gone.json()["code"] == "choice_gone"
    assert gone.json()["messages"] == asked
    assert talk.send(choice=asked[0]["choices"][1]["id"]).status_code == 200


def test_a_question_that_is_over_is_shown_again_without_dead_choices(edge: Edge) -> None:
    talk = edge.open()
    old = talk.opening[-1]["choices"][0]["id"]
    talk.say("Hello")
    (again,) = talk.send(choice=old).json()["messages"]
    assert again["text"] == "Which area are you asking about?"
    assert again["choices"] == []


@pytest.mark.parametrize("choice", ["made-up", "0" * 32, "", "../x", "a" * 200])
def test_a_made_up_choice_is_refused_and_kept_nowhere(edge: Edge, choice: str) -> None:
    talk = edge.open()
    assert talk.send(choice=choice).status_code == 409
    assert all(said["role"] == "bot" for said in talk.history())


def test_another_conversations_choice_is_refused(edge: Edge) -> None:
    choice = edge.open().opening[-1]["choices"][0]["id"]
    assert edge.open().send(choice=choice).status_code == 409


def test_a_typed_slash_is_plain_text(edge: Edge, rasa: RasaStandIn) -> None:
    talk = edge.open()
    talk.say('/set_area{"area": "stoke"}')
    talk.say("  /restart")
    for asked in rasa.spoken():
        assert "payload" not in asked
        assert not asked["text"].lstrip().startswith("/")


def test_preferences_are_kept_and_told_to_rasa(edge: Edge, rasa: RasaStandIn) -> None:
    talk = edge.open()
    assert talk.prefer(area="sefton").json() == {"area": "sefton", "reading": "standard"}
    assert talk.prefer(reading="easy").json() == {"area": "sefton", "reading": "easy"}
    assert talk.prefer(area=None).json() == {"area": None, "reading": "easy"}
    talk.say("Hello")
    assert (rasa.asked[-1]["area"], rasa.asked[-1]["reading"]) == (None, "easy")


def test_preferences_that_rasa_leaves_are_kept(edge: Edge, rasa: RasaStandIn) -> None:
    talk = edge.open()
    rasa.leaves = {"area": "stoke", "reading": "easy"}
    talk.say("I live in Stoke")
    rasa.leaves = {}
    talk.say("Hello")
    assert (rasa.asked[-1]["area"], rasa.asked[-1]["reading"]) == ("stoke", "easy")


def test_feedback_is_kept_for_a_message_of_this_conversation_alone(edge: Edge) -> None:
    talk = edge.open()
    (said,) = talk.say("What is co-production?")
    assert talk.rate(message=said["id"], useful=True).status_code == 204
    assert talk.rate(message=said["id"], useful=False).status_code == 204
    assert edge.open().rate(message=said["id"], useful=True).status_code == 404


def test_the_history_has_both_sides_in_order_with_times(edge: Edge) -> None:
    talk = edge.open()
    said = talk.say("What is co-production?")
    history = talk.history()
    assert history[:2] == talk.opening
    assert history[2]["role"] == "user"
    assert history[2]["text"] == "What is co-production?"
    assert history[3:] == said
    assert all(one["at"].endswith("+00:00") for one in history)


def test_a_persons_details_are_hidden_from_rasa_and_records_and_said_so(
    edge: Edge, rasa: RasaStandIn
) -> None:
    talk = edge.open()
    rasa.says = [message("notice", "One"), message("notice", "Two")]
    first, second = talk.say("Write to me at someone@example.org please")
    assert first["hidden"] == ["e-mail"]
    assert second["hidden"] == []
    assert "someone@" not in str(rasa.asked) + str(talk.history())
