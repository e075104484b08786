"""Which messages in a walk are answers, and which move it or are said to the assistant."""

from __future__ import annotations

from typing import Any

import pytest

from bot.nlu.reply_or_act import Heard, act_in_walk
from knowledge.instruments.model import CHECK, CHOICE, SCALE, TELL, TEXT
from knowledge.instruments.numbers import number_in, on_scale
from knowledge.instruments.replies import Guess

LIKELY = Guess("yes", 0.7, 0.5)


def act(text: str, kind: str, sounds_like: str, confidence: float = 0.95, **more: Any) -> str:
    """What a message does at a question of this kind, if it sounds like this act."""
    number = on_scale(number_in(text)) if kind in {SCALE, CHECK} else None
    guess = LIKELY if kind == CHOICE else None
    known = {"found": False, "guess": guess, "number": number, **more}
    return act_in_walk(Heard(text, kind, sounds_like, confidence, **known))


@pytest.mark.parametrize("kind", [CHOICE, SCALE, TEXT])
@pytest.mark.parametrize(
    ("text", "sounds_like", "does"),
    [
        ("no, I meant 5", "how_many_left", "change_answer"),
        ("change 3", "explain", "change_answer"),
        ("that's wrong", "not_helpful", "go_back"),
        ("carry on", "abuse", "repeat_that"),
        ("next please", "what_else", "skip_question"),
        ("carry on with my checklist", "resume_walk", "resume_walk"),
        ("take me through the audit", "start_walk", "start_walk"),
        ("easy words please", "set_reading_easy", "set_reading_easy"),
        ("we live in Stoke", "set_area", "set_area"),
        ("stop", "stop_walk", "stop_walk"),
    ],
)
def test_what_moves_a_walk_is_no_answer(kind: str, text: str, sounds_like: str, does: str) -> None:
    assert act(text, kind, sounds_like) == does


@pytest.mark.parametrize(
    ("text", "sounds_like"),
    [
        ("check with the parents every month", "start_walk"),
        ("finish by March", "finish_now"),
        ("start again in September", "start_again"),
        ("large print for families in Stoke", "set_area"),
        ("easy read", "set_reading_easy"),
        ("nowhere yet", "no_area"),
    ],
)
def test_free_words_that_only_sound_like_a_move_are_the_answer(text: str, sounds_like: str) -> None:
    assert act(text, TEXT, sounds_like) == "answer"


def test_free_words_move_a_walk_only_where_that_is_clear() -> None:
    assert act("save our minutes", TEXT, "save_walk", 0.7) == "answer"
    assert act("save this", TEXT, "save_walk", 0.9) == "save_walk"


@pytest.mark.parametrize(
    ("text", "sounds_like", "does"),
    [
        ("about a five", "how_many_left", "answer"),
        ("not sure, maybe a 5", "not_sure", "answer"),
        ("between 6 and 7", "how_many_left", "unclear_answer"),
        ("6.5", "nonsense", "unclear_answer"),
        ("-3", "nonsense", "unclear_answer"),
        ("go back one", "go_back", "go_back"),
        ("I got number 4 wrong", "change_answer", "change_answer"),
        ("mostly", "no_area", "unclear_answer"),
    ],
)
def test_a_number_on_a_scale_is_the_answer_unless_it_counts_steps(
    text: str, sounds_like: str, does: str
) -> None:
    assert act(text, SCALE, sounds_like) == does


def test_a_number_in_a_question_is_no_score() -> None:
    assert act("what are the 8 characteristics?", SCALE, "explain", found=True) == "explain"


def test_what_is_as_written_is_the_answer_even_if_it_sounds_like_a_wish() -> None:
    as_written = Guess("yes", 1.0, 1.0, exact=True)

    assert act("thanks, next", CHOICE, "thank", guess=as_written) == "answer"
    assert act("carry on", TELL, "abuse", guess=as_written) == "answer"
    assert act("no problem there", CHOICE, "thank", 0.93) == "answer"
