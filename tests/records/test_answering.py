from __future__ import annotations

import pytest
from sqlalchemy.future import Engine

from bot.records import answering, cards
from bot.records.answering import NotSharedError
from bot.records.cards import NoCardError
from tests.records.carding import TODAY, found, read, submit, write


def _state(engine: Engine, card_id: str) -> str:
    card = found(engine, card_id)
    assert card is not None
    return card.state


def _answer(engine: Engine, card_id: str, text: str, *, changed: bool = False) -> None:
    write(engine, lambda c: answering.answer(c, card_id, text, TODAY, changed=changed))


def test_a_card_is_received_then_read_then_answered_then_changed(engine: Engine) -> None:
    card = submit(engine)
    states = [_state(engine, card.id)]
    write(engine, lambda c: answering.mark_read(c, card.id))
    states.append(_state(engine, card.id))
    for text, changed in (("we will look", False), ("it is mended", True), ("thank you", False)):
        _answer(engine, card.id, text, changed=changed)
        states.append(_state(engine, card.id))
    assert states == ["received", "read", "answered", "changed", "changed"]
    answers = read(engine, lambda c: cards.answers_of(c, card.id))
    assert [one.text for one in answers] == ["we will look", "it is mended", "thank you"]


def test_reading_an_answered_card_again_takes_nothing_back(engine: Engine) -> None:
    card = submit(engine)
    _answer(engine, card.id, "we will look")
    write(engine, lambda c: answering.mark_read(c, card.id))
    assert _state(engine, card.id) == "answered"


def test_words_are_published_only_where_the_writer_said_yes(engine: Engine) -> None:
    wished = {sharing: submit(engine, str(sharing), sharing=sharing) for sharing in ("no", None)}
    for card in wished.values():
        with pytest.raises(NotSharedError):
            write(engine, lambda c, one=card: answering.publish(c, one.id))  # type: ignore[misc]
    yes = submit(engine, "yes", sharing="yes")
    write(engine, lambda c: answering.publish(c, yes.id))
    kept = [found(engine, card.id) for card in (*wished.values(), yes)]
    assert [card is not None and card.published for card in kept] == [False, False, True]


def test_a_card_taken_back_cannot_be_answered_or_marked(engine: Engine) -> None:
    with pytest.raises(NoCardError):
        _answer(engine, "gone", "we will look")
    with pytest.raises(NoCardError):
        write(engine, lambda c: answering.mark_flood(c, "gone", True))


def test_staff_see_every_card_or_those_of_an_area_and_what_was_added(engine: Engine) -> None:
    ours, theirs = submit(engine, "a"), submit(engine, "b", area="stoke")
    for words in ("one", "two"):
        write(engine, lambda c, words=words: cards.add_words(c, ours.id, words, TODAY))  # type: ignore[misc]
    everyone = read(engine, lambda c: answering.listed(c))
    assert {one.card.id: one.added for one in everyone} == {ours.id: 2, theirs.id: 0}
    (alone,) = read(engine, lambda c: answering.listed(c, "stoke"))
    assert alone.card == theirs


def test_a_card_is_found_by_how_its_number_begins(engine: Engine) -> None:
    card = submit(engine)

    def beginning(start: str) -> list[str]:
        return [one.id for one in read(engine, lambda c: answering.beginning_with(c, start))]

    assert beginning(card.id[:4].upper()) == [card.id]
    assert beginning("%") == beginning("zzzz") == []
    submit(engine, "b")
    assert len(beginning("")) == 2
