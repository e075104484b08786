from __future__ import annotations

from tests.support.conversation import Talk

MEANING = ("staffordshire/what-it-is", "staffordshire/definition", "glossary/co-production")


async def test_a_young_person_asks_what_it_even_is(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("my youth worker keeps saying coproduction, wot is it")
    await talk.is_answered(MEANING, "power", page=3)
    await talk.says("whats the promise then")
    await talk.is_answered("staffordshire/promise", "five commitments", page=3)


async def test_a_young_person_asks_if_they_can_sign_up(talk: Talk) -> None:
    await talk.opens(area="staffordshire", reading="easy")
    await talk.says("can kids make the pledge as well")
    await talk.is_answered("staffordshire/who-should-pledge", "children", page=14)
    await talk.says("did teenagers help make the promise")
    await talk.is_answered("staffordshire/promise-makers", "children", page=3)


async def test_a_young_person_asks_about_the_logo_young_people_made(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("was it really young people who drew that logo in a competition")
    await talk.is_answered(
        ("staffordshire/stage-logo", "staffordshire/logo"), "competition", page=19
    )


async def test_a_young_person_asks_if_their_plan_is_made_with_them(talk: Talk) -> None:
    await talk.opens(area="staffordshire", reading="easy")
    await talk.says("will they ask me about my own support plan")
    await talk.is_answered("staffordshire/arena-individual", "plan", page=8)
    await talk.says("will grown ups actually listen 2 us")
    await talk.is_answered(
        ("staffordshire/lesson-committed", "staffordshire/lesson-real-life"), "famil", page=10
    )
