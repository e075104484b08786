"""A share code lets each partner score alone, and compare."""

from __future__ import annotations

import re

from actions.walk.records import found
from tests.scenarios.walks.scale.steps import begins, scores
from tests.support.conversation import Talk

GROUP = re.compile(r"\{code:group:(\w+)\}")


async def test_a_parent_scores_the_same_conditions_for_herself(talk: Talk, other: Talk) -> None:
    await begins(talk)
    await scores(talk, 8)
    await talk.says("can the other parents answer it as well?")
    await talk.is_asked("outcomes", "share code", "nobody is named")
    group = GROUP.findall(talk.text)[0]
    await other.opens(area="high-needs")
    await other.gives(f'/resume_walk{{"group": "{group}"}}')
    await other.is_asked("leadership", "Answer for yourself")
    await scores(other, 3)
    await other.has_answered(leadership=3)
    await talk.has_answered(leadership=8)


async def test_the_share_code_of_a_finished_one_is_given_by_a_button(
    talk: Talk, other: Talk
) -> None:
    await begins(talk)
    await scores(talk, 8)
    await talk.says("finish early")
    await talk.chooses("Share it with others")
    group = GROUP.findall(talk.text)[0]
    await other.opens()
    await other.gives(f'/resume_walk{{"group": "{group}"}}')
    await other.is_asked("leadership")
    joined = await found(await other.slot("walk__last"))
    assert joined is not None
    assert joined.group_id == group
