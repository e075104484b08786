"""What a conversation has to offer for a meeting, and the paper that comes of what is chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timezone
from typing import Any

from bot.council import Council
from bot.edge.meeting_content import Content
from bot.edge.meeting_fields import MOST_ANSWERS, MeetingFields
from bot.edge.uk_time import day_in_words
from bot.meeting.model import MeetingPaper, Suggestions, Taken
from bot.meeting.suggesting import ANY, OF, RESULT, subjects_for, suggestions
from bot.meeting.taking import taken_from
from bot.meeting.wording import say
from bot.records.conversations import Conversation

_EASY = "easy"


@dataclass(frozen=True)
class Offer:
    """The newest answers in the order they were given, how many older ones there are, and what
    may be asked about them."""

    answers: tuple[Taken, ...]
    left_out: int
    suggestions: tuple[Suggestions, ...]
    content: Content
    easy: bool

    def first(self) -> MeetingFields:
        """The form as it is given out: every answer ticked, and no question."""
        return MeetingFields(take=frozenset(answer.id for answer in self.answers))

    def only(self, fields: MeetingFields) -> MeetingFields:
        """The fields without ticks that are not offered."""
        asked = {one.id for group in self.suggestions for one in group.questions}
        return fields.only({answer.id for answer in self.answers}, asked)


def offer_of(
    messages: Sequence[Mapping[str, Any]],
    preferred: Conversation,
    content: Content,
    words: Mapping[str, str],
) -> Offer:
    """What can be taken of these messages, at the conversation's reading level."""
    everything = taken_from(messages, content.titles())
    answers = everything[-MOST_ANSWERS:]
    subjects = subjects_for(
        content.topics_of(answers),
        content.toolkits_of(answers, preferred.area),
        result=any(one.result for one in answers),
    )
    return Offer(
        answers=answers,
        left_out=len(everything) - len(answers),
        suggestions=suggestions(subjects, _titles(content, words), preferred.reading),
        content=content,
        easy=preferred.reading == _EASY,
    )


def _titles(content: Content, words: Mapping[str, str]) -> dict[str, str]:
    """What stands above the questions on each subject."""
    about, of = words["about_topic"], words["about_toolkit"]
    topics = {topic: about.format(topic=title) for topic, title in content.topics.items()}
    toolkits = {OF + one: of.format(toolkit=name) for one, name in content.toolkits.items()}
    return {**topics, **toolkits, RESULT: words["result_title"], ANY: words["any_title"]}


def paper_of(offer: Offer, fields: MeetingFields, council: Council, today: date) -> MeetingPaper:
    """The paper of what is chosen; suggested questions first, then the person's own."""
    answers = tuple(one for one in offer.answers if one.id in fields.take)
    offered = [one for group in offer.suggestions for one in group.questions]
    chosen = tuple(one.words for one in offered if one.id in fields.ask)
    return MeetingPaper(
        heading=" ".join(fields.heading.split()) or say("heading"),
        day=day_in_words(today),
        at=datetime(today.year, today.month, today.day, tzinfo=timezone.utc),
        council=council.name,
        contact=council.contact_line,
        questions=(*chosen, *fields.own_questions()),
        notes=fields.notes.strip(),
        answers=answers,
        terms=offer.content.terms_in(answers, easy=offer.easy),
    )
