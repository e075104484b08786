"""From the first button to the result, with nothing typed."""

from __future__ import annotations

from tests.scenarios.walks.advice.deciding import begins, comes_to, presses
from tests.support.conversation import Talk


async def test_a_worker_presses_through_to_the_advice_and_its_reasons(talk: Talk) -> None:
    await comes_to(talk, "skills")
    await presses(talk, "Yes", "Yes, show me the result")
    await talk.has_ended("finished", "Co-produce now, with the people it touches")
    await talk.expects(kind="result", words=("what each answer did", "What to do next"))
    assert {s["toolkit"] for m in talk.messages for s in m["sources"]} == {"staffordshire", "stoke"}
    await talk.has_answered(work=None, arena="collective", time="enough", skills="yes")


async def test_a_parent_with_one_plan_in_mind_is_not_asked_more_than_they_need(talk: Talk) -> None:
    await begins(talk)
    await presses(talk, "Skip this one", "Individual:")
    await talk.is_asked("check", "Individual: one person's or family's plan")
    await talk.chooses("Yes, show me the result")
    await talk.has_ended("finished", "always right for one person's own plan")
    await talk.has_answered(arena="individual", open=None, time=None, skills=None)


async def test_what_is_already_decided_is_warned_of_before_all_else(talk: Talk) -> None:
    await comes_to(talk, "open")
    await presses(talk, "Mostly decided already", "Yes, show me the result")
    await talk.has_ended("finished", "it is already decided")
    assert "not honest" in talk.messages[0]["points"][0]
    assert talk.messages[0]["kind"] == "result"


async def test_someone_in_stoke_presses_the_words_of_their_own_toolkit(talk: Talk) -> None:
    await begins(talk, area="stoke")
    await presses(talk, "Skip this one", "Organisational: shaping a service", "Set nationally")
    await talk.is_asked("check", "Organisational: shaping a service")
    await talk.chooses("Yes, show me the result")
    await talk.has_ended("finished", "this is set nationally")
    await talk.has_answered(arena="collective", open="national")
