"""Each of the eight roles hears its own part of each commitment, and nobody else's."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.promise.steps import (
    TOLD,
    begins,
    hears_and_answers,
    hears_to_the_end,
)
from tests.support.conversation import Talk


@pytest.mark.parametrize("role", TOLD)
async def test_a_person_hears_what_their_own_role_can_do_and_no_other(
    talk: Talk, role: str
) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("take me through the promise")
    await talk.gives(f'/answer{{"option": "{role}"}}')
    others = tuple(words for other, words in TOLD.items() if other != role)
    await talk.is_asked("person-centred", "the person comes first")
    await talk.expects(words=TOLD[role], no_words=others)


async def test_a_person_who_does_not_say_who_they_are_hears_what_is_for_all(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("take me through the promise")
    await talk.says("I'd rather not answer that one")
    await talk.is_asked("person-centred", "the person comes first")
    await talk.expects(no_words=tuple(TOLD.values()))
    await talk.has_answered(role=None)


async def test_a_father_who_turns_out_to_be_on_the_board_hears_the_boards_part(talk: Talk) -> None:
    await begins(talk, "A person or family")
    await hears_and_answers(talk, "Yes")
    await talk.is_asked("communicate", "You can expect honest news")
    await talk.says("change 1")
    await talk.is_asked("role", "Your answer so far: A person or family")
    await talk.chooses("Partnership board")
    await talk.is_asked("communicate", "The board's plans should ideally")
    await talk.expects(no_words="You can expect honest news")
    await talk.has_answered(role="board", person_centred_now="yes")


@pytest.mark.parametrize(
    ("role", "title"),
    [
        ("An advocate", "One or two things to talk about"),
        ("Strategic leader", "One or two things to raise or do"),
    ],
)
async def test_a_person_is_told_at_the_end_what_their_role_can_do(
    talk: Talk, role: str, title: str
) -> None:
    await begins(talk, role)
    await hears_and_answers(talk, "Yes", "Yes", "Yes", "Partly", "Yes")
    await hears_to_the_end(talk)
    await talk.has_ended("finished", title)


async def test_somebody_who_works_in_stoke_hears_the_side_of_services(talk: Talk) -> None:
    await talk.opens(area="stoke")
    await talk.says("take me through Stoke's promise")
    await talk.says("I'm a teaching assistant in a special school")
    await talk.is_asked("one-side", "I work in a service")
    await talk.chooses("Go on")
    await talk.is_asked("valued", "build a good working relationship")
    await talk.expects(no_words=("So your views are wanted", "Mind of My Own"))
