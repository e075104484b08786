"""A wrong answer is put right without losing another, and without losing the place."""

from __future__ import annotations

from tests.scenarios.walks.promise.steps import begins, hears_and_answers, hears_and_says
from tests.support.conversation import Talk


async def test_a_mother_pressed_the_wrong_one(talk: Talk) -> None:
    await begins(talk, "A person or family")
    await hears_and_answers(talk, "Yes", "Yes")
    await talk.says("I pressed the wrong one")
    await talk.is_asked("communicate-now", "Your answer so far: Yes")
    await talk.chooses("No, or not yet")
    await talk.is_asked("together")
    await talk.has_answered(person_centred_now="yes", communicate_now="no")


async def test_a_young_person_meant_something_else(talk: Talk) -> None:
    await begins(talk, "A person or family", reading="easy")
    await hears_and_says(talk, "yes")
    await talk.is_asked("communicate", "I took that as: Yes")
    await talk.says("no, sorry, I meant partly")
    await talk.is_asked("communicate", "I took that as: Partly")
    await talk.has_answered(role="person", person_centred_now="partly")


async def test_a_commissioner_changes_number_three_and_goes_on_where_she_was(talk: Talk) -> None:
    await begins(talk, "Commissioner")
    await hears_and_answers(talk, "Yes", "Partly", "Yes")
    await talk.is_asked("consistent")
    await talk.says("change 3")
    await talk.is_asked("communicate-now", "Your answer so far: Partly")
    await talk.chooses("Yes")
    await talk.is_asked("consistent")
    await talk.has_answered(role="commissioner", communicate_now="yes", together_now="yes")


async def test_a_person_who_does_not_say_which_picks_it_from_their_answers(talk: Talk) -> None:
    await begins(talk, "Communications")
    await hears_and_answers(talk, "No, or not yet", "Yes")
    await talk.says("I want to change one of my answers")
    await talk.is_asked("together", "which answer")
    assert "2. Is the first commitment" in talk.text
    await talk.chooses("2")
    await talk.is_asked("person-centred-now", "Your answer so far: No, or not yet")
    await talk.chooses("Partly")
    await talk.has_answered(person_centred_now="partly", communicate_now="yes")


async def test_a_person_in_seftons_group_corrects_who_they_are(talk: Talk) -> None:
    await talk.opens(area="sefton")
    await talk.says("take me through the eight I statements one by one")
    await talk.chooses("I am running it")
    await talk.says("I pressed the wrong one")
    await talk.is_asked("role", "Your answer so far: I am running it")
    await talk.chooses("I am taking part")
    await talk.is_asked("about-equal-partner", "no one's view counts for more than yours")
    await talk.has_answered(role="person")
