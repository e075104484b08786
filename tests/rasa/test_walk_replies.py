"""Which question somebody in a walk wants to go back to, by its number or its place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import yaml
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActiveLoop, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.training_data.message import Message

from bot.language.encoder import SentenceEncoder
from bot.nlu.sentence_vectors import VECTOR
from bot.nlu.walk_replies import FORM, INSTRUMENT_SLOT, QUESTION_SLOT, WALK, WalkReplies
from knowledge.build import build_knowledge
from knowledge.load import CONTENT
from tests.rasa.conftest import slot
from tests.support.instrument_files import CHECK_FILE, INSTRUMENT, InstrumentFolder

ROOM, LOOK_BACK = "room", "check"
Heard = tuple[str, dict[str, Any]]
Hears = Callable[[str, str, str], Heard]


def asked(question: str) -> DialogueStateTracker:
    """A walk through the meeting, which has just asked this question."""
    values = {INSTRUMENT_SLOT: INSTRUMENT, QUESTION_SLOT: question}
    domain = Domain.from_dict({"slots": {name: slot() for name in values}})
    events = [ActiveLoop(FORM), *(SlotSet(name, value) for name, value in values.items())]
    return DialogueStateTracker.from_events("someone", events, domain.slots)


@pytest.fixture(scope="module")
def replies(tmp_path_factory: pytest.TempPathFactory, encoder: SentenceEncoder) -> WalkReplies:
    home = tmp_path_factory.mktemp("walk")
    folder = InstrumentFolder(home / "content")
    folder.set(CHECK_FILE, yaml.safe_load((CONTENT / CHECK_FILE).read_text(encoding="utf-8")))
    build_knowledge(folder.load(), encoder.encode, home / "knowledge.db")
    return WalkReplies(home / "knowledge.db", encoder)


@pytest.fixture
def hears(replies: WalkReplies, encoder: SentenceEncoder) -> Hears:
    """The dialogue act and the meaning of a message at a question."""

    def hear(text: str, act: str, question: str) -> Heard:
        intent = {"name": act, "confidence": 0.9}
        message = Message({"text": text, "intent": intent, VECTOR: encoder.encode([text])[0]})
        replies.process([message], asked(question))
        return message.get("intent")["name"], message.get(WALK)

    return hear


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("change my answer to number 3", 3),
        ("the second one", 2),
        ("I want to change the second one", 2),
        ("the 3rd answer was wrong", 3),
        ("go back to the first", 1),
        ("the eleventh", None),
        ("change my last answer", None),
        ("that one", None),
    ],
)
def test_a_question_to_change_is_named_by_its_number_or_its_place(
    hears: Hears, text: str, number: int | None
) -> None:
    meaning = {} if number is None else {"number": number}

    assert hears(text, "change_answer", ROOM) == ("change_answer", meaning)


def test_a_question_named_by_its_words_is_not_taken_for_a_place(hears: Hears) -> None:
    text = "Is everything settled that has to do with the size, first of all?"

    assert hears(text, "change_answer", LOOK_BACK)[1] == {"question": "size"}


@pytest.mark.parametrize(
    ("text", "number"),
    [("the second one", 2), ("no, the second one is wrong", 2), ("2", 2), ("the last one", 4)],
)
def test_at_the_look_back_a_place_alone_says_what_to_change(
    hears: Hears, text: str, number: int
) -> None:
    assert hears(text, "nonsense", LOOK_BACK) == ("change_answer", {"number": number})


def test_at_the_look_back_a_yes_with_a_place_in_it_is_a_yes(hears: Hears) -> None:
    act, meaning = hears("yes, all right, show me the result at last", "affirm", LOOK_BACK)

    assert (act, meaning["option"]) == ("answer", "finish")


@pytest.mark.parametrize(
    ("act", "heard"),
    [
        ("good_news", "unclear_answer"),
        ("answer", "unclear_answer"),
        ("explain", "unclear_answer"),
        ("talk_to_person", "talk_to_person"),
        ("resume_walk", "resume_walk"),
    ],
)
def test_after_words_of_harm_no_small_talk_and_no_answer_is_heard_in_a_walk(
    replies: WalkReplies, encoder: SentenceEncoder, act: str, heard: str
) -> None:
    text = "it was my uncle"
    data = {"text": text, "intent": {"name": act, "confidence": 0.9}, "metadata": {"paused": True}}
    message = Message({**data, VECTOR: encoder.encode([text])[0]})
    replies.process([message], asked(ROOM))

    assert message.get("intent")["name"] == heard
    assert message.get(WALK) is None
