"""Drive whole conversations through the trained model and the real actions, and read as prose.

async def test_a_parent_asks_what_the_promise_is(talk):
    await talk.says("what is the Promise?")
    await talk.is_answered("staffordshire/promise", "five commitments", page=3)
"""

from __future__ import annotations

import uuid
from typing import Any

from rasa.core.agent import Agent

from actions.contact.council import council
from actions.walk.records import found
from bot.rasa.actions_in_process import ActionsInProcess
from bot.rasa.fail_closed import TurnFailed
from bot.rasa.turn import TurnRequest, TurnResult, take_turn
from knowledge.instruments.answers import answers_from_json


class Talk:
    """One conversation with the assistant, as the edge would hold it."""

    def __init__(self, agent: Agent, actions: ActionsInProcess) -> None:
        self.agent, self.actions = agent, actions
        self.id = uuid.uuid4().hex
        self.area: str | None = None
        self.reading = "standard"
        self.log: list[str] = []
        self.last: TurnResult | None = None
        self.failed = False
        self.paused = False

    async def opens(self, area: str | None = None, reading: str = "standard") -> None:
        """The page opens a conversation."""
        self.area, self.reading = area, reading
        await self._turn(payload="/open_conversation")

    async def says(self, text: str) -> None:
        """The person types something."""
        await self._turn(text=text)

    async def chooses(self, title: str) -> None:
        """The person presses a choice of the last reply, named by its title or a part of it."""
        named = title.casefold()
        exact = [c for c in self.choices if c["title"].casefold() == named]
        found = exact or [c for c in self.choices if named in c["title"].casefold()]
        assert len(found) == 1, self._told(f"one choice like {title!r}")
        await self._turn(payload=found[0]["payload"])

    async def gives(self, payload: str) -> None:
        """The edge passes on the private meaning of a button, such as /thank."""
        await self._turn(payload=payload)

    def discloses(self) -> None:
        """The person told of harm: the edge answered it, and says so with the next turn."""
        self.paused = True
        self.log.append("  > (a disclosure, answered by the edge)")

    async def _turn(self, text: str = "", payload: str = "") -> None:
        message_id = str(uuid.uuid4())
        request = TurnRequest(
            self.id, message_id, text, payload, self.area, self.reading, self.paused
        )
        self.log.append(f"  > {text or payload}")
        try:
            self.last = await take_turn(self.agent, request)
        except TurnFailed as failure:
            self.failed, self.last = True, None
            self.log.append(f"  ! {failure}")
            return
        self.failed = self.paused = False
        self.area, self.reading = self.last.area, self.last.reading
        self.log += [f"  < [{m['kind']}] {m['text']}" for m in self.last.messages]

    @property
    def result(self) -> TurnResult:
        """The last turn, which must not have failed."""
        assert self.last is not None, self._told("a reply")
        return self.last

    @property
    def messages(self) -> list[dict[str, Any]]:
        """The messages of the last turn."""
        return self.result.messages

    @property
    def choices(self) -> list[dict[str, str]]:
        """The choices offered in the last turn."""
        return [choice for message in self.messages for choice in message["choices"]]

    @property
    def text(self) -> str:
        """Everything said in the last turn, points included."""
        return "\n".join("\n".join([m["text"], *m["points"]]) for m in self.messages)

    @property
    def titles(self) -> list[str]:
        """What the choices offered in the last turn say."""
        return [choice["title"] for choice in self.choices]

    async def stored(self) -> list[dict[str, Any]]:
        """The events of the conversation as they are stored; none where nothing is."""
        tracker = await self.agent.tracker_store.retrieve(self.id)
        return [] if tracker is None else [event.as_dict() for event in tracker.events]

    async def slot(self, name: str) -> Any:
        """A slot of the conversation as it is stored."""
        tracker = await self.agent.tracker_store.retrieve(self.id)
        assert tracker is not None, self._told("a stored conversation")
        return tracker.get_slot(name)

    async def is_answered(self, entry: str | tuple[str, ...], *words: str, page: int) -> None:
        """Check that the last turn is one sourced answer: this entry, holding these words."""
        await self.expects(entry=entry, kind="answer", words=words)
        assert len(self.messages) == 1, self._told("one message")
        pages = [source["page"] for source in self.messages[0]["sources"]]
        assert pages == [page], self._told(f"page {page}, not {pages}")
        assert self.messages[0]["sources"][0]["url"], self._told("an address of the source")
        said = self.messages[0]["entry"]["id"]
        assert said in _several(entry), self._told(f"the mark of {entry}, not {said}")

    async def is_asked(self, question: str, *words: str) -> None:
        """Check that the last turn ends by asking this question of the open walk."""
        assert self.messages[-1]["kind"] == "question", self._told("a question")
        assert await self.slot("walk__question") == question, self._told(f"question {question}")
        for word in words:
            assert word.casefold() in self.text.casefold(), self._told(f"the words {word!r}")

    async def has_answered(self, **answers: str | int | None) -> None:
        """Check what the open (or last) walk holds: an option, a number, words; None if skipped."""
        walk = await found(await self.slot("walk__last"))
        assert walk is not None, self._told("a walk")
        held = {
            name.replace("_", "-"): one for name, one in answers_from_json(walk.answers).items()
        }
        for name, wanted in answers.items():
            one = held.get(name.replace("_", "-"))
            given = one and (one.option or one.number or one.words or None)
            assert given == wanted, self._told(f"{name}: {wanted}, not {given}")

    async def has_ended(self, state: str, outcome: str = "") -> None:
        """Check that no walk is open, how the last one ended, and the title of its result."""
        assert await self.slot("walk__id") is None, self._told("no open walk")
        walk = await found(await self.slot("walk__last"))
        assert walk is not None, self._told("a walk")
        assert walk.state == state, self._told(f"{state}, not {walk.state}")
        assert outcome.casefold() in self.text.casefold(), self._told(f"the outcome {outcome!r}")

    def is_refused(self, kind: str | tuple[str, ...], *words: str) -> None:
        """Check that the last turn is one honest no of this kind, with nothing of a toolkit."""
        assert self.result.trace["intent"] in _several(kind), self._told(f"a refusal, {kind}")
        assert [m["kind"] for m in self.messages] == ["notice"], self._told("one notice")
        assert not self.messages[0]["sources"], self._told("no source")
        for word in (*words, council().contact_line):
            assert word.casefold() in self.text.casefold(), self._told(f"the words {word!r}")

    async def expects(
        self,
        *,
        entry: str | tuple[str, ...] | None = None,
        intent: str | tuple[str, ...] | None = None,
        kind: str | None = None,
        words: str | tuple[str, ...] = (),
        no_words: str | tuple[str, ...] = (),
        choices: str | tuple[str, ...] = (),
        area: str | None = None,
        reading: str | None = None,
    ) -> None:
        """Check the last turn; what is not given is not checked."""
        if intent is not None:
            assert self.result.trace["intent"] in _several(intent), self._told(f"intent {intent}")
        if kind is not None:
            assert kind in [m["kind"] for m in self.messages], self._told(f"kind {kind}")
        if entry is not None:
            last = await self.slot("explain__last_entry")
            assert last in _several(entry), self._told(f"entry {entry}, not {last}")
        said = self.text.casefold()
        for word in _several(words):
            assert word.casefold() in said, self._told(f"the words {word!r}")
        for word in _several(no_words):
            assert word.casefold() not in said, self._told(f"not the words {word!r}")
        for choice in _several(choices):
            titles = [c["title"].casefold() for c in self.choices]
            assert any(choice.casefold() in t for t in titles), self._told(f"choice {choice!r}")
        if area is not None:
            assert self.area == area, self._told(f"area {area}, not {self.area}")
        if reading is not None:
            assert self.reading == reading, self._told(f"reading {reading}")

    def _told(self, wanted: str) -> str:
        trace = self.last.trace if self.last else {}
        choices = [c["title"] for c in self.choices] if self.last else []
        lines = [*self.log, f"  choices: {choices}", f"  trace: {trace}"]
        return f"expected {wanted} in\n" + "\n".join(lines)


def _several(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value
