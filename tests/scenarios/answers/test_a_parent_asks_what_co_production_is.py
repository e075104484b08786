from __future__ import annotations

from tests.support.conversation import Talk

MEANING = ("staffordshire/what-it-is", "staffordshire/definition", "glossary/co-production")


async def test_a_parent_who_never_heard_of_it_is_told_about_sharing_power(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("Someone said co-production to me today. What does that mean?")
    await talk.is_answered(MEANING, "power", page=3)
    await talk.says("And how does Staffordshire itself define it?")
    await talk.is_answered("staffordshire/definition", "share their power", page=3)
    await talk.says("Why did they need a definition of their own?")
    await talk.is_answered("staffordshire/own-definition-why", "jargon", page=3)


async def test_a_parent_is_told_the_ten_points_in_full(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("Remind me of the ten things co-production is and isn't")
    await talk.is_answered("staffordshire/ten-points", "ticking a box", "citizens", page=3)
    assert len(talk.messages[0]["points"]) == 10


async def test_a_parent_fears_it_is_only_ticking_a_box(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("Isn't co-production just a tick-box thing for the council?")
    await talk.is_answered("staffordshire/not-tick-box", "difference", page=3)
    await talk.says("How is it different from services working in partnership?")
    await talk.is_answered("staffordshire/not-just-partnership", "lived experience", page=3)


async def test_a_parent_asks_what_difference_it_should_make(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("Are parents treated as experts or just as patients?")
    await talk.is_answered("staffordshire/seen-as-experts", "citizens", page=3)
    await talk.says("What is co-production supposed to change?")
    await talk.is_answered("staffordshire/aims-to-change", "outcomes", page=3)


async def test_a_parent_asks_whether_their_childs_plan_must_be_made_with_them(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("Should my daughter's EHCP be written together with us?")
    await talk.is_answered("staffordshire/arena-individual", "always", page=8)
    await talk.says("Is it worth the bother of co-producing anything?")
    await talk.is_answered("staffordshire/why", "long-term commitment", page=7)


async def test_a_parent_asks_the_same_without_the_page_giving_an_area(talk: Talk) -> None:
    await talk.opens()
    await talk.says("In plain words, what is meant by co-producing support?")
    await talk.expects(entry="general/meaning", kind="answer", choices=("Sefton", "High Needs"))
    await talk.says("Would the council save any money by it?")
    await talk.expects(
        entry=("staffordshire/saves-money", "high-needs/without-extra-cost", "general/why"),
        kind="answer",
    )
