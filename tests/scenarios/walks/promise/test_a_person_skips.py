"""A question can be left open, and all of them can."""

from __future__ import annotations

from tests.scenarios.walks.promise.steps import begins, hears_and_says, hears_to_the_end
from tests.support.conversation import Talk


async def test_a_mother_skips_a_question(talk: Talk) -> None:
    await begins(talk, "A person or family")
    await hears_and_says(talk, "skip this one")
    await talk.is_asked("communicate", "leave that one open")
    await hears_and_says(talk, "yes")
    await talk.has_answered(role="person", person_centred_now=None, communicate_now="yes")


async def test_a_leader_who_skips_all_has_nothing_on_the_list(talk: Talk) -> None:
    await begins(talk, "Strategic leader")
    await hears_and_says(talk, "skip", "skip", "skip", "skip", "skip")
    await hears_to_the_end(talk)
    await talk.has_ended("finished", "Nothing on your list")
    await talk.has_answered(role="leader", person_centred_now=None, better_now=None)


async def test_what_is_only_told_can_be_skipped_as_well(talk: Talk) -> None:
    await begins(talk, "Commissioner")
    await talk.says("skip")
    await talk.is_asked("person-centred-now")
    await talk.expects(no_words="leave that one open")
