"""One turn of a generated year: what is said, what is answered, and its trace, as JSON already."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from knowledge.model import Content, Entry
from tests.support.year_words import Words, asks_of

_TAKEN_OUT = re.compile(r"\[(.+?)\]")
_OTHERS = ("greet", "thank", "tell_me_more", "council_service", "off_topic", "talk_to_person")
_ELSEWHERE = ("council_service", "medical_advice", "legal_advice", "homework_or_facts", "nonsense")
_SMALL = ("greet", "thank", "goodbye", "compliment", "repeat_that")
_HITS = 5
_MOST_ASKED = 1.15
"""How fast the share of entries falls with their place: a few are asked very often."""


@dataclass(frozen=True)
class Message:
    """One message as its row keeps it; `body` is JSON."""

    role: str
    kind: str
    body: str


@dataclass(frozen=True)
class Turn:
    """Its messages in their order and its trace in JSON; None where none was kept."""

    messages: tuple[Message, ...]
    trace: str | None


class Turns:
    """Makes turns about the content of the knowledge base."""

    def __init__(self, content: Content, words: Words, chance: Random) -> None:
        self._content, self._words, self._chance = content, words, chance
        entries = [entry for entry in content.entries if entry.every_ask]
        chance.shuffle(entries)
        self._of = {t.id: [e for e in entries if e.toolkit == t.id] for t in content.toolkits}
        self._of[""] = entries
        self._answers: dict[tuple[str, str, tuple[str, ...]], str] = {}
        self._shares = {
            area: [1 / (place + 1) ** _MOST_ASKED for place in range(len(found))]
            for area, found in self._of.items()
        }

    def opening(self) -> Turn:
        """What the assistant says first: nobody said anything before it."""
        text, which = self._words.lists["opening"], self._words.lists["which_area"]
        bodies = (_body(text), _body(which, expects="choice"))
        said = tuple(
            Message("bot", kind, body)
            for kind, body in zip(("notice", "question"), bodies, strict=True)
        )
        return Turn(said, self._trace("open_conversation", 1.0, "action_open_conversation"))

    def question(self, area: str, reading: str) -> Turn:
        """A question that is answered from the knowledge base."""
        chance = self._chance
        entry = chance.choices(self._of[area], self._shares[area])[0]
        asked = self._words.question(asks_of(entry))
        answer = Message("bot", "answer", self._answer(entry, reading, _hidden(asked)))
        confidence = 1 - min(0.7, chance.expovariate(8))
        trace = self._trace("explain", confidence, "action_explain", entry)
        return Turn((_typed(asked), answer), trace)

    def unsure(self, area: str) -> Turn:
        """A question that no entry is sure to answer."""
        told = self._words.one("stories")
        near = self._chance.choice(self._of[area])
        trace = self._trace("nlu_fallback", self._chance.uniform(0.2, 0.55), "action_unsure", near)
        words = _body(self._words.lists["unsure"], hidden=_hidden(told))
        return Turn((_typed(told), Message("bot", "notice", words)), trace)

    def elsewhere(self) -> Turn:
        """Something that is no matter of the assistant's."""
        intent, confidence = self._chance.choice(_ELSEWHERE), self._chance.uniform(0.4, 1.0)
        reply = Message("bot", "notice", _body(self._words.lists["refused"]))
        said = (_typed(self._words.one("elsewhere")), reply)
        return Turn(said, self._trace(intent, confidence, "action_refuse"))

    def small(self) -> Turn:
        """A greeting, a thank you."""
        intent, confidence = self._chance.choice(_SMALL), self._chance.uniform(0.7, 1.0)
        reply = Message("bot", "notice", _body(self._words.lists["small_answer"]))
        said = (_typed(self._words.one("small")), reply)
        return Turn(said, self._trace(intent, confidence, f"utter_{intent}"))

    def disclosure(self) -> Turn:
        """What is answered where somebody is not safe: their words are never kept."""
        return Turn((Message("bot", "safety", _body(self._words.lists["safety"])),), None)

    def step(self, said: str, asked: str, progress: tuple[int, int] | None) -> Turn:
        """One step of a walk: an answer pressed, and the next question or the result."""
        kind = "question" if progress else "result"
        action = "action_ask_walk__answer" if progress else "action_finish_walk"
        at = {"at": progress[0], "of": progress[1]} if progress else None
        reply = Message("bot", kind, _body(asked, progress=at, expects="choice" if at else None))
        pressed = Message("user", "chosen", json.dumps({"text": said}))
        return Turn((pressed, reply), self._trace("answer", 1.0, action))

    def _answer(self, entry: Entry, reading: str, hidden: tuple[str, ...]) -> str:
        key = (entry.id, reading, hidden)
        if key not in self._answers:
            self._answers[key] = _answer(entry, reading, hidden)
        return self._answers[key]

    def _trace(
        self, intent: str, confidence: float, action: str, entry: Entry | None = None
    ) -> str:
        chance = self._chance
        left = 1 - confidence
        others = [
            {"name": name, "confidence": round(left / 2 ** (place + 1), 3)}
            for place, name in enumerate(chance.sample(_OTHERS, 3))
        ]
        return json.dumps(
            {
                "intent": intent,
                "confidence": round(confidence, 3),
                "alternatives": others if entry else others[:1],
                "entries": self._hits(entry, confidence) if entry else [],
                "actions": [action],
                "version": self._content.version,
                "ms": round(min(4000.0, chance.lognormvariate(4.0, 0.5)), 1),
            }
        )

    def _hits(self, entry: Entry, confidence: float) -> list[dict[str, Any]]:
        near = [entry.id, *entry.see_also][:_HITS]
        missing = self._chance.sample(self._of[""], _HITS - len(near))
        ids = dict.fromkeys([*near, *(one.id for one in missing)])
        return [
            {"id": one, "score": round(confidence * 0.9**place, 3)} for place, one in enumerate(ids)
        ]


def _typed(text: str) -> Message:
    return Message("user", "typed", json.dumps({"text": text}))


def _hidden(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_TAKEN_OUT.findall(text)))


def _body(
    text: str,
    *,
    progress: dict[str, int] | None = None,
    expects: str | None = None,
    hidden: Sequence[str] = (),
    **more: Any,
) -> str:
    lists: dict[str, Any] = {"points": [], "sources": [], "choices": [], "links": []}
    whole = {"text": text, **lists, "progress": progress, "expects": expects}
    return json.dumps({**whole, "hidden": list(hidden), **more})


def _answer(entry: Entry, reading: str, hidden: tuple[str, ...]) -> str:
    source = entry.sources[0] if entry.sources else None
    cited = {
        "toolkit": entry.toolkit,
        "title": entry.title,
        "section": source.section if source else "",
        "page": source.page if source else None,
        "url": "",
    }
    shown = {"id": entry.id, "reading": reading, "toolkits": [entry.toolkit]}
    return _body(
        entry.easy if reading == "easy" else entry.answer,
        hidden=hidden,
        points=list(entry.points),
        sources=[cited],
        entry=shown,
    )
