"""A share code lets others fill in the same form, each alone."""

from __future__ import annotations

import re

import pytest

from tests.scenarios.walks.form.steps import PURPOSE, begins_and_answers_two
from tests.support.conversation import Talk

GROUP = re.compile(r"\{code:group:(\w+)\}")


@pytest.mark.parametrize("said", ["share this with my team", "can my colleagues answer it too?"])
async def test_a_colleague_fills_it_in_as_well(talk: Talk, other: Talk, said: str) -> None:
    await begins_and_answers_two(talk)
    await talk.says(said)
    await talk.is_asked("reason", "share code")
    group = GROUP.findall(talk.text)[0]
    await other.opens(area="stoke")
    await other.gives(f'/resume_walk{{"group": "{group}"}}')
    await other.is_asked("purpose", "Answer for yourself", "15 questions")
    await other.says("so that nobody is left out")
    await other.has_answered(purpose="so that nobody is left out")
    await talk.has_answered(purpose=PURPOSE)
