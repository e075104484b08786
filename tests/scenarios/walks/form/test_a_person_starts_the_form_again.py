"""Starting again begins with an empty form; what was written is kept, and can be compared."""

from __future__ import annotations

import pytest

from actions.walk.records import found
from tests.scenarios.walks.form.steps import PURPOSE, begins_and_answers_two
from tests.support.conversation import Talk


@pytest.mark.parametrize("said", ["start again", "start the form again"])
async def test_a_group_starts_again(talk: Talk, said: str) -> None:
    await begins_and_answers_two(talk)
    before = await talk.slot("walk__last")
    await talk.says(said)
    await talk.is_asked("purpose", "Starting again with", "kept apart")
    await talk.has_answered(purpose=None, people=None)
    kept = await found(before)
    assert kept is not None
    assert kept.answers["purpose"]["words"] == PURPOSE


@pytest.mark.parametrize("said", ["do the form again", "carry on with my form"])
async def test_a_finished_form_is_filled_in_again_for_the_next_project(
    talk: Talk, said: str
) -> None:
    await begins_and_answers_two(talk)
    await talk.says("finish early")
    before = await talk.slot("walk__last")
    await talk.says(said)
    await talk.chooses("Do it again, and compare")
    await talk.is_asked("purpose")
    await talk.has_answered(purpose=None)
    again = await found(await talk.slot("walk__last"))
    assert again is not None
    assert again.earlier_id == before
