"""What of a person's answers goes on their card: just what is shown to them before it is sent."""

from __future__ import annotations

from bot.records.cards import NewCard
from knowledge.instruments.answers import Answer, Answers
from knowledge.instruments.model import Instrument

PROJECT, STATEMENT, MORE, SHARING = "project", "statement", "more", "sharing"


def card_of(instrument: Instrument, answers: Answers, area: str | None) -> NewCard:
    """The card that these answers make; what was skipped stays empty.

    How it felt may be told in words, which choose a statement: they are kept with the rest.
    """
    statement = answers.get(STATEMENT, Answer())
    question = instrument.question(STATEMENT)
    option = question.option(statement.option) if question else None
    more = answers.get(MORE, Answer()).words
    return NewCard(
        instrument=instrument.id,
        area=area,
        project=answers.get(PROJECT, Answer()).words,
        statement=option.id if option else None,
        item=option.item if option else None,
        words="\n".join(part for part in (statement.note, more) if part),
        sharing=answers.get(SHARING, Answer()).option or None,
    )


def lines_of(card: NewCard, instrument: Instrument, *, easy: bool) -> list[str]:
    """Each question of the card with what will be kept for it."""
    kept = {
        PROJECT: card.project,
        STATEMENT: _title(instrument, STATEMENT, card.statement),
        MORE: card.words,
        SHARING: _title(instrument, SHARING, card.sharing),
    }
    asked = [(instrument.question(name), words) for name, words in kept.items()]
    return [f"{q.easy if easy else q.text} {words or '–'}" for q, words in asked if q]


def _title(instrument: Instrument, question_id: str, option_id: str | None) -> str:
    question = instrument.question(question_id)
    option = question.option(option_id) if question else None
    return option.title if option else ""
