"""How it felt is told in words: they choose one of the four statements, and it is read back."""

from __future__ import annotations

import pytest

from tests.scenarios.comment_card.steps import DOUBTFUL, HAPPY, HOPEFUL, SAD, comes_to
from tests.support.conversation import Talk


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("they listened to us and then they really did it", HAPPY),
        ("we asked for a later bus and now there is one", HAPPY),
        ("i said what i thought and they changed the rules", HAPPY),
        ("they heard us and hopefully they will do some of it", HOPEFUL),
        ("it was good and maybe they will use my idea", HOPEFUL),
        ("they wrote it all down so lets see what happens", HOPEFUL),
        ("they listened nicely but i dont think anything will come of it", DOUBTFUL),
        ("I could talk but I doubt that anybody does anything with it", DOUBTFUL),
        ("they nodded and then nothing happened", DOUBTFUL),
        ("no one cared what we thought", SAD),
        ("it was all decided before we even got there", SAD),
        ("they just talked over us the whole time", SAD),
    ],
)
async def test_the_nearest_statement_is_taken_and_read_back(
    talk: Talk, said: str, title: str
) -> None:
    await comes_to(talk, "statement")
    await talk.says(said)
    await talk.is_asked("more", f"I took that as: {title}")


async def test_a_statement_taken_wrongly_is_put_right_with_a_button(talk: Talk) -> None:
    await comes_to(talk, "statement")
    await talk.says("they listened")
    await talk.says("back")
    await talk.is_asked("statement", "Your answer so far")
    await talk.chooses(SAD)
    await talk.is_asked("more")
    await talk.has_answered(statement="not_heard")
