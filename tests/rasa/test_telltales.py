"""Who wants to move a walk names the move; the training examples all do, and answers do not."""

from __future__ import annotations

import pytest
import yaml

from bot.nlu.telltales import names_the_move
from bot.settings import PROJECT

ACTS = ["stop_walk", "change_answer", "check_answers", "how_many_left", "restart_walk"]
WALK = PROJECT / "data" / "nlu" / "walk.yml"


@pytest.mark.parametrize("act", ACTS)
def test_every_example_of_a_move_names_it(act: str) -> None:
    learnt = yaml.safe_load(WALK.read_text(encoding="utf-8"))["nlu"]
    examples = next(one["examples"] for one in learnt if one["intent"] == act)
    said = [line.removeprefix("- ") for line in examples.splitlines()]

    assert [text for text in said if not names_the_move(act, text)] == []


@pytest.mark.parametrize(
    ("act", "text"),
    [
        ("start_again", "just the opening"),
        ("stop_walk", "not enough"),
        ("how_many_left", "roughly a third"),
        ("goodbye", "still in the queue"),
        ("share_walk", "we run it side by side"),
        ("not_sure", "I doubt it"),
        ("not_sure", "can't say they do"),
        ("help_me_answer", "I don't know if there's one"),
    ],
)
def test_an_answer_that_only_sounds_like_a_move_does_not(act: str, text: str) -> None:
    assert not names_the_move(act, text)


@pytest.mark.parametrize(
    "text", ["dunno", "I don't know", "not 100% sure", "can't say", "no idea", "couldn't tell you"]
)
def test_who_is_not_sure_says_so(text: str) -> None:
    assert names_the_move("not_sure", text)


def test_an_act_without_words_of_its_own_needs_none() -> None:
    assert names_the_move("skip_question", "anything")
