"""By the buttons from 1 to 10 to the mean, and to what is worth working on."""

from __future__ import annotations

from tests.scenarios.walks.in_turn import says_in_turn
from tests.scenarios.walks.scale.steps import begins, scores
from tests.support.conversation import Talk


async def test_a_partnership_where_all_is_in_place(talk: Talk) -> None:
    await begins(talk)
    await scores(talk, 8, 9, 8, 8, 10, 8, 9, 8, 8, 8, 9, 8)
    await talk.is_asked("blockers", "what might block you?")
    await says_in_turn(talk, "a new manager in spring", "keep the parents' seat on the board")
    await talk.is_asked("check")
    await talk.chooses("Yes, show me the result")
    await talk.has_ended("finished", "The conditions are in place")
    await talk.expects(kind="result", words=("8.4 of 10", "parent carer forum"))


async def test_one_low_score_is_not_hidden_by_a_good_mean(talk: Talk) -> None:
    await begins(talk)
    await scores(talk, 9, 9, 9, 9, 9, 3, 9, 9, 9, 9, 9, 9)
    await says_in_turn(talk, "skip", "skip")
    await talk.chooses("Yes, show me the result")
    await talk.has_ended("finished", "Mostly in place")
    await talk.expects(words=("8.5 of 10", "when and how power can be shared"))
    await talk.has_answered(sharing_power=3, blockers=None)


async def test_a_partnership_at_the_beginning(talk: Talk) -> None:
    await begins(talk, reading="easy")
    await scores(talk, 1, 2, 3, 2, 1, 4, 2, 3, 2, 1, 2, 10)
    await says_in_turn(talk, "no money", "we start small")
    await talk.chooses("Yes, show me the result")
    await talk.has_ended("finished", "Early days")
    await talk.has_answered(leadership=1, training=10, blockers="no money")


async def test_how_far_it_is_is_shown_with_every_question(talk: Talk) -> None:
    await begins(talk)
    assert talk.messages[-1]["progress"] == {"at": 1, "of": 14}
    assert talk.messages[-1]["expects"] == "scale"
    await scores(talk, 5, 5)
    assert talk.messages[-1]["progress"] == {"at": 3, "of": 14}
