"""Every set of options that words are matched against, and the ways people put each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from knowledge.instruments.model import STEPS, Instrument, Option, Question

INSTRUMENT_CHOICES = "instruments"


@dataclass(frozen=True)
class Choices:
    """Options under one name: option → the ways people say it, what its buttons say among them.

    `replies` tells answers to a question from requests, such as which question to go back to.
    """

    name: str
    says: Mapping[str, tuple[str, ...]]
    replies: bool = True

    @property
    def ways(self) -> tuple[str, ...]:
        """Every way of saying an option, in the order of the options."""
        return tuple(said for says in self.says.values() for said in says)


def choices_name(instrument_id: str, question: Question) -> str:
    """The name of a question's options: that of the set it shares, or its own."""
    if question.kind in STEPS and not question.answers:
        return question.id
    return question.answers or f"{instrument_id}/{question.id}"


def questions_name(instrument_id: str) -> str:
    """The name under which an instrument's questions are themselves to be chosen among."""
    return f"{instrument_id}/"


def all_choices(instruments: Sequence[Instrument]) -> Iterator[Choices]:
    """The options of every question once each, the questions of every instrument, and these."""
    seen = set()
    for instrument in instruments:
        for question in instrument.questions:
            name = choices_name(instrument.id, question)
            if question.options and name not in seen:
                seen.add(name)
                yield Choices(name, {option.id: _ways_of(option) for option in question.options})
        yield Choices(
            questions_name(instrument.id),
            {q.id: _names_of(q) for q in instrument.questions if q.kind not in STEPS},
            replies=False,
        )
    called = {one.id: (one.title, *one.called) for one in instruments}
    yield Choices(INSTRUMENT_CHOICES, called, replies=False)


def _ways_of(option: Option) -> tuple[str, ...]:
    return tuple(dict.fromkeys((option.title, *option.title_in.values(), *option.says)))


def _names_of(question: Question) -> tuple[str, ...]:
    named = (question.text, question.easy, question.part, question.action)
    return tuple(dict.fromkeys(name for name in named if name))
