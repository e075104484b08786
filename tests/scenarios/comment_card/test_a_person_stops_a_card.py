"""A card that is stopped was not sent, and nothing of it is kept; a new one can be begun."""

from __future__ import annotations

import pytest

from actions.walk.records import found
from tests.scenarios.comment_card.keeping import cards_kept, drafts_of
from tests.scenarios.comment_card.steps import BEGIN, DELETE, MORE, PROJECT, comes_to
from tests.support.conversation import Talk


@pytest.mark.parametrize("question", ["project", "statement", "more", "sharing", "check_card"])
async def test_stopping_deletes_what_was_written(talk: Talk, question: str) -> None:
    await comes_to(talk, question)
    walk, before = await talk.slot("walk__id"), cards_kept()
    await talk.says("stop")
    await talk.expects(kind="notice", words=("was not sent", "deleted what you wrote"))
    assert await found(walk) is None
    assert (drafts_of(talk), cards_kept()) == (0, before)
    assert await talk.slot("walk__id") is None


@pytest.mark.parametrize("said", ["bye", "I don't want to do this any more"])
async def test_leaving_in_other_words_deletes_it_too(talk: Talk, said: str) -> None:
    await comes_to(talk, "statement")
    await talk.says(said)
    await talk.expects(words=("was not sent", "deleted what you wrote"))
    assert drafts_of(talk) == 0


async def test_a_button_at_the_end_deletes_it(talk: Talk) -> None:
    await comes_to(talk, "check_card")
    await talk.chooses(DELETE)
    await talk.expects(words=("was not sent", "deleted what you wrote"))
    assert drafts_of(talk) == 0


async def test_what_was_stopped_cannot_be_gone_on_with(talk: Talk) -> None:
    await comes_to(talk, "sharing")
    await talk.says("stop")
    await talk.says("carry on where I left off")
    await talk.expects(kind="notice", words="no unfinished questions")
    assert "question" not in [message["kind"] for message in talk.messages]


async def test_a_new_card_after_a_stopped_one_is_empty(talk: Talk) -> None:
    await comes_to(talk, "sharing")
    await talk.says("stop")
    await talk.says(BEGIN)
    await talk.is_asked("project")
    await talk.says("finish now")
    await talk.expects(no_words=(PROJECT, MORE))


@pytest.mark.parametrize("said", ["start again", "restart the whole thing"])
async def test_starting_again_deletes_the_card_and_offers_an_empty_one(
    talk: Talk, said: str
) -> None:
    await comes_to(talk, "sharing")
    walk = await talk.slot("walk__id")
    await talk.says(said)
    await talk.expects(kind="notice", words="What you wrote before is deleted")
    assert await found(walk) is None
    assert drafts_of(talk) == 0
    await talk.chooses("Begin an empty card")
    await talk.is_asked("project")
    await talk.says("finish now")
    await talk.expects(no_words=(PROJECT, MORE))


@pytest.mark.parametrize(
    "said",
    ["save for later", "can I save this and do the rest tomorrow", "share this with my team"],
)
async def test_a_half_written_card_is_neither_saved_nor_shared(talk: Talk, said: str) -> None:
    await comes_to(talk, "more")
    await talk.says(said)
    await talk.is_asked("more", "cannot be saved or shared")
    await talk.expects(no_words="{code:")
    await talk.has_answered(project=PROJECT, more=None)


async def test_a_card_that_could_not_be_deleted_is_not_said_to_be(talk: Talk) -> None:
    await comes_to(talk, "more")
    talk.actions.failing.add("validate_walk")
    await talk.says("stop")
    assert talk.failed
    assert drafts_of(talk) == 1
    talk.actions.failing.clear()
    await talk.says("stop")
    await talk.expects(words="deleted what you wrote")
    assert drafts_of(talk) == 0
