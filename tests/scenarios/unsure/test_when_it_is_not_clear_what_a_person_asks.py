from __future__ import annotations

from tests.support.conversation import Talk


async def asked_which(talk: Talk) -> None:
    """The two entries asked about are as near to each other as two can be."""
    await talk.opens(area="staffordshire")
    await talk.says(AMBIGUOUS)
    await talk.expects(kind="question", words="Which do you mean")
    assert len(talk.choices) == 2, talk.log


AMBIGUOUS = "the Promise"


async def test_a_person_is_asked_which_and_presses_one(talk: Talk) -> None:
    await asked_which(talk)
    assert talk.messages[0]["expects"] == "choice"
    title = talk.titles[1]
    await talk.chooses(title)
    await talk.expects(kind="answer")
    await talk.says("where is that from?")
    await talk.expects(words=title)


async def test_a_person_is_asked_which_and_names_one_by_its_place(talk: Talk) -> None:
    await asked_which(talk)
    title = talk.titles[0]
    await talk.says("the first")
    await talk.expects(intent="pick_option", kind="answer")
    await talk.says("where is that from?")
    await talk.expects(words=title)
