"""Understand a message as an answer to the question that an open walk has just asked.

What it means travels in the parsed message as `walk`: {"option", "number", "words", "note",
"question", "instrument"}, each only where it holds something.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.language.encoder import SentenceEncoder, load_reply_encoder
from bot.language.pictures import without_pictures
from bot.nlu.knowledge_search import KNOWLEDGE
from bot.nlu.reply_or_act import ANSWER, CHANGE, UNCLEAR, Heard, act_in_walk
from bot.nlu.sentence_vectors import VECTOR, SentenceVectors
from bot.settings import load_settings
from knowledge.follow_on import says_nothing_else
from knowledge.follow_on_words import WALKING
from knowledge.instruments.choices import INSTRUMENT_CHOICES, choices_name, questions_name
from knowledge.instruments.model import CARD, CHECK, SCALE, STEPS, Instrument, Question
from knowledge.instruments.model import TEXT as FREE_WORDS
from knowledge.instruments.moves import FINISH, NOT_SURE
from knowledge.instruments.numbers import number_in, on_scale
from knowledge.instruments.replies import Guess, ReplyIndex, plain
from knowledge.ordinals import position_named
from knowledge.store import KnowledgeBase
from knowledge.verdict import Verdict

WALK, FORM = "walk", "walk"
INSTRUMENT_SLOT, QUESTION_SLOT = "walk__instrument", "walk__question"
START = "start_walk"
SURE_MOVE = 0.6
ONLY_IN_A_WALK = {
    "skip_question", "why_ask", "help_me_answer", "change_answer", "check_answers", "how_many_left",
    "finish_now", "stop_walk", "save_walk", "share_walk", "restart_walk",
}  # fmt: skip
LEAVE = {FINISH, "yes"}  # to send a card, and to show its words
AFTER_HARM = {"resume_walk", "stop_walk", "talk_to_person", "emergency_help", "goodbye"}
SURE_SHARE, SURE_LIKE = 0.5, 0.62
BARE_ANSWER = 2  # words: longer ones are kept as a note, since they may give the reason


@dataclass(frozen=True)
class _Loaded:
    swapped_at: int
    replies: ReplyIndex
    instruments: dict[str, Instrument]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class WalkReplies(GraphComponent):
    """Give messages in a walk their act and meaning, and requests for a walk their instrument."""

    def __init__(self, path: Path, encoder: SentenceEncoder) -> None:
        """Remember the knowledge base; it is read at the first message, and after each swap.

        `encoder` is the one that answers were learnt with: it hears how they lean, where the other
        hears what they are about.
        """
        self._path, self._encoder = path, encoder
        self._loaded: _Loaded | None = None

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> WalkReplies:
        """Rasa's way to make a component."""
        settings = load_settings()
        return cls(settings.knowledge_db, load_reply_encoder(settings.reply_encoder_dir))

    @classmethod
    def required_components(cls) -> list[type]:
        """The vectors must have been computed (in use, the act decided as well)."""
        return [SentenceVectors]

    def process(
        self, messages: list[Message], tracker: DialogueStateTracker | None = None
    ) -> list[Message]:
        """Put on each message what it means in the open walk, or which walk it asks for."""
        for message in messages:
            if not message.get(TEXT) or message.get(VECTOR) is None:
                continue
            asked = self._asked(tracker)
            if asked is not None and _paused(message):
                _set_act(message, _act(message) if _act(message) in AFTER_HARM else UNCLEAR)
            elif asked is not None:
                self._answer(message, *asked)
            else:
                _leave_walks_out(message)
            if _act(message) == START:
                self._start(message)
        return messages

    def _asked(self, tracker: DialogueStateTracker | None) -> tuple[Instrument, Question] | None:
        if tracker is None or tracker.active_loop_name != FORM:
            return None
        instrument = self._current().instruments.get(tracker.get_slot(INSTRUMENT_SLOT) or "")
        question = instrument.question(tracker.get_slot(QUESTION_SLOT)) if instrument else None
        return (instrument, question) if instrument and question else None

    def _answer(self, message: Message, instrument: Instrument, question: Question) -> None:
        text = message.get(TEXT)
        guess = self._reply(text, choices_name(instrument.id, question))
        heard = Heard(
            text=text,
            kind=question.kind,
            act=_act(message),
            confidence=float((message.get(INTENT) or {}).get("confidence") or 0.0),
            found=(message.get(KNOWLEDGE) or {}).get("verdict") == Verdict.SURE.value,
            guess=guess,
            number=_number(text, instrument, question, guess),
            gives_leave=_gives_leave(instrument, guess),
        )
        act = act_in_walk(heard)
        meaning = _meaning(heard)
        if act == NOT_SURE and question.option(NOT_SURE):
            act, meaning = ANSWER, {"option": NOT_SURE, "note": meaning["note"]}
        _set_act(message, act)
        if act == ANSWER:
            message.set(WALK, meaning, add_to_output=True)
        if act == CHANGE:
            self._change(message, instrument, question)

    def _change(self, message: Message, instrument: Instrument, question: Question) -> None:
        """The question to go back to: by what it is about, or by its place among those asked."""
        text = message.get(TEXT)
        guess = self._guess(message, questions_name(instrument.id))
        surely = guess and guess.share >= SURE_SHARE and guess.likeness >= SURE_LIKE
        meaning: dict[str, Any] = {}
        if number_in(text) is None and guess and surely:
            meaning["question"] = guess.option
        elif (number := _place(text, instrument, question)) is not None:
            meaning["number"] = number
        message.set(WALK, meaning, add_to_output=True)

    def _start(self, message: Message) -> None:
        """Which instrument is asked for; “can we do a checklist?” does not say which."""
        if says_nothing_else(message.get(TEXT), WALKING):
            return
        guess = self._guess(message, INSTRUMENT_CHOICES)
        if guess and guess.share >= SURE_SHARE and guess.likeness >= SURE_LIKE:
            message.set(WALK, {"instrument": guess.option}, add_to_output=True)

    def _reply(self, text: str, choices: str) -> Guess | None:
        vector = self._encoder.encode([without_pictures(text)])[0]
        return self._current().replies.guess(choices, text, vector)

    def _guess(self, message: Message, choices: str) -> Guess | None:
        return self._current().replies.guess(choices, message.get(TEXT), message.get(VECTOR))

    def _current(self) -> _Loaded:
        swapped_at = self._path.stat().st_mtime_ns
        if self._loaded is None or self._loaded.swapped_at != swapped_at:
            instruments = {one.id: one for one in KnowledgeBase(self._path).instruments()}
            self._loaded = _Loaded(swapped_at, ReplyIndex(self._path), instruments)
        return self._loaded


def _gives_leave(instrument: Instrument, guess: Guess | None) -> bool:
    """Whether the likeliest option of a card may only be chosen by words as they are written."""
    return instrument.kind == CARD and guess is not None and guess.option in LEAVE


def _number(
    text: str, instrument: Instrument, question: Question, guess: Guess | None
) -> int | None:
    """The number on a scale; at the look back that of the answer which is wrong."""
    if question.kind == SCALE:
        return on_scale(number_in(text))
    if question.kind != CHECK:
        return None
    all_right = guess is not None and guess.option == FINISH  # “yes, that was the last one”
    return on_scale(number_in(text)) if all_right else _place(text, instrument, question)


def _place(text: str, instrument: Instrument, question: Question) -> int | None:
    """The place of the question that is named: “3”, “the second one”.

    On the way “my last answer” is the one just given, so places count from the end only at the end.
    """
    number = number_in(text)
    if number is not None:
        return int(number)
    count = sum(one.kind not in STEPS for one in instrument.questions)
    position = position_named(text, count)
    from_the_end = position != position_named(text, count + 1)
    if position is None or (from_the_end and question.kind != CHECK):
        return None
    return position + 1


def _meaning(heard: Heard) -> dict[str, Any]:
    if heard.kind == FREE_WORDS:
        return {"words": heard.text}
    note = heard.text if len(plain(heard.text).split()) > BARE_ANSWER else ""
    if heard.number is not None and heard.kind == SCALE:
        return {"number": heard.number, "note": note}
    return {"option": heard.guess.option if heard.guess else "", "note": note}


def _leave_walks_out(message: Message) -> None:
    """Where no walk is open, what only moves one is a likelier act's unless it is sure."""
    ranking = message.get("intent_ranking") or []
    if ranking and ranking[0]["name"] in ONLY_IN_A_WALK and ranking[0]["confidence"] < SURE_MOVE:
        others = [act for act in ranking if act["name"] not in ONLY_IN_A_WALK]
        if others:
            message.set(INTENT, others[0], add_to_output=True)
            message.set("intent_ranking", others, add_to_output=True)


def _paused(message: Message) -> bool:
    """Whether somebody has just told of harm: no small talk and no question may follow."""
    return bool((message.get("metadata") or {}).get("paused"))


def _act(message: Message) -> str:
    return str((message.get(INTENT) or {}).get("name"))


def _set_act(message: Message, act: str) -> None:
    if act != _act(message):
        certain = {"name": act, "confidence": 1.0}
        message.set(INTENT, certain, add_to_output=True)
        message.set("intent_ranking", [certain], add_to_output=True)
