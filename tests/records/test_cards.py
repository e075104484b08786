from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.future import Engine

from bot.records import cards, codes
from bot.records.answering_projects import how_many_about
from bot.records.cards import NoCardError
from bot.records.codes import Target
from bot.records.tables import CARD
from bot.records.tables import codes as codes_table
from tests.records.carding import NEW, TODAY, found, give_code, read, submit, write
from tests.records.talking import count


def test_a_card_is_kept_as_it_was_sent_with_its_day(engine: Engine) -> None:
    card = submit(engine)
    assert found(engine, card.id) == card
    assert {name: getattr(card, name) for name in NEW.__dict__} == NEW.__dict__
    assert (card.state, card.day, card.project_key) == ("received", TODAY, "sandbrook")
    assert (card.flood, card.published) == (False, False)


def test_every_part_of_a_card_can_be_left_out(engine: Engine) -> None:
    left_out: dict[str, Any] = {
        "area": None,
        "project": "",
        "statement": None,
        "item": None,
        "sharing": None,
    }
    card = submit(engine, words="", **left_out)
    assert found(engine, card.id) == card
    assert (card.words, card.sharing, card.project_key) == ("", None, "")


def test_a_submission_sent_again_is_the_card_as_it_is_by_now(engine: Engine) -> None:
    card = submit(engine)
    write(engine, lambda c: cards.set_sharing(c, card.id, "no"))
    again = submit(engine, day=TODAY + timedelta(days=1), words="other words")
    assert again == found(engine, card.id)
    assert (again.words, again.sharing, again.day) == (NEW.words, "no", TODAY)
    assert count(engine, "cards") == 1


def test_submissions_raced_in_threads_give_one_row_and_one_code(engine: Engine) -> None:
    def send(_: int) -> str:
        card = submit(engine)
        give_code(engine, card)
        return card.id

    with ThreadPoolExecutor(8) as threads:
        ids = set(threads.map(send, range(24)))
    assert len(ids) == 1
    assert (count(engine, "cards"), count(engine, "codes")) == (1, 1)
    found_there = read(engine, lambda c: codes.target_of(c, f"hash of {min(ids)}"))
    assert found_there == Target(CARD, min(ids))


def test_different_submissions_are_different_cards(engine: Engine) -> None:
    assert submit(engine, "a").id != submit(engine, "b").id
    assert read(engine, lambda c: cards.by_submission(c, "c")) is None


def test_the_code_of_a_card_says_no_time_of_day(engine: Engine) -> None:
    give_code(engine, submit(engine))
    kept_at = read(engine, lambda c: c.execute(codes_table.select()).first().kept_at)
    assert (kept_at.hour, kept_at.minute, kept_at.second) == (0, 0, 0)
    assert kept_at.date() == TODAY


def test_words_are_added_in_their_order_and_the_card_stays_as_it_was(engine: Engine) -> None:
    card = submit(engine)
    for words in ("one more thing", "and another", "and a third"):
        write(engine, lambda c, words=words: cards.add_words(c, card.id, words, TODAY))  # type: ignore[misc]
    added = read(engine, lambda c: cards.notes_of(c, card.id))
    assert [note.words for note in added] == ["one more thing", "and another", "and a third"]
    assert found(engine, card.id) == card


def test_words_added_at_once_are_all_kept_each_in_a_place_of_its_own(engine: Engine) -> None:
    card = submit(engine)
    with ThreadPoolExecutor(6) as threads:
        add = [f"words {number}" for number in range(12)]
        list(
            threads.map(
                lambda words: write(engine, lambda c: cards.add_words(c, card.id, words, TODAY)),
                add,
            )
        )
    notes = read(engine, lambda c: cards.notes_of(c, card.id))
    assert sorted(note.words for note in notes) == sorted(add)
    numbers = "SELECT number FROM card_notes ORDER BY number"
    places = read(engine, lambda c: c.exec_driver_sql(numbers).scalars().all())
    assert places == list(range(1, 13))


def test_changing_who_may_see_the_words_takes_them_off_the_page(engine: Engine) -> None:
    card = submit(engine)
    write(engine, lambda c: c.exec_driver_sql("UPDATE cards SET published = true"))
    write(engine, lambda c: cards.set_sharing(c, card.id, "no"))
    write(engine, lambda c: cards.set_sharing(c, card.id, "yes"))
    now = found(engine, card.id)
    assert now is not None
    assert (now.sharing, now.published) == ("yes", False)


def test_nothing_can_be_done_with_a_card_that_is_gone(engine: Engine) -> None:
    with pytest.raises(NoCardError):
        write(engine, lambda c: cards.add_words(c, "gone", "words", TODAY))
    with pytest.raises(NoCardError):
        write(engine, lambda c: cards.set_sharing(c, "gone", "yes"))
    assert read(engine, lambda c: cards.answers_of(c, "gone")) == []


def test_the_cards_of_a_project_are_found_however_it_was_written(engine: Engine) -> None:
    names = ("Sandbrook", "the sandbrook project", "SAND-BROOK", "Sandbrook's", "Southport")
    for name in names:
        submit(engine, name, project=name)
    assert read(engine, lambda c: how_many_about(c, cards.project_key("Sandbrook"))) == 4
