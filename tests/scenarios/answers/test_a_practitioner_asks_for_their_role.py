from __future__ import annotations

from tests.support.conversation import Talk


async def test_a_practitioner_asks_how_their_own_role_uses_the_promise(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("How do different roles use the Promise?")
    await talk.is_answered("staffordshire/using-promise", "eight groups", page=14)
    assert len(talk.messages[0]["points"]) == 8
    await talk.says("I am on the front line with families. How can I use the Promise?")
    await talk.is_answered("staffordshire/role-front-line", "four ways", page=14)


async def test_a_supervisor_and_a_commissioner_get_different_advice(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("I'm a team leader. How can I bring the Promise into supervision?")
    await talk.is_answered("staffordshire/role-supervisors", "Check in", page=15)
    await talk.says("And if you commission services, how should you use the Promise?")
    await talk.is_answered("staffordshire/role-commissioners", "specifications", page=15)


async def test_leaders_boards_and_communications_teams_are_told_their_part(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("What should strategic leaders do with the Promise?")
    await talk.is_answered("staffordshire/role-strategic-leaders", "plan", page=16)
    await talk.says("What should our partnership board do with the Promise?")
    await talk.is_answered("staffordshire/role-boards", "ten boards", page=16)
    await talk.says("How might our comms team share the Promise?")
    await talk.is_answered("staffordshire/role-communications", "social media", page=15)


async def test_a_practitioner_wants_the_logo_on_a_leaflet(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("Can we put the co-production logo on our leaflet?")
    await talk.is_answered("staffordshire/logo", "kitemark", page=17)
    await talk.says("Which criteria must our work meet first?")
    await talk.is_answered("staffordshire/logo-criteria", "nine things", page=17)
    assert len(talk.messages[0]["points"]) == 9
    await talk.says("What counts as positive change for the logo?")
    await talk.is_answered("staffordshire/logo-positive-change", "waiting lists", page=17)
    await talk.says("Who sends me the logo as an image file?")
    await talk.is_answered("staffordshire/logo-format", "SCVYS", page=17)


async def test_a_social_worker_who_is_also_a_mother_asks_if_that_is_enough(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("I'm a social worker and my own son has SEND. Can I be both for the logo?")
    await talk.is_answered("staffordshire/logo-both-roles", "not enough", page=17)
