"""What is no answer is asked again, then explained, then left; what was written stays meanwhile."""

from __future__ import annotations

from tests.scenarios.comment_card.keeping import drafts_of
from tests.scenarios.comment_card.steps import PROJECT, comes_to
from tests.scenarios.walks.in_turn import says_in_turn
from tests.support.conversation import Talk

NOISE, MORE_NOISE, STILL = "purple banana", "qwertyuiop", "asdfgh hjkl"


async def test_the_first_time_the_question_comes_again_with_its_choices(talk: Talk) -> None:
    await comes_to(talk, "statement")
    await talk.says(NOISE)
    await talk.is_asked("statement", "I am not sure what you mean")
    await talk.expects(choices="They hear me, and it changes things")
    await talk.has_answered(statement=None)


async def test_the_second_time_it_is_said_in_other_words(talk: Talk) -> None:
    await comes_to(talk, "statement")
    await says_in_turn(talk, NOISE, MORE_NOISE)
    await talk.is_asked("statement", "I still do not follow", "How was it for you?")


async def test_the_third_time_it_stops_and_can_be_gone_on_with(talk: Talk) -> None:
    await comes_to(talk, "statement")
    await says_in_turn(talk, NOISE, MORE_NOISE, STILL)
    await talk.expects(kind="notice", words=("I have stopped the questions", "01632 960101"))
    await talk.says("carry on with the questions")
    await talk.is_asked("statement")
    await talk.has_answered(project=PROJECT, statement=None)


async def test_a_card_left_so_is_not_shared_either(talk: Talk) -> None:
    await comes_to(talk, "statement")
    await says_in_turn(talk, NOISE, MORE_NOISE, STILL)
    await talk.says("share this with my team")
    await talk.expects(kind="notice", words="cannot be saved or shared", no_words="{code:")
    assert drafts_of(talk) == 1


async def test_at_the_look_back_noise_sends_nothing(talk: Talk) -> None:
    await comes_to(talk, "check_card")
    await talk.says(NOISE)
    await talk.is_asked("check_card", "I am not sure what you mean")
    assert drafts_of(talk) == 1


async def test_noise_is_not_taken_for_leave_to_show_the_words(talk: Talk) -> None:
    await comes_to(talk, "sharing")
    await talk.says(NOISE)
    await talk.is_asked("sharing")
    await talk.has_answered(sharing=None)
