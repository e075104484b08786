"""What does not plainly say so sends no card, and lets no words be shown."""

from __future__ import annotations

import pytest

from tests.scenarios.comment_card.keeping import cards_kept, drafts_of
from tests.scenarios.comment_card.steps import comes_to
from tests.support.conversation import Talk


@pytest.mark.parametrize(
    "said",
    [
        *("don't send it", "I don't want to send it", "I'm scared to send it"),
        *("I want to talk to my mum first", "who will see it", "will my teacher see it"),
        *("can my mum see this", "is it anonymous", "when will they read it"),
    ],
)
async def test_doubt_and_questions_at_the_look_back_send_nothing(talk: Talk, said: str) -> None:
    await comes_to(talk, "check_card")
    before = cards_kept()
    await talk.says(said)
    await talk.is_asked("check_card")
    assert (cards_kept(), drafts_of(talk)) == (before, 1)


@pytest.mark.parametrize(
    "said",
    [
        *("who would see it", "can everyone read it then", "is it safe", "if my mum says so"),
        "they should let us choose the food",
    ],
)
async def test_doubt_and_questions_are_no_leave_to_show_the_words(talk: Talk, said: str) -> None:
    await comes_to(talk, "sharing")
    await talk.says(said)
    await talk.has_answered(sharing=None)
