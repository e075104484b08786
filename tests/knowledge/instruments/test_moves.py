"""What each thing a person can say does at each kind of question."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from knowledge.instruments.moves import FINISHED, MOVES, OPEN, STOPPED
from tests.support.dialogue_files import declared
from tests.support.moves import KINDS, at, does

# At each question, with all before it answered: the notice, then where the walk goes or how it
# ends.  Without an arrow the same question is asked again.
TABLE = """
              |told             |pick             |rate          |words         |check
answer        |>pick            |>rate            |>words        |>check        |>end
unclear_answer|unclear          |unclear          |unclear_number|unclear       |unclear
go_back       |first_question   |>told            |>pick         |>rate         |>words
skip_question |>pick            |skipped >rate    |skipped >words|skipped >check|check_needed
not_sure      |>pick            |>rate            |skipped >words|skipped >check|check_needed
why_ask       |why_told         |why              |why           |why           |why_told
why_is_that   |why_told         |why              |why           |why           |why_told
help_me_answer|explained        |explained        |explained     |explained     |explained
simpler_please|explained        |explained        |explained     |explained     |explained
repeat_that   |>told            |>pick            |>rate         |>words        |>check
change_answer |nothing_to_change|nothing_to_change|change_which  |change_which  |change_which
check_answers |answers_so_far   |answers_so_far   |answers_so_far|answers_so_far|answers_so_far
how_many_left |left             |left             |left          |one_left      |check_needed
finish_now    |nothing_answered |nothing_answered |>end          |>end          |>end
stop_walk     |stopped >stop    |stopped >stop    |stopped >stop |stopped >stop |stopped >stop
goodbye       |stopped >stop    |stopped >stop    |stopped >stop |stopped >stop |stopped >stop
save_walk     |saved >stop      |saved >stop      |saved >stop   |saved >stop   |saved >stop
"""
ENDS = {"stop": STOPPED, "end": FINISHED}


def cases() -> Iterator[tuple[str, str, str, str]]:
    """Each move and question of the table: the notice, and the question or end after it."""
    for line in TABLE.strip().splitlines()[1:]:
        move, *cells = (cell.strip() for cell in line.split("|"))
        for question, cell in zip(KINDS, cells, strict=True):
            notice, _, after = (part.strip() for part in cell.partition(">"))
            yield move, question, notice, after or question


@pytest.mark.parametrize(("move", "question", "notice", "after"), cases())
def test_each_move_at_each_kind_of_question(
    move: str, question: str, notice: str, after: str
) -> None:
    step = does(move, at(question))

    assert step.notices == ((notice,) if notice else ())
    if after in ENDS:
        assert (step.state, step.place.at) == (ENDS[after], question)
    else:
        assert (step.state, step.place.at) == (OPEN, after)


def test_the_table_has_every_move() -> None:
    assert {move for move, *_ in cases()} == set(MOVES)


def test_every_move_is_a_dialogue_act() -> None:
    assert set(MOVES) - set(declared("intents")) == set()


@pytest.mark.parametrize("move", sorted(set(MOVES) - {"answer", "skip_question", "not_sure"}))
@pytest.mark.parametrize("question", KINDS)
def test_no_move_but_an_answer_or_a_skip_touches_the_answers(move: str, question: str) -> None:
    before = at(question)

    assert does(move, before).place.answers == before.answers
