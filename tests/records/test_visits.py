from __future__ import annotations

from sqlalchemy.future import Engine

from bot.records import cards, turns, visits
from bot.records.cards import Card
from bot.records.conversations import Conversation
from bot.records.erasure import erase_conversation
from bot.records.visits import Visit
from tests.records import talking
from tests.records.carding import PLACE, WORDS, cleaning_of, read, submit, write
from tests.records.talking import NOW, count, history, start


def _visit(engine: Engine, conversation: Conversation, card: Card) -> Visit:
    return write(engine, lambda c: visits.open(c, conversation.id, card.id, NOW))


def _seen(engine: Engine, visit_id: str, conversation_id: str) -> Card | None:
    return read(engine, lambda c: visits.card_of(c, visit_id, conversation_id))


def test_a_visit_shows_its_card_to_its_conversation_and_to_no_other(engine: Engine) -> None:
    conversation, other = start(engine), start(engine)
    card = submit(engine)
    visit = _visit(engine, conversation, card)
    assert _seen(engine, visit.id, conversation.id) == card
    assert _seen(engine, visit.id, other.id) is None
    assert _seen(engine, visit.id, "shell") is None
    assert _seen(engine, "made up", conversation.id) is None


def test_a_code_is_shown_until_the_next_turn_begins(engine: Engine) -> None:
    conversation, other = start(engine), start(engine)
    card = submit(engine)
    ours, theirs = (_visit(engine, one, card) for one in (conversation, other))
    assert not ours.code_shown
    write(engine, lambda c: visits.close_codes(c, conversation.id))
    shown = [read(engine, lambda c, one=one: visits.find(c, one.id)) for one in (ours, theirs)]  # type: ignore[misc]
    assert [one is not None and one.code_shown for one in shown] == [True, False]
    assert _seen(engine, ours.id, conversation.id) == card


def test_the_conversations_that_may_see_a_card_are_known_while_they_may(engine: Engine) -> None:
    conversation, card, other = start(engine), submit(engine), submit(engine, "b")
    for _ in range(2):
        _visit(engine, conversation, card)
    write(engine, lambda c: visits.open(c, "shell", card.id, NOW))
    assert read(engine, lambda c: visits.conversations_of(c, card.id)) == [conversation.id]
    assert read(engine, lambda c: visits.conversations_of(c, other.id)) == []


def test_a_visit_goes_with_its_conversation_and_the_card_stays(engine: Engine) -> None:
    conversation = start(engine)
    card = submit(engine)
    _visit(engine, conversation, card)
    erase_conversation(engine, None, conversation.id, now=NOW)
    assert (count(engine, "card_visits"), count(engine, "cards")) == (0, 1)


def test_taking_a_card_back_ends_its_visits_and_what_they_repeated(engine: Engine) -> None:
    conversation = start(engine)
    card = submit(engine)
    turn = talking.begun(engine, conversation, "a", text="my code")
    visit = _visit(engine, conversation, card)
    assert visit.turn == turn.number
    quoted = {"kind": "notice", "text": WORDS, "points": [], "choices": [], "quotes": True}
    write(
        engine,
        lambda c: turns.finish(c, turn_id=turn.turn_id, messages=[quoted], trace=None, now=NOW),
    )
    assert write(engine, lambda c: cards.withdraw(c, card.id, NOW, placeholder=PLACE))
    assert [one["text"] for one in history(engine, conversation)] == ["my code", PLACE]
    assert _seen(engine, visit.id, conversation.id) is None
    assert cleaning_of(engine, conversation) is not None
    assert count(engine, "card_visits") == 0
