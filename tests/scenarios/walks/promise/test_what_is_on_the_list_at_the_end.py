"""The list holds what was not a yes, in the order asked, and nothing else."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.promise.steps import begins, hears_and_answers, hears_to_the_end
from tests.support.conversation import Talk

LINES = (
    "Talk about feeling safe, being heard and sharing power",
    "Agree how and when people will hear back",
    "Agree which decisions will be made together, and how",
    "Raise what went wrong and agree how to put it right",
    "Find out what has changed because people spoke up",
)


@pytest.mark.parametrize(
    ("role", "answers"),
    [
        ("A person or family", ("Yes", "No, or not yet", "Yes", "Partly", "Yes")),
        ("Supervisor", ("Not sure", "Yes", "Yes", "Yes", "Yes")),
        ("Partnership board", ("Partly", "Partly", "No, or not yet", "Not sure", "Partly")),
    ],
)
async def test_the_list_holds_each_commitment_that_was_not_a_yes(
    talk: Talk, role: str, answers: tuple[str, ...]
) -> None:
    await begins(talk, role)
    await hears_and_answers(talk, *answers)
    await hears_to_the_end(talk)
    points = [point for message in talk.messages for point in message["points"]]
    wanted = [line for line, given in zip(LINES, answers, strict=True) if given != "Yes"]
    assert [line for point in points for line in LINES if point.startswith(line)] == wanted


async def test_a_commitment_put_right_is_on_the_list_no_more(talk: Talk) -> None:
    await begins(talk, "A person or family")
    await hears_and_answers(talk, "No, or not yet", "No, or not yet", "Yes", "Yes", "Yes")
    await talk.says("change 2")
    await talk.chooses("Yes")
    await hears_to_the_end(talk)
    await talk.has_ended("finished", "One or two things to talk about")
    await talk.expects(words=LINES[1], no_words=LINES[0])


async def test_the_result_says_where_it_comes_from(talk: Talk) -> None:
    await begins(talk, "Communications")
    await hears_and_answers(talk, "Partly")
    await talk.says("finish now")
    sources = talk.messages[0]["sources"]
    assert {source["toolkit"] for source in sources} == {"staffordshire"}
    assert 3 in [source["page"] for source in sources]
