"""Saved under a code that only the edge knows; the same walk opens on another device."""

from __future__ import annotations

from tests.scenarios.walks.challenges.steps import TRUE, TRY, begins, hears_and_answers, presses
from tests.support.conversation import Talk


async def test_a_parent_saves_it_for_later(talk: Talk) -> None:
    await begins(talk)
    await hears_and_answers(talk, TRUE)
    walk = await talk.slot("walk__id")
    await talk.says("save this for later")
    await talk.has_ended("stopped", f"{{code:walk:{walk}}}")
    await talk.has_answered(power_true="yes")
    assert not talk.choices


async def test_a_worker_goes_on_at_another_computer(talk: Talk) -> None:
    await begins(talk, area="stoke")
    await hears_and_answers(talk, TRUE, TRY)
    walk = await talk.slot("walk__id")
    await talk.says("save my progress")
    await talk.has_ended("stopped", "{code:walk:")
    at_home = Talk(talk.agent, talk.actions)
    await at_home.opens(area="sefton")
    await at_home.gives(f'/resume_walk{{"walk": "{walk}"}}')
    await at_home.is_asked("power-culture")
    await presses(at_home, TRY)
    await at_home.has_answered(power_true="yes", power_information="try", power_culture="try")


async def test_a_team_shares_it_and_another_answers_alone(talk: Talk) -> None:
    await begins(talk)
    await hears_and_answers(talk, TRUE)
    await talk.says("share this with my team")
    await talk.is_asked("power-information", "{code:group:")
    group = talk.text.split("{code:group:")[1].split("}")[0]
    colleague = Talk(talk.agent, talk.actions)
    await colleague.opens(area="staffordshire")
    await colleague.gives(f'/resume_walk{{"group": "{group}"}}')
    await colleague.is_asked("power", "Nobody sees who gave which answer")
    await colleague.has_answered(power_true=None)
