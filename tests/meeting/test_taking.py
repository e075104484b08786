"""What of a conversation can be taken along, and what never leaves it."""

from __future__ import annotations

from typing import Any

import pytest

from bot.meeting.model import Said
from bot.meeting.taking import entries_in, taken_from
from tests.support.rasa_stand_in import answer, message

CODE = "maple-river-candle-otter"


def said(*parts: str | dict[str, Any]) -> list[dict[str, Any]]:
    """A conversation: words of the person, and messages of the assistant."""
    whole = [{"role": "user", "text": one} if isinstance(one, str) else one for one in parts]
    return [{"id": f"{place:032x}"} | one for place, one in enumerate(whole, 1)]


def about(entry: str) -> dict[str, Any]:
    return answer("It is shared.") | {"entry": {"id": entry, "reading": "easy", "toolkits": []}}


def test_each_answer_has_the_question_before_it_and_the_title_of_its_entry() -> None:
    talk = said("who decides?", about("a/power"), "and when?", about("a/when"), answer("Soon."))
    found = taken_from(talk, {"a/power": "Sharing power"})

    assert [(one.title, one.asked) for one in found] == [
        ("Sharing power", "who decides?"),
        ("and when?", "and when?"),
        ("and when?", "and when?"),
    ]
    assert entries_in(talk) == ("a/power", "a/when")


def test_an_answer_brings_its_points_links_and_sources_along() -> None:
    (found,) = taken_from(said("what is it?", answer("One.\n\nTwo.")), {})

    assert found.said == (
        Said(("One.", "Two."), ("You are asked early.", "You hear what came of it.")),
    )
    assert [(link.title, link.url) for link in found.links] == [
        ("The toolkit", "https://www.example.org/toolkit")
    ]
    assert found.sources[0].section == "What co-production means"
    assert "You are asked early." in found.words


@pytest.mark.parametrize("kind", ["safety", "notice", "question", "receipt", "error"])
def test_nothing_but_answers_and_results_can_be_taken(kind: str) -> None:
    assert taken_from(said("hello", message(kind, "Some words.")), {}) == ()


def test_an_answer_to_nobody_still_has_a_title() -> None:
    (found,) = taken_from(said(answer()), {})

    assert (found.title, found.asked) == ("An answer", "")


def test_the_messages_of_a_result_are_taken_as_one_without_the_answer_before_it() -> None:
    source = answer()["sources"]
    talk = said(
        "no",
        message("result", "Not yet. There is no budget.", points=["Read this."], sources=source),
        message("result", "Your score is 1 of 3."),
        message("result", "What to do next.", points=["Set a budget."]),
        message("receipt", f"Your code is {CODE}."),
    )
    (found,) = taken_from(talk, {})

    assert found.result
    assert found.id == talk[1]["id"]
    assert found.asked == ""
    assert found.title == "Result of questions from: Stoke-on-Trent SEND Co-production Toolkit"
    assert found.said[:3] == (
        Said(("Not yet. There is no budget.",), ("Read this.",)),
        Said(("Your score is 1 of 3.",)),
        Said(("What to do next.",), ("Set a budget.",)),
    )


def test_no_code_and_no_link_to_a_page_of_ours_is_taken_along() -> None:
    link = {"title": "Your result", "url": f"/results/{CODE}"}
    talk = said("yes", message("result", "Go ahead. All is there.", links=[link]))
    talk += said(message("receipt", f"Your code is {CODE}.", links=[link]))
    (found,) = taken_from(talk, {})

    assert CODE not in repr(found)
    assert "opens with its code of four words" in found.words
