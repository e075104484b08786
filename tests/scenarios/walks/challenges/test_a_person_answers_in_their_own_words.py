"""The same in words, as people say it: each answer is said back as it was understood."""

from __future__ import annotations

from tests.scenarios.walks.challenges.steps import listed
from tests.support.conversation import Talk


async def test_a_worker_says_all_of_it_in_words(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("go through what makes it hard with me")
    await talk.says("ok")
    await talk.says("definitely us, the council decides everything")
    await talk.is_asked("power-information", "I took that as: Yes, that is us")
    await talk.says("yes we'll give that a go")
    await talk.is_asked("power-culture", "I took that as: I will try this")
    await talk.says("we already do that")
    await talk.is_asked("power-setting", "I took that as: We do this already")
    await talk.says("not for now thanks")
    await talk.is_asked("time", "I took that as: Not for now")


async def test_a_parents_group_finds_one_thing_to_try_in_words(talk: Talk) -> None:
    await talk.opens(area="sefton")
    await talk.says("we are stuck, help us find what to try")
    await talk.says("ok")
    await talk.says("no, that's not true for us")
    await talk.says("right")
    await talk.says("no, we've got loads of time and money")
    await talk.says("ok got it")
    await talk.says("sometimes, depends on the worker")
    await talk.is_asked("styles-relationships", "I took that as: A bit")
    await talk.says("I'd like to try that")
    await talk.says("not really our thing")
    await talk.says("no thanks")
    await talk.has_ended("finished", "Your short list of things to try")
    assert listed(talk) == ["styles-relationships"]


async def test_a_young_person_in_easy_words(talk: Talk) -> None:
    await talk.opens(area="stoke", reading="easy")
    await talk.says("can u help me figure out why nobody listens and what to do")
    await talk.is_asked("power", "Power means having a say in what happens")
    await talk.says("ok")
    await talk.says("yeah they decide everything")
    await talk.is_asked("power-information", "Staffordshire says: share what you know")
    await talk.says("good idea")
    await talk.is_asked("power-culture", "I took that as: I will try this")
    await talk.has_answered(power_true="yes", power_information="try")
