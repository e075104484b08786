"""Saved under a code that only the edge knows; the same walk opens on another device."""

from __future__ import annotations

from tests.scenarios.walks.promise.steps import begins, hears_and_answers
from tests.support.conversation import Talk


async def test_a_mother_saves_it_for_later(talk: Talk) -> None:
    await begins(talk, "A person or family")
    await hears_and_answers(talk, "Partly")
    walk = await talk.slot("walk__id")
    await talk.says("save this for later")
    await talk.has_ended("stopped", f"{{code:walk:{walk}}}")
    await talk.has_answered(role="person", person_centred_now="partly")
    assert not talk.choices


async def test_a_commissioner_goes_on_at_another_computer(talk: Talk) -> None:
    await begins(talk, "Commissioner")
    await hears_and_answers(talk, "Yes", "No, or not yet")
    walk = await talk.slot("walk__id")
    await talk.says("can I finish this tomorrow")
    await talk.has_ended("stopped", "{code:walk:")
    at_home = Talk(talk.agent, talk.actions)
    await at_home.opens(area="staffordshire")
    await at_home.gives(f'/resume_walk{{"walk": "{walk}"}}')
    await at_home.is_asked("together", "But in one-to-one support plans")
    await at_home.has_answered(role="commissioner", person_centred_now="yes", communicate_now="no")


async def test_a_person_who_has_finished_gets_a_code_for_the_result(talk: Talk) -> None:
    await begins(talk, "An advocate")
    await hears_and_answers(talk, "Yes")
    walk = await talk.slot("walk__id")
    await talk.says("finish now")
    await talk.has_ended("finished", f"{{code:walk:{walk}}}")
    await talk.chooses("Share it with others")
    await talk.expects(kind="receipt", words="{code:group:")
