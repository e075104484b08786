"""Comment cards as the pages read and write them: sent, seen, added to, taken back."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from bot.edge.card_fields import CardFields
from bot.edge.problems import Problem
from bot.edge.uk_time import today
from bot.records import cards, cleaning, visits
from bot.records.cards import Card, NewCard
from bot.records.engine import reading
from bot.web.store import Store
from knowledge.store import KnowledgeBase

logger = logging.getLogger(__name__)

INSTRUMENT = "sefton-comment-card"
STATEMENT, SHARING = "statement", "sharing"
MOST_NOTES = 20
_UNREADABLE = (OSError, SQLAlchemyError, LookupError, TypeError, ValueError)


@dataclass(frozen=True)
class Choice:
    """An answer that can be chosen; `item` is its number on the printed card."""

    id: str
    title: str
    item: str


@dataclass(frozen=True)
class CardForm:
    """What the card asks, in easy words: each question's text, and the choices of two of them."""

    title: str
    asks: dict[str, str]
    statements: tuple[Choice, ...]
    sharing: tuple[Choice, ...]

    def choices(self) -> dict[str, tuple[str, ...]]:
        """The ids that may come back for each question with choices."""
        both = ((STATEMENT, self.statements), (SHARING, self.sharing))
        return {name: tuple(one.id for one in choices) for name, choices in both}

    def item_of(self, statement: str) -> str | None:
        """The number of a statement on the printed card."""
        return next((one.item for one in self.statements if one.id == statement), None)


@dataclass(frozen=True)
class SeenCard:
    """A card as its writer sees it, with what was added and answered since."""

    card: Card
    notes: Sequence[cards.CardNote]
    answers: Sequence[cards.CardAnswer]


class CardRecords:
    """Every call blocks. `Problem`s: `no_card` where it is gone, `no_knowledge` for the form."""

    def __init__(
        self, store: Store, knowledge_file: Path, area: str | None, placeholder: str
    ) -> None:
        """`area`: that of the council, which is all that a card on the page knows of.

        `placeholder` stands in a chat for what it showed of a card that was taken back.
        """
        self._store = store
        self._placeholder = placeholder
        self._base = KnowledgeBase(knowledge_file)
        self._area = area

    def form(self) -> CardForm:
        """What the card asks now."""
        try:
            return self._form()
        except _UNREADABLE as error:
            logger.error("The comment card could not be read: %s", type(error).__name__)
            raise Problem("no_knowledge", retry_after=60) from None

    def sent(self, submission_id: str) -> Card | None:
        """The card of a form that was sent before."""
        with reading(self._store.records) as connection:
            return cards.by_submission(connection, submission_id)

    def send(self, submission_id: str, fields: CardFields, form: CardForm) -> Card:
        """Keep a card; the same submission again is the card as it is."""
        new = NewCard(
            instrument=INSTRUMENT,
            area=self._area,
            project=fields.project,
            statement=fields.statement or None,
            item=form.item_of(fields.statement),
            words=fields.more,
            sharing=fields.sharing or None,
        )
        try:
            with self._store.records.begin() as connection:
                return cards.submit(connection, submission_id, new, today())
        except cards.NoCardError:
            raise Problem("no_card") from None  # it was taken back since

    def seen(self, card_id: str) -> SeenCard:
        """A card with all that belongs to it."""
        with reading(self._store.records) as connection:
            card = cards.find(connection, card_id)
            if card is None:
                raise Problem("no_card")
            notes = cards.notes_of(connection, card_id)
            return SeenCard(card, notes, cards.answers_of(connection, card_id))

    def add(self, card_id: str, words: str) -> bool:
        """Add words, the same ones once a day; False where there were enough before."""
        day = today()
        with self._store.records.begin() as connection:
            notes = cards.notes_of(connection, card_id)
            if any((note.words, note.day) == (words, day) for note in notes):
                return True
            if len(notes) >= MOST_NOTES:
                return False
            _there(lambda: cards.add_words(connection, card_id, words, day))
            return True

    def share(self, card_id: str, sharing: str) -> None:
        """Change whether a card may be shared."""
        with self._store.records.begin() as connection:
            _there(lambda: cards.set_sharing(connection, card_id, sharing))

    def withdraw(self, card_id: str) -> None:
        """Delete a card for good."""
        now, kept = datetime.now(timezone.utc), self._placeholder
        with self._store.records.begin() as connection:
            seen_in = visits.conversations_of(connection, card_id)
            ledger = self._store.ledger
            if not cards.withdraw(connection, card_id, now, placeholder=kept, ledger=ledger):
                raise Problem("no_card")
            for conversation_id in seen_in:
                cleaning.mark_ready(connection, conversation_id)

    def _form(self) -> CardForm:
        instrument = self._base.instrument(INSTRUMENT)
        if instrument is None:
            raise LookupError(INSTRUMENT)
        asked = {question.id: question for question in instrument.questions}
        options = {
            name: tuple(
                Choice(one.id, without_face(one.title), one.item) for one in asked[name].options
            )
            for name in (STATEMENT, SHARING)
        }
        asks = {name: asked[name].easy for name in CardFields.__dataclass_fields__}
        return CardForm(instrument.title, asks, options[STATEMENT], options[SHARING])


def _there(change: Callable[[], None]) -> None:
    """Change a card, which may be gone a moment after it was found."""
    try:
        change()
    except cards.NoCardError:
        raise Problem("no_card") from None


def without_face(title: str) -> str:
    """A title without the emoji it begins with: the page draws its own faces."""
    return title.lstrip("".join(sign for sign in title if not sign.isascii()) + " ")
