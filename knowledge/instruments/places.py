"""Which option is meant by nothing but its place among the buttons: “the second one”, “3”."""

from __future__ import annotations

import re

from knowledge.instruments.model import Question
from knowledge.ordinals import places_spelt_right, position_named

_BEFORE = (
    r"(?:(?:um+|erm?|ok|yes|yeah|i|i'?d|id|i'?ll|ill|i'?m|we|we'?re|we'?d|would|want|say|go|going|for|with|pick"
    r"|choose|think|guess|reckon|put|prob|probs|probably|maybe|definitely|about|around|roughly"
    r"|somewhere|the|a|at|on|its|it'?s|option|answer|choice|number|no\.?|rung|level|button|stage)\W+)*"
)
_PLACE = (
    r"(?:first|1st|second|2nd|third|3rd|fourth|4th|fifth|5th|sixth|6th|seventh|7th|eighth|8th|last|middle"
    r"|\d)"
)
_AFTER = r"(?:\W+(?:one|option|answer|choice|button|please|pls|plz|i think|i guess|tbh))*"
ALONE = re.compile(rf"^\W*{_BEFORE}{_PLACE}{_AFTER}\W*$")


def option_at(text: str, question: Question) -> str:
    """The id of the option whose place is all that the text names; "" where it says anything else.

    “Two” alone may count something else, so a bare number must be a figure.
    """
    words = places_spelt_right(text.casefold().replace("’", "'"))
    if not ALONE.match(words):
        return ""
    digit = re.search(r"\d", words)
    named = f"option {digit[0]}" if digit and not re.search(r"\d(?:st|nd|rd|th)", words) else words
    position = position_named(named, len(question.options))
    return question.options[position].id if position is not None else ""
