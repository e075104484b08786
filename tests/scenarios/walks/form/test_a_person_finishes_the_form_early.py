"""A form that is finished early holds what was written, and can be kept."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.form.steps import PEOPLE, PURPOSE, begins, begins_and_answers_two
from tests.support.conversation import Talk


@pytest.mark.parametrize("said", ["finish early", "finish now please", "skip to the end"])
async def test_a_group_has_written_enough(talk: Talk, said: str) -> None:
    await begins_and_answers_two(talk)
    await talk.says(said)
    await talk.has_ended("finished", "You finished early")
    await talk.expects(words=("Your Plan form is filled in", "Fill in what is still empty"))
    await talk.has_answered(purpose=PURPOSE, people=PEOPLE, reason=None)
    assert "{code:walk:" in talk.text


async def test_an_empty_form_is_not_finished(talk: Talk) -> None:
    await begins(talk)
    await talk.says("finish early")
    await talk.is_asked("purpose", "You have not answered anything yet")
