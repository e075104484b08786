from __future__ import annotations

from tests.support.conversation import Talk


async def test_a_practitioner_climbs_the_seven_rungs(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("Explain the ladder with seven rungs")
    await talk.is_answered("staffordshire/tlap-ladder", "1 Coercion", "7 Co-production", page=6)
    await talk.says("What happens on the bottom rung, coercion?")
    await talk.is_answered("staffordshire/rung-coercion", "bottom", page=6)
    await talk.says("And the rung called informing?")
    await talk.is_answered("staffordshire/rung-informing", "rung 3", page=6)
    await talk.says("What is at the very top of that ladder?")
    await talk.is_answered("staffordshire/rung-co-production", "rung 7", page=6)


async def test_a_youth_worker_asks_about_harts_ladder(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("Tell me about Hart's ladder")
    await talk.is_answered("staffordshire/harts-ladder", "Rung 8", page=5)
    await talk.says("What is the NHS model called Start with People?")
    await talk.is_answered("staffordshire/start-with-people", "5 levels", page=5)
    await talk.says("How do those ladders differ from each other?")
    await talk.is_answered("staffordshire/ladders-compared", "rung 7", page=5)


async def test_someone_who_was_only_sent_a_survey_asks_which_rung_that_was(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("They only gave us a survey. Which rung of the ladder is that?")
    await talk.is_answered("staffordshire/rung-consultation", "rung 4", page=6)
    await talk.chooses("Rung 5")
    await talk.is_answered("staffordshire/rung-engagement", "rung 5", page=6)


async def test_a_student_asks_where_the_ladder_comes_from(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("Is the seven-rung ladder based on Arnstein or on Hart?")
    await talk.is_answered("staffordshire/ladder-origins", "Arnstein", page=6)
