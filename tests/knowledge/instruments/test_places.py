"""An option may be named by its place among the buttons, and by nothing else in the message."""

from __future__ import annotations

import pytest

from knowledge.instruments.model import Option, Question
from knowledge.instruments.places import option_at

OPTIONS = tuple(Option(id=name, title=name, says=()) for name in ("alone", "group", "town", "all"))
QUESTION = Question(id="who", kind="choice", text="Whom is it for?", easy="Who?", options=OPTIONS)


@pytest.mark.parametrize(
    ("text", "option"),
    [
        ("the first one", "alone"),
        ("2", "group"),
        ("2nd", "group"),
        ("option 3 please", "town"),
        ("no. 3", "town"),
        ("erm prob the last one", "all"),
        ("I'd say about a 4", "all"),
        ("the forth one", "all"),
    ],
)
def test_a_place_alone_names_the_option_that_stands_there(text: str, option: str) -> None:
    assert option_at(text, QUESTION) == option


@pytest.mark.parametrize(
    "text", ["5", "2 weeks", "3 or 4", "two", "the first meeting", "4.5", "the top one", "no", ""]
)
def test_a_number_or_a_place_of_something_else_names_no_option(text: str) -> None:
    assert option_at(text, QUESTION) == ""
