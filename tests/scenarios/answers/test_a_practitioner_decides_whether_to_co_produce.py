from __future__ import annotations

from tests.support.conversation import Talk


async def test_a_practitioner_asks_when_and_walks_through_the_three_levels(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("At which levels can co-production happen?")
    await talk.is_answered("staffordshire/when", "three levels", page=8)
    await talk.chooses("Individual level")
    await talk.is_answered("staffordshire/arena-individual", "person-centred", page=8)
    await talk.says("What does it look like at the collective level?")
    await talk.is_answered("staffordshire/arena-collective", "group", page=8)
    await talk.says("Who should take part at the strategic level?")
    await talk.is_answered("staffordshire/arena-strategic", "Parent Carer Forums", page=8)


async def test_a_practitioner_asks_when_it_is_not_right(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("Are there situations where we shouldn't co-produce?")
    await talk.is_answered("staffordshire/when-not", "three occasions", page=8)
    await talk.says("The result is already decided. Should we still co-produce?")
    await talk.is_answered("staffordshire/not-predetermined", "another tool", page=8)
    await talk.says("We are short of time and money to do it properly")
    await talk.is_answered("staffordshire/not-without-time", "not an excuse", page=8)
    await talk.says("And if the approach was fixed nationally?")
    await talk.is_answered("staffordshire/not-national", "nationally", page=8)


async def test_a_practitioner_works_through_the_checklist(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("Is there a quick checklist to see if co-production fits?")
    await talk.is_answered("staffordshire/checklist", "five questions", page=8)
    assert len(talk.messages[0]["points"]) == 5
    await talk.chooses("Checklist 1")
    await talk.is_answered("staffordshire/check-possible", "honest", page=8)
    await talk.chooses("Checklist 2")
    await talk.is_answered("staffordshire/check-time", "lived experience", page=8)
    await talk.chooses("Checklist 3")
    await talk.is_answered("staffordshire/check-resources", "stakeholder", page=8)


async def test_a_practitioner_doubts_their_own_skills(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("Do I have the skills to facilitate this, or should I get support?")
    await talk.is_answered("staffordshire/check-skills", "facilitate", page=8)
    await talk.says("What does the checklist ask about people being interested?")
    await talk.is_answered("staffordshire/check-interest", "two parts", page=8)


async def test_a_practitioner_chooses_between_ways_of_involving_people(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("How do I pick the right way of involving people?")
    await talk.is_answered("staffordshire/choosing-engagement", "context", page=5)
    await talk.says("What separates consultation from co-production?")
    await talk.is_answered("staffordshire/consultation-or-coproduction", "rung 4", page=6)
    await talk.says("And co-design, how is that different from co-production?")
    await talk.is_answered("staffordshire/co-design-or-coproduction", "rung 6", page=6)


async def test_a_practitioner_has_to_make_the_case_to_a_manager(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("What reasons can I give my manager for co-producing?")
    await talk.is_answered("staffordshire/why", "make a difference", page=7)
    await talk.says("Why should busy workers take the trouble to co-produce?")
    await talk.is_answered(
        ("staffordshire/why-professionals", "staffordshire/why"), "make a difference", page=7
    )
    await talk.says("What is the value of lived experience?")
    await talk.is_answered("staffordshire/lived-experience", "knowledge and skills", page=7)
