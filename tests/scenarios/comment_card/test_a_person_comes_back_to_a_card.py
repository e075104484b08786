"""Whoever may see a card sees where it is, changes who may see it, and can take it back."""

from __future__ import annotations

from pathlib import Path

from bot.records import ledger as ledgers
from tests.scenarios.comment_card.keeping import (
    answered_by_staff,
    card_of,
    read_by_staff,
    visit_in,
)
from tests.scenarios.comment_card.steps import MORE, sends
from tests.support.conversation import Talk

HIDE, SHOW = "Stop showing my words", "Let my words be shown"
BACK, SURE, KEEP = "Take my card back", "Yes, take it back", "No, leave it there"
ANSWER = "We asked for a ramp, and it is ordered."


async def looks_again(talk: Talk) -> str:
    """Somebody sent a card and, with its words, looks at it again; the visit."""
    await sends(talk)
    visit = visit_in(talk)
    await talk.gives(f'/see_card{{"visit": "{visit}"}}')
    return visit


async def test_a_card_that_nobody_read_yet_says_so(talk: Talk) -> None:
    await looks_again(talk)
    await talk.expects(kind="notice", words="Nobody has marked it as read yet", no_words=MORE)
    assert talk.titles == [SHOW, BACK]


async def test_a_card_that_was_read_says_so(talk: Talk) -> None:
    card = await sends(talk)
    read_by_staff(card)
    await talk.gives(f'/see_card{{"visit": "{visit_in(talk)}"}}')
    await talk.expects(words="Somebody at the council has read your card")


async def test_an_answer_is_shown(talk: Talk) -> None:
    card = await sends(talk)
    answered_by_staff(card, ANSWER)
    await talk.gives(f'/see_card{{"visit": "{visit_in(talk)}"}}')
    await talk.expects(words=("The council has answered your card", ANSWER))


async def test_that_something_changed_is_shown(talk: Talk) -> None:
    card = await sends(talk)
    answered_by_staff(card, ANSWER, changed=True)
    await talk.gives(f'/see_card{{"visit": "{visit_in(talk)}"}}')
    await talk.expects(words=("Something has changed because of what people said", ANSWER))


async def test_who_may_see_the_words_is_changed_and_changed_back(talk: Talk) -> None:
    visit = await looks_again(talk)
    await talk.chooses(SHOW)
    await talk.expects(kind="receipt", words="Your words may be shown to the public")
    assert card_of(visit).sharing == "yes"  # type: ignore[union-attr]
    await talk.chooses(HIDE)
    await talk.expects(kind="receipt", words="only for the council")
    assert card_of(visit).sharing == "no"  # type: ignore[union-attr]


async def test_taking_a_card_back_is_asked_first_and_it_is_kept(talk: Talk) -> None:
    visit = await looks_again(talk)
    await talk.chooses(BACK)
    await talk.expects(kind="question", words="Nobody can bring it back")
    assert card_of(visit) is not None
    await talk.chooses(KEEP)
    await talk.expects(words="The council has your card")
    assert card_of(visit) is not None


async def test_a_card_taken_back_is_gone_for_good(talk: Talk, ledger: Path) -> None:
    visit = await looks_again(talk)
    await talk.chooses(BACK)
    await talk.chooses(SURE)
    await talk.expects(kind="receipt", words="Your card is deleted")
    assert card_of(visit) is None
    assert (ledger / ledgers.FILE).is_file()
    await talk.gives(f'/see_card{{"visit": "{visit}"}}')
    await talk.expects(kind="notice", words="I need its four words")


async def test_a_card_that_could_not_be_taken_back_is_not_said_to_be(talk: Talk) -> None:
    visit = await looks_again(talk)
    await talk.chooses(BACK)
    sure = next(c["payload"] for c in talk.choices if c["title"] == SURE)
    talk.actions.failing.add("action_withdraw_card")
    await talk.gives(sure)
    assert talk.failed
    talk.actions.failing.clear()
    assert card_of(visit) is not None
    await talk.gives(sure)
    await talk.expects(kind="receipt", words="Your card is deleted")


async def test_another_chat_can_do_nothing_with_a_visit(talk: Talk, other: Talk) -> None:
    visit = await looks_again(talk)
    await other.opens(area="sefton")
    for act in ("/see_card", "/share_card", "/withdraw_card"):
        more = ', "sharing": "yes", "sure": "yes"'
        await other.gives(f'{act}{{"visit": "{visit}"{more}}}')
        await other.expects(kind="notice", words="I need its four words")
    card = card_of(visit)
    assert card is not None
    assert card.sharing == "no"
