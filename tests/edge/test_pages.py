"""The pages in a browser without JavaScript: what each shows, and what its buttons do."""

from __future__ import annotations

import pytest

from bot.council import load_council
from tests.support.edge import Edge
from tests.support.rasa_stand_in import RasaStandIn, message, question
from tests.support.reader import Reader


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


def test_nothing_a_person_or_rasa_writes_is_markup(edge: Edge, rasa: RasaStandIn) -> None:
    reader = Reader.at(edge).start()
    evil = "<script>alert(1)</script><img src=x onerror=alert(1)>\" onfocus=alert(1) '"
    rasa.says = [message("notice", evil, points=[evil])]
    reader.say(evil)
    assert "<script>" not in reader.response.text
    assert "<img" not in reader.response.text
    assert "&lt;script&gt;" in reader.response.text
