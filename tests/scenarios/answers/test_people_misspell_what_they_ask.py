from __future__ import annotations

import pytest

from tests.support.conversation import Talk

MEANING = ("staffordshire/what-it-is", "staffordshire/definition", "glossary/co-production")


@pytest.mark.parametrize(
    ("asked", "entry", "page"),
    [
        ("wat dose coproducton meen", MEANING, 3),
        ("wot r the ten ponits of co prodcution", "staffordshire/ten-points", 3),
        ("waht are the commitmets in the promiss", "staffordshire/promise", 3),
        ("how do i plege my suport", "staffordshire/pledge", 14),
        ("wen was the promise maid and by hoo", "staffordshire/promise-makers", 3),
        ("seven rung lader plese", "staffordshire/tlap-ladder", 6),
        ("wen shud we not coproduce", "staffordshire/when-not", 8),
        ("is ther a cheklist of questons", "staffordshire/checklist", 8),
        ("wot are the chalenges", "staffordshire/challenges", 9),
        ("lesons lernt please", "staffordshire/lessons", 10),
        ("statutary gidance list", "staffordshire/guidance", 11),
        ("engagment standerds list pls", "staffordshire/engagement-standards", 12),
        ("usefull websights for co production", "staffordshire/websites", 12),
        ("critera for usin the loggo", "staffordshire/logo-criteria", 17),
        ("wot is a EHCP plaese", "glossary/ehcp", 8),
    ],
)
async def test_a_misspelt_question_finds_the_same_answer(
    talk: Talk, asked: str, entry: str | tuple[str, ...], page: int
) -> None:
    await talk.opens(area="staffordshire")
    await talk.says(asked)
    await talk.is_answered(entry, page=page)
