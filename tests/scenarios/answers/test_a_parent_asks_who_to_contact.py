from __future__ import annotations

from tests.support.conversation import Talk


async def test_a_parent_wants_to_reach_the_people_behind_the_toolkit(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("How would I reach SCVYS?")
    await talk.is_answered("staffordshire/contact-scvys", "01785 240 378", page=19)
    await talk.says("What sort of organisation is SCVYS?")
    await talk.is_answered(("staffordshire/scvys", "glossary/scvys"), "Youth Services", page=4)


async def test_a_parent_has_feedback_on_the_toolkit(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("Who do I tell if I have an idea to add to the toolkit?")
    await talk.is_answered("staffordshire/contact-feedback", "Phil Pusey", page=13)
    await talk.says("Where can I find the toolkit online?")
    await talk.is_answered("staffordshire/promise-hosted", "#DoingOurBit", page=15)


async def test_a_parent_asks_for_the_council_and_gets_the_councils_own_contact(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("What number do I ring to get the council?")
    await talk.expects(intent="contact_council", kind="notice", words="phone")
    await talk.says("I'd like to put in a complaint about how we were treated")
    await talk.expects(intent="make_complaint", kind="notice", words="right to complain")
