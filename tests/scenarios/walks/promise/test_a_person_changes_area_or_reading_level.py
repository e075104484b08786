"""Another area or other words in the middle change nothing that was answered, and not the place."""

from __future__ import annotations

from tests.scenarios.walks.promise.steps import begins, hears_and_answers
from tests.support.conversation import Talk


async def test_a_mother_who_lives_in_sefton_goes_on_with_staffordshires_promise(talk: Talk) -> None:
    await begins(talk, "A person or family")
    await hears_and_answers(talk, "Partly")
    await talk.says("I live in Sefton")
    await talk.expects(area="sefton")
    await talk.is_asked("communicate", "The second commitment")
    await hears_and_answers(talk, "Yes")
    await talk.has_answered(role="person", person_centred_now="partly", communicate_now="yes")


async def test_a_young_person_asks_for_easy_words_and_gets_the_same_question(talk: Talk) -> None:
    await begins(talk, "A person or family")
    await talk.chooses("Go on")
    await talk.says("easy read please")
    await talk.expects(reading="easy", no_words="I took that as")
    await talk.is_asked("person-centred-now", "Do people care, listen and share power?")
    await talk.says("normal words please")
    await talk.expects(reading="standard", no_words="I took that as")
    await talk.is_asked("person-centred-now", "Is the first commitment happening")
    await talk.has_answered(role="person", person_centred_now=None)


async def test_a_person_who_wants_easy_words_while_being_told_is_told_it_again(talk: Talk) -> None:
    await begins(talk, "Front line")
    await talk.says("use easy words please")
    await talk.expects(reading="easy")
    await talk.is_asked("person-centred", "This is the first part")
    await talk.has_answered(role="front-line")


async def test_a_person_who_changes_both_on_the_page_keeps_the_place(talk: Talk) -> None:
    await begins(talk, "Commissioner")
    await hears_and_answers(talk, "No, or not yet")
    talk.area, talk.reading = "high-needs", "easy"
    await talk.says("say that again please")
    await talk.is_asked("communicate", "This is the second part")
    await talk.expects(area="high-needs", reading="easy")
    await talk.has_answered(role="commissioner", person_centred_now="no")
