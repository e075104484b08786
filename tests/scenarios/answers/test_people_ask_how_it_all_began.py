from __future__ import annotations

from tests.support.conversation import Talk


async def test_a_parent_asks_why_the_work_began(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("Why did Staffordshire begin this work in the first place?")
    await talk.is_answered("staffordshire/why-started", "Ofsted", page=4)
    await talk.says("What was the accelerated progress plan?")
    await talk.is_answered(
        ("staffordshire/accelerated-progress-plan", "glossary/app"), "2022", page=4
    )


async def test_a_practitioner_walks_through_the_stages(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("What stages did the work go through?")
    await talk.is_answered("staffordshire/nine-stages", "nine stages", page=18)
    assert len(talk.messages[0]["points"]) == 9
    await talk.chooses("Stage 1")
    await talk.is_answered("staffordshire/stage-steering-group", "Voice Project", page=18)
    await talk.chooses("Stage 2")
    await talk.is_answered("staffordshire/stage-aligned-work", "ten strands", page=18)
    await talk.chooses("Stage 3")
    await talk.is_answered("staffordshire/stage-research", "other areas", page=18)


async def test_someone_asks_about_one_stage_out_of_turn(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("Did they hold an event to launch the Promise?")
    await talk.is_answered("staffordshire/stage-launch", "Stage 7", page=19)
    await talk.says("Who drew the logo, was there a competition?")
    await talk.is_answered("staffordshire/stage-logo", "young people", page=19)
    await talk.says("What still needs doing after all that?")
    await talk.is_answered("staffordshire/still-needed", "champions", page=19)


async def test_someone_asks_how_old_the_toolkit_is(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("How old is the toolkit, and is there a newer version?")
    await talk.is_answered("staffordshire/toolkit-date", "September 2023", page=19)
    await talk.says("When was SCVYS given the job?")
    await talk.is_answered("staffordshire/commission-dates", "May 2022", page=18)
    await talk.says("Did they talk to their neighbours next door while doing this?")
    await talk.is_answered("staffordshire/stoke-neighbours", "Police", page=4)
