from __future__ import annotations

from tests.support.conversation import Talk

UNCLEAR = (
    "is it for workers or for families",
    "early involvement",
    "improving services",
    "hoo made the promis",
    "engagement or consultation",
    "the website of it",
    "is there time for both",
)


async def asked_which(talk: Talk) -> None:
    """Which of these is unclear depends on the training; one of them always is."""
    for said in UNCLEAR:
        await talk.opens(area="staffordshire")
        await talk.says(said)
        if "Which do you mean" in talk.text:
            return
    raise AssertionError("no unclear question was asked back", talk.log)


async def test_a_person_is_asked_which_and_presses_one(talk: Talk) -> None:
    await asked_which(talk)
    await talk.expects(kind="question")
    assert talk.messages[0]["expects"] == "choice"
    assert len(talk.choices) == 2
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


async def test_a_person_is_asked_which_and_names_one_in_its_words(talk: Talk) -> None:
    await asked_which(talk)
    title = talk.titles[1]
    await talk.says(title)
    await talk.expects(kind="answer")
    await talk.says("where is that from?")
    await talk.expects(words=title)


async def test_a_person_is_asked_which_and_asks_something_else_instead(talk: Talk) -> None:
    await asked_which(talk)
    await talk.says("Never mind that. What are the ten lessons?")
    await talk.is_answered("staffordshire/lessons", page=10)


async def test_a_person_is_asked_which_and_does_not_know(talk: Talk) -> None:
    await asked_which(talk)
    await talk.says("I don't know")
    await talk.expects(intent="not_sure", kind="notice")
    await talk.says("number two then")
    await talk.expects(intent="pick_option", kind="answer")
