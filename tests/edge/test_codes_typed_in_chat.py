"""A code typed in the chat leads back to a walk, and its words are kept nowhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.edge import guesses
from tests.edge.walking import UNKNOWN, age, code_of, share, walk
from tests.support.edge import Edge
from tests.support.problems import assert_problem
from tests.support.rasa_stand_in import RasaStandIn
from tests.support.reader import Reader

SENTENCE = "what can you tell"


def _wrong(number: int) -> str:
    words = ("aardvark", "aback", "abide", "ably", "abrupt", "abyss", "acacia", "acid")
    return f"panther-phase-treat-{words[number % len(words)]}"


@pytest.mark.parametrize("typed", ["{code}", "My code is {spaced}", "hello, {code} please"])
def test_a_code_is_asked_of_rasa_by_the_id_it_leads_to(
    edge: Edge, rasa: RasaStandIn, typed: str
) -> None:
    talk = edge.open()
    kept = walk(edge)
    code = code_of(rasa, talk, kept)
    elsewhere = edge.open()
    elsewhere.say(typed.format(code=code, spaced=code.replace("-", " ").title()))
    asked = rasa.spoken()[-1]
    assert asked["payload"] == f'/resume_walk{{"walk": "{kept.id}"}}'
    assert asked["text"] == "(your code)"


def test_the_code_of_a_group_is_asked_of_as_a_group(edge: Edge, rasa: RasaStandIn) -> None:
    talk = edge.open()
    group = share(edge, walk(edge))
    talk.say(code_of(rasa, talk, group))
    assert rasa.spoken()[-1]["payload"] == f'/resume_walk{{"group": "{group.id}"}}'


def test_a_code_that_reads_like_a_sentence_works_too(
    edge: Edge, rasa: RasaStandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    talk = edge.open()
    kept = walk(edge)
    monkeypatch.setattr("bot.edge.codes.code_for", lambda *_: SENTENCE.replace(" ", "-"))
    code_of(rasa, talk, kept)
    talk.say(SENTENCE)
    assert rasa.spoken()[-1]["payload"] == f'/resume_walk{{"walk": "{kept.id}"}}'


def test_a_sentence_that_is_no_code_is_a_sentence(edge: Edge, rasa: RasaStandIn) -> None:
    talk = edge.open()
    for _ in range(12):
        talk.say(SENTENCE)
    assert rasa.spoken()[-1]["text"] == SENTENCE
    assert "payload" not in rasa.spoken()[-1]
    assert talk.history()[-2]["text"] == SENTENCE
    talk.say(UNKNOWN)


def test_a_wrong_code_and_one_that_has_expired_are_told_alike(
    edge: Edge, rasa: RasaStandIn
) -> None:
    talk = edge.open()
    code = code_of(rasa, talk, walk(edge))
    age(edge, 181)
    for typed in (UNKNOWN, code, "panther-phase-treet-walker"):
        talk.say(typed)
        assert rasa.spoken()[-1]["payload"] == '/resume_walk{"walk": "unknown"}'
        assert rasa.spoken()[-1]["text"] == "(your code)"


def test_no_word_of_a_typed_code_is_kept_or_sent_on(
    edge: Edge, rasa: RasaStandIn, logs: pytest.LogCaptureFixture
) -> None:
    talk = edge.open()
    talk.say("my code is " + UNKNOWN.replace("-", " "))
    said = [one["text"] for one in talk.history() if one["role"] == "user"]
    assert said == ["(your code)"]
    edge.app.ctx.services.store.records.dispose()
    held = (edge.settings.home / "records.db").read_bytes()
    for word in UNKNOWN.split("-"):
        assert word.encode() not in held
        assert word not in str(rasa.asked)
        assert word not in logs.text


def test_a_code_opens_a_chat_from_the_start_page(edge: Edge, rasa: RasaStandIn) -> None:
    talk = edge.open()
    kept = walk(edge)
    code = code_of(rasa, talk, kept)
    reader = Reader.at(edge).start(text=code)
    assert rasa.spoken()[-1]["payload"] == f'/resume_walk{{"walk": "{kept.id}"}}'
    assert "(your code)" in reader.response.text
    assert code not in reader.response.text


def test_a_conversation_has_ten_wrong_codes_in_a_quarter_of_an_hour(
    edge: Edge, rasa: RasaStandIn
) -> None:
    talk, other = edge.open(), edge.open()
    code = code_of(rasa, other, walk(edge))
    for number in range(10):
        talk.say(_wrong(number))
    asked = len(rasa.spoken())
    refused = talk.send(text=code)
    problem = assert_problem(refused, 429, "too_many_guesses")
    assert 800 <= int(refused.headers["retry-after"]) <= 900
    assert "15 minutes" in problem["detail"]
    assert len(rasa.spoken()) == asked
    talk.say("What is co-production?")
    other.say(code)


def test_an_address_has_forty_wrong_codes_however_many_chats_it_opens(
    make_edge: Callable[..., Edge],
) -> None:
    edge = make_edge(messages_per_minute=1000)
    for _ in range(4):
        talk = edge.open()
        for number in range(10):
            talk.say(_wrong(number))
    assert_problem(edge.open().send(text=UNKNOWN), 429, "too_many_guesses")


def test_codes_that_work_are_not_counted(make_edge: Callable[..., Edge], rasa: RasaStandIn) -> None:
    edge = make_edge(messages_per_minute=1000)
    talk = edge.open()
    code = code_of(rasa, talk, walk(edge))
    for _ in range(12):
        talk.say(code)


def test_few_codes_are_looked_up_at_once(edge: Edge) -> None:
    assert guesses._AT_ONCE <= 4


def test_the_words_of_a_code_are_not_kept_when_the_records_are_away(
    edge: Edge, rasa: RasaStandIn
) -> None:
    talk = edge.open()
    engine = edge.app.ctx.services.store.records
    engine.dispose()
    (edge.settings.home / "records.db").rename(edge.settings.home / "away.db")
    refused = talk.send(text=UNKNOWN)
    assert_problem(refused, 503, "not_kept")
    assert UNKNOWN not in refused.text
