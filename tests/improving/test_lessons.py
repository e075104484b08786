from __future__ import annotations

import pytest

from bot.improving.acts import taught_acts
from bot.improving.lessons import ELSEWHERE, GONE, Refusal, lessons
from bot.records.corrections import Correction
from knowledge.load import load_content
from knowledge.model import GLOSSARY
from tests.improving.making import ask, example

CONTENT, EXAMPLES = load_content(), taught_acts()
HELPS = next(entry for entry in CONTENT.entries if entry.id == "sefton/helps")
NEW = "words that nobody ever typed here"


def test_asks_are_sorted_by_file_entry_and_kind() -> None:
    sorted_out = lessons([ask(HELPS.id, NEW), ask(HELPS.id, "other", "young")], CONTENT, EXAMPLES)

    assert sorted_out.asks == {
        "sefton/helps.yml": {HELPS.id: {"parent": [NEW], "young": ["other"]}}
    }


def test_examples_are_sorted_by_topic_and_act() -> None:
    sorted_out = lessons([example("greet", NEW)], CONTENT, EXAMPLES)

    assert sorted_out.examples == {"small_talk": {"greet": [NEW]}}


@pytest.mark.parametrize(
    "one",
    [
        ask(HELPS.id, HELPS.asks["young"][0].upper(), "parent"),
        example("greet", EXAMPLES["small_talk"]["greet"][0]),
    ],
    ids=["ask", "example"],
)
def test_what_is_taught_already_is_left_out(one: Correction) -> None:
    sorted_out = lessons([one], CONTENT, EXAMPLES)

    assert (sorted_out.asks, sorted_out.examples, sorted_out.refused) == ({}, {}, [])
    assert sorted_out.known == [one]


def test_what_does_not_exist_any_more_is_refused() -> None:
    wrong = [ask("sefton/no-such-entry", NEW), example("no_such_act", NEW)]

    assert lessons(wrong, CONTENT, EXAMPLES).refused == [Refusal(one, GONE) for one in wrong]


def test_a_word_of_the_glossary_has_no_asks_of_its_own() -> None:
    term = next(entry for entry in CONTENT.entries if entry.topic == GLOSSARY)
    one = ask(term.id, NEW)

    assert lessons([one], CONTENT, EXAMPLES).refused == [Refusal(one, GONE)]


def test_words_cannot_teach_two_entries_of_one_toolkit() -> None:
    other = next(e for e in CONTENT.entries if e.toolkit == "sefton" and e.id != HELPS.id)
    one = ask(HELPS.id, other.every_ask[0])

    assert lessons([one], CONTENT, EXAMPLES).refused == [Refusal(one, ELSEWHERE, other.id)]


def test_words_can_teach_entries_of_two_toolkits() -> None:
    both = [ask(HELPS.id, NEW), ask("general/meaning", NEW)]

    assert lessons(both, CONTENT, EXAMPLES).refused == []


def test_words_cannot_teach_an_act_and_an_entry() -> None:
    first, second = ask(HELPS.id, NEW), example("greet", NEW.upper())

    sorted_out = lessons([first, second], CONTENT, EXAMPLES)

    assert sorted_out.refused == [Refusal(second, ELSEWHERE, HELPS.id)]


def test_the_same_correction_twice_teaches_once() -> None:
    sorted_out = lessons([ask(HELPS.id, NEW), ask(HELPS.id, NEW)], CONTENT, EXAMPLES)

    assert sorted_out.asks["sefton/helps.yml"][HELPS.id] == {"parent": [NEW]}
