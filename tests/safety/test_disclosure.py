"""What people say when they are not safe is heard, and what only looks like it is let pass."""

import os
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.safety.disclosure import find_disclosure
from bot.safety.kinds import KINDS

HERE = Path(__file__).parent
SETS = ("", "_apart", "_later")


def _read(name: str) -> dict[str, dict[str, list[str]]]:
    content: dict[str, dict[str, list[str]]] = {}
    for suffix in SETS:
        file = HERE / f"{name}{suffix}.yml"
        for key, value in yaml.safe_load(file.read_text(encoding="utf-8")).items():
            groups = value if isinstance(value, dict) else {"all": value}
            for group, said in groups.items():
                content.setdefault(key, {}).setdefault(group, []).extend(said)
    return content


SAID = _read("disclosures")
NOT_SAID = _read("not_disclosures")


def _missed(said: Iterable[str]) -> list[str]:
    return [text for text in said if find_disclosure(text) is None]


def _taken(said: Iterable[str]) -> list[str]:
    return [text for text in said if find_disclosure(text) is not None]


def test_there_are_enough_sentences_to_speak_of_a_rate() -> None:
    assert set(SAID) == set(KINDS)
    assert all(len(said["direct"]) + len(said["indirect"]) >= 40 for said in SAID.values())
    assert sum(len(groups["all"]) for groups in NOT_SAID.values()) >= 500


@pytest.mark.parametrize(("way", "most"), [("direct", 0.02), ("indirect", 0.10)])
def test_few_disclosures_are_missed(way: str, most: float) -> None:
    said = [text for ways in SAID.values() for text in ways[way]]
    missed = _missed(said)
    assert len(missed) <= most * len(said), missed


@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_is_missed_more_than_the_others(kind: str) -> None:
    said = [text for way in SAID[kind].values() for text in way]
    missed = _missed(said)
    assert len(missed) <= 0.10 * len(said), missed


def test_the_kind_is_mostly_the_right_one() -> None:
    said = [(kind, text) for kind in SAID for way in SAID[kind].values() for text in way]
    found = [(kind, find_disclosure(text)) for kind, text in said]
    right = [kind for kind, disclosure in found if disclosure and disclosure.kind == kind]
    assert len(right) >= 0.93 * len(said)


def test_look_alikes_are_let_pass() -> None:
    said = NOT_SAID["look_alikes"]["all"]
    taken = _taken(said)
    assert len(taken) <= 0.01 * len(said), taken


def test_ordinary_messages_are_let_pass() -> None:
    assert _taken(NOT_SAID["ordinary"]["all"]) == []


@pytest.mark.parametrize(
    "text",
    [
        "My dad hits me",
        "MY DAD HITS ME!!!",
        "my dad... hits me",
        "my dad’s hitting me",
        "m y  d a d hits me",
        "my dad h1ts me",
        "my dad hiiiits me",
        "my dad\nhits me",
        "the staff are nice. my dad hits me. more trips please",
        "mý dàd hïts me",
        "ｍｙ ｄａｄ ｈｉｔｓ ｍｅ",
    ],
)
def test_the_way_of_writing_does_not_hide_it(text: str) -> None:
    assert find_disclosure(text) is not None


def test_a_look_alike_does_not_hide_what_is_said_beside_it() -> None:
    assert find_disclosure("this form is killing me and my dad hits me") is not None
    assert find_disclosure("he beats me at chess and then he beats me with a belt") is not None


def test_the_most_urgent_kind_is_told() -> None:
    disclosure = find_disclosure("I get bullied every day. I want to kill myself.")
    assert disclosure is not None
    assert disclosure.kind == "suicide"


def test_what_others_tell_someone_to_do_is_bullying() -> None:
    disclosure = find_disclosure("they tell me to kill myself")
    assert disclosure is not None
    assert disclosure.kind == "bullying_harm"


def test_an_empty_message_tells_nothing() -> None:
    assert find_disclosure("") is None
    assert find_disclosure(" . ! \n") is None


def test_an_ordinary_message_takes_less_than_a_millisecond() -> None:
    said = NOT_SAID["ordinary"]["all"]
    start = time.process_time()
    _taken(said)
    assert (time.process_time() - start) / len(said) < 0.001


EVERYTHING = " ".join(text for ways in SAID.values() for way in ways.values() for text in way)


@pytest.mark.parametrize(
    "text",
    [
        EVERYTHING[:1000],
        EVERYTHING[9000:10000],
        "i want to die " * 71,
        "she says she says " * 55,
        "dad keeps always " * 58,
        "k i l l " * 125,
        "a" * 1000,
        "@$!" * 333,
        "h1t m3 " * 142,
        "\u0301" * 1000,
        "my " * 333,
        "." * 1000,
    ],
    ids=lambda text: text[:12],
)
def test_a_thousand_characters_take_no_time(text: str) -> None:
    find_disclosure(text)
    tries = []
    for _ in range(3):
        start = time.process_time()
        find_disclosure(text)
        tries.append(time.process_time() - start)
    assert min(tries) < 0.02


@settings(deadline=None)
@given(st.text(max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    disclosure = find_disclosure(text)
    assert disclosure is None or disclosure.kind in KINDS


def test_it_needs_neither_rasa_nor_a_database_nor_the_network() -> None:
    check = (
        "import sys, bot.safety.disclosure, bot.safety.redaction, bot.safety.normalise, "
        "bot.safety.responses; print([name for name in ('rasa', 'rasa_sdk', 'spacy', "
        "'tensorflow', 'sqlalchemy', 'sanic', 'socket') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", check],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        cwd=HERE.parent.parent,
    )
    assert done.stdout.strip() == "[]", done.stderr
