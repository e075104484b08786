"""A question that asks of several toolkits at once is told from one that asks of its own."""

from __future__ import annotations

import pytest

from knowledge.comparing import asks_to_compare


@pytest.mark.parametrize(
    "question",
    [
        "Do they all have a logo?",
        "which of them has a logo",
        "WHICH ONES pay people?",
        "what do all four say about power",
        "do all the councils agree",
        "does any toolkit mention transport?",
        "is there one of the guides with a ladder",
        "compare what they say on pay",
        "Staffordshire versus Sefton",
        "what do other areas do",
        "do the others pay too",
        "what do they have in common",
        "differences between the two promises",
        "diffrence between the toolkits",
        "does everybody agree on that",
        "who is the strictest on that",
        "whose is the newest",
        "is it the same across all of it",
    ],
)
def test_a_question_about_several_toolkits_asks_to_compare(question: str) -> None:
    assert asks_to_compare(question)


@pytest.mark.parametrize(
    "question",
    [
        "",
        "what is co-production",
        "who do I phone",
        "are all families welcome?",
        "my area has no logo",
        "is there another way",
        "some people find it hard",
        "one of us is late",
    ],
)
def test_a_question_about_one_thing_does_not(question: str) -> None:
    assert not asks_to_compare(question)
