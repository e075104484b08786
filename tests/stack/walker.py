"""A person who walks through an instrument over HTTP, by its buttons and in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import Any

import httpx

from knowledge.instruments.model import Instrument
from knowledge.model import GENERAL
from knowledge.store import KnowledgeBase
from tests.edge.walking import CODE
from tests.support.edge import Talk
from tests.support.reader import Reader, checked
from tests.support.stack import Stack

Message = dict[str, Any]

START = "take me through it"
LOOK_BACK_IS_RIGHT = "Yes, show me the result"
LEFT_OPEN = "Skip this one"
MOST_STEPS = 60


@dataclass
class Walker:
    """`said` is what the last turn said, `given` each question passed, and the answer to it.

    An answer stands there as results show it: "" where something was only told.
    """

    talk: Talk
    said: list[Message] = field(default_factory=list)
    given: list[tuple[str, str]] = field(default_factory=list)

    @classmethod
    def at(cls, stack: Stack, area: str | None = None) -> Walker:
        """Open a conversation."""
        return cls(stack.open(area=area, reading="standard"))

    @classmethod
    def in_the_middle_of(cls, stack: Stack, instrument_id: str) -> Walker:
        """Begin an instrument, by the buttons that are offered."""
        one = shipped(stack, instrument_id)
        walker = cls.at(stack, None if one.toolkit == GENERAL else one.toolkit)
        walker.says(START)
        walker.presses(one.title)
        return walker

    @property
    def asked(self) -> Message:
        """The question that the last turn ended with."""
        assert self.said[-1]["kind"] == "question", self.said
        return self.said[-1]

    @property
    def kinds(self) -> list[str]:
        """What kinds of messages the last turn had."""
        return [message["kind"] for message in self.said]

    def says(self, text: str) -> list[Message]:
        """Type something, which must be answered."""
        self.said = self.talk.say(text)
        return self.said

    def presses(self, title: str) -> list[Message]:
        """Press a button of the last turn, which must be taken."""
        reply = self.talk.send(choice=self.button(title))
        assert reply.status_code == 200, reply.text
        self.said = reply.json()["messages"]
        return self.said

    def button(self, title: str) -> str:
        """The id of a button of the last turn."""
        choices = [choice for message in self.said for choice in message["choices"]]
        return str(next(choice["id"] for choice in choices if choice["title"] == title))

    def answers(self, answer: str) -> None:
        """Answer what is asked: by its button where there is one, else in words."""
        question, titles = self.asked, _titles(self.asked)
        if answer in titles:
            self.presses(answer)
        else:
            self.says(answer)
        if answer != LOOK_BACK_IS_RIGHT:
            self.given.append((question["text"], _shown(question, answer)))

    def goes_to_the_end(self) -> None:
        """Answer every question that is left, each with another button or other words."""
        for number in count():
            if self.said[-1]["kind"] != "question":
                return
            assert number < MOST_STEPS, self.asked
            self.answers(_usual_answer(self.asked, number))

    def answers_so_far(self) -> list[str]:
        """The lines in which all answers are shown; the question is asked again after them."""
        listed = self.says("show me my answers")
        return list(listed[0]["points"])


def shipped(stack: Stack, instrument_id: str) -> Instrument:
    """An instrument as the service knows it."""
    found = KnowledgeBase(stack.home / "knowledge.db").instrument(instrument_id)
    assert found is not None, instrument_id
    return found


def code_in(messages: list[Message]) -> str:
    """The one code that these messages tell."""
    (code,) = {found for message in messages for found in CODE.findall(message["text"])}
    return str(code)


def page_at(stack: Stack, path: str) -> Reader:
    """A page in a fresh browser; it must be a good one."""
    http = httpx.Client(base_url=stack.url, timeout=20)
    response = http.get(path)
    return Reader(http, response, checked(response))


def _usual_answer(question: Message, number: int) -> str:
    titles = _titles(question)
    if LOOK_BACK_IS_RIGHT in titles:
        return LOOK_BACK_IS_RIGHT
    if question["expects"] == "text":
        return f"Families told us {number} things about this, and the whole team wrote them down."
    said = [title for title in titles if title != LEFT_OPEN]
    return said[number % len(said)]


def _shown(question: Message, answer: str) -> str:
    if question["expects"] == "scale":
        return f"{answer} out of 10"
    return answer if question["progress"] else ""


def _titles(question: Message) -> list[str]:
    return [str(choice["title"]) for choice in question["choices"]]
