"""From the first button to the list at the end, in each area's promise."""

from __future__ import annotations

from tests.scenarios.walks.promise.steps import begins, hears_and_answers, hears_to_the_end
from tests.support.conversation import Talk


async def test_a_mother_presses_her_way_to_a_list_of_what_to_talk_about(talk: Talk) -> None:
    await begins(talk, "A person or family")
    await hears_and_answers(talk, "Partly", "Yes", "No, or not yet", "Not sure", "Yes")
    await talk.is_asked("conversation", "meet your support worker")
    await hears_to_the_end(talk)
    await talk.has_ended("finished", "Several things to talk about")
    await talk.has_answered(role="person", person_centred_now="partly", communicate_now="yes")
    await talk.has_answered(together_now="no", consistent_now="not_sure", better_now="yes")
    assert talk.messages[0]["kind"] == "result"


async def test_a_commissioner_finds_that_all_five_commitments_are_happening(talk: Talk) -> None:
    await begins(talk, "Commissioner")
    await hears_and_answers(talk, "Yes", "Yes", "Yes", "Yes", "Yes")
    await talk.is_asked("conversation", "Keep the list beside you")
    await hears_to_the_end(talk)
    await talk.has_ended("finished", "All five commitments are happening")
    await talk.expects(words="5 of 5", no_words="Agree how and when")


async def test_the_promise_is_offered_beside_the_answer_that_tells_of_it(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("what is the Promise?")
    await talk.chooses("Staffordshire's Promise, one commitment at a time")
    await talk.is_asked("role", "most like you")
    assert len(talk.choices) == 9
    await talk.chooses("Partnership board")
    await talk.is_asked("person-centred", "Look into the board's plans")


async def test_a_young_person_in_stoke_leaves_the_priorities_out(talk: Talk) -> None:
    await talk.opens(area="stoke")
    await talk.says("take me through Stoke's promise")
    await talk.chooses("A young person")
    await talk.chooses("Go on")
    await hears_and_answers(talk, "Yes", "Yes", "Yes", "Yes", "Yes")
    await talk.is_asked("priorities-too", "five priorities")
    await talk.chooses("No, stop here")
    await hears_to_the_end(talk, told=1)
    await talk.has_ended("finished", "The promise is being kept")
    await talk.has_answered(role="young-person", went_well_now="yes", community_now=None)


async def test_somebody_who_runs_a_group_takes_seftons_statements_to_it(talk: Talk) -> None:
    await talk.opens(area="sefton")
    await talk.says("take me through the eight I statements one by one")
    await talk.chooses("I am running it")
    await talk.is_asked("about-equal-partner", "looking actively for chances to co-produce")
    await hears_and_answers(talk, "Yes", "Yes", "Yes", "No, or not yet", "Yes", "Yes", "Yes", "Yes")
    await talk.has_ended("finished", "Your list to take to the group")
    await talk.expects(words="other ways of working")
    await talk.has_answered(role="lead", ways="no", valued="yes")
