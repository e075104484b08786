from __future__ import annotations

import pytest

from tests.support.conversation import Talk

STORY = (
    "We moved here last spring and my son started at a new school, and at first it was fine, but "
    "then his teacher changed, and the new one had never met him, and there was a meeting that "
    "nobody told us about, and another that was at the time I collect his sister. "
)


@pytest.mark.parametrize(
    "typed", ["😀", "🎉🎉🎉", "👍🏽", "?", "???????", "...", "!!!", "\u200b", ""]
)
async def test_signs_alone_are_answered_with_a_way_on(talk: Talk, typed: str) -> None:
    await talk.opens(area="staffordshire")
    await talk.says(typed)
    assert not talk.failed, talk.log
    await talk.expects(kind="notice")
    assert await talk.slot("explain__last_entry") is None


@pytest.mark.parametrize("typed", ["a", "x", "k", "7", "é"])
async def test_one_letter_never_gets_an_answer_of_the_toolkit(talk: Talk, typed: str) -> None:
    await talk.opens(area="staffordshire")
    await talk.says(typed)
    await talk.expects(kind="notice")
    assert await talk.slot("explain__last_entry") is None


@pytest.mark.parametrize("typed", ["привет", "你好", "नमस्ते", "ሰላም", "🇵🇱 cześć"])
async def test_other_scripts_are_answered_without_a_toolkit(talk: Talk, typed: str) -> None:
    await talk.opens(area="staffordshire")
    await talk.says(typed)
    await talk.expects(kind="notice")
    assert await talk.slot("explain__last_entry") is None


@pytest.mark.parametrize("letter", ["a", "?", "😀", "ab ", "co-production "])
async def test_a_thousand_characters_are_answered(talk: Talk, letter: str) -> None:
    await talk.opens(area="staffordshire")
    await talk.says((letter * 1000)[:1000])
    assert not talk.failed, talk.log
    assert talk.messages[0]["text"]


async def test_a_very_long_story_is_heard_and_the_next_question_answered(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says((STORY * 4)[:1000])
    assert not talk.failed, talk.log
    assert talk.messages[0]["text"]
    await talk.says("What is the Promise?")
    await talk.is_answered("staffordshire/promise", page=3)


async def test_a_question_in_capitals_or_with_odd_spaces_is_understood(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("WHAT ARE THE TEN LESSONS???")
    await talk.is_answered("staffordshire/lessons", page=10)
    await talk.says("  what   is the\n\nPromise  ")
    await talk.is_answered("staffordshire/promise", page=3)
    await talk.says("what is the promise 😀😀")
    await talk.is_answered("staffordshire/promise", page=3)


async def test_a_person_sends_the_same_question_five_times(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    for _ in range(5):
        await talk.says("What is the Promise?")
        await talk.is_answered("staffordshire/promise", page=3)
