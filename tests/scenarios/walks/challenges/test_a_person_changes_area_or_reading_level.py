"""Another area or other words in the middle change nothing that was answered, and not the place."""

from __future__ import annotations

from tests.scenarios.walks.challenges.steps import TRUE, TRY, begins, hears_and_answers, presses
from tests.support.conversation import Talk


async def test_a_worker_moves_to_sefton_in_the_middle(talk: Talk) -> None:
    await begins(talk, area="stoke")
    await hears_and_answers(talk, TRUE, TRY)
    await talk.says("I live in Sefton")
    await talk.expects(area="sefton")
    await talk.is_asked("power-culture", "Would you try it?")
    await presses(talk, TRY)
    await talk.has_answered(power_true="yes", power_information="try", power_culture="try")


async def test_a_parent_asks_for_easy_words_and_gets_the_same_idea(talk: Talk) -> None:
    await begins(talk)
    await hears_and_answers(talk, TRUE)
    await talk.says("easy read please")
    await talk.expects(reading="easy", no_words="I took that as")
    await talk.is_asked("power-information", "share what you know with everyone")
    await talk.says("normal words please")
    await talk.expects(reading="standard", no_words="I took that as")
    await talk.is_asked("power-information", "so that people can decide together")
    await talk.has_answered(power_true="yes", power_information=None)


async def test_a_person_who_changes_both_on_the_page_keeps_the_place(talk: Talk) -> None:
    await begins(talk, area=None)
    await hears_and_answers(talk, TRUE, TRY)
    talk.area, talk.reading = "high-needs", "easy"
    await talk.says("say that again please")
    await talk.is_asked("power-culture", "Sefton says: no one's view matters more")
    await talk.expects(area="high-needs", reading="easy")
    await talk.has_answered(power_true="yes", power_information="try")
