"""A share code lets others answer the same checklist, each alone."""

from __future__ import annotations

import re

from actions.walk.records import found
from tests.scenarios.walks.checklist.steps import NO, PARTLY, YES, begins
from tests.support.conversation import Talk

GROUP = re.compile(r"\{code:group:(\w+)\}")


async def test_a_colleague_joins_and_answers_for_themselves(talk: Talk, other: Talk) -> None:
    await begins(talk)
    await talk.chooses(YES)
    await talk.says("share this with my team")
    await talk.is_asked("what-can-change", "share code", "three people have finished")
    group = GROUP.findall(talk.text)[0]
    await other.opens(area="sefton")
    await other.gives(f'/resume_walk{{"group": "{group}"}}')
    await other.is_asked("time-and-money", "Answer for yourself", "about 5 minutes")
    await other.chooses(NO)
    await other.has_answered(time_and_money="no")
    await talk.has_answered(time_and_money="yes")


async def test_a_finished_one_can_be_shared_too(talk: Talk, other: Talk) -> None:
    await begins(talk)
    await talk.chooses(PARTLY)
    await talk.says("finish early")
    await talk.chooses("Share it with others")
    group = GROUP.findall(talk.text)[0]
    await other.opens()
    await other.gives(f'/resume_walk{{"group": "{group}"}}')
    await other.is_asked("time-and-money")
    mine, theirs = (
        await found(await talk.slot("walk__last")),
        await found(await other.slot("walk__last")),
    )
    assert mine is not None
    assert theirs is not None
    assert mine.group_id == theirs.group_id == group
