"""Each way to press the buttons leads to the advice that the table of the decision gives for it."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.advice.deciding import presses
from tests.support.conversation import Talk

GOOD = ("Yes, they want to share decisions", "Yes, at this level", "Yes")


@pytest.mark.parametrize(
    ("pressed", "advice"),
    [
        (("Individual:",), "Co-produce: always right for one person's own plan"),
        (("Collective:", "Set nationally"), "Use another way: this is set nationally"),
        (("Strategic:", "Mostly decided already"), "Use another way: it is already decided"),
        (("Strategic:", "Free to shape here", "No, too little", "No, next to none", *GOOD),
         "Use another way for now: no time and no resources"),
        (("Collective:", "Free to shape here", "Yes, enough", "Yes, enough",
          "No, hardly anybody does", "Yes"), "Engage in another way, and ask again"),
        (("Collective:", "Partly free", "No, too little", "Yes, enough", *GOOD),
         "Not as it stands: find more time, or another way"),
        (("Strategic:", "Free to shape here", "It is tight", "No, next to none", *GOOD),
         "Not as it stands: find resources, or another way"),
        (("Collective:", "Not sure", "Yes, enough", "Not sure", *GOOD),
         "Find out first, then decide"),
        (("Strategic:", "Free to shape here", "Yes, enough", "Yes, enough",
          "No, hardly anybody does", "Yes"), "Co-produce with people who can speak for others"),
        (("Collective:", "Free to shape here", "Yes, enough", "Yes, enough", *GOOD),
         "Co-produce now, with the people it touches"),
        (("Strategic:", "Free to shape here", "Yes, enough", "Yes, enough",
          "Yes, they want to share decisions", "It differs from person to person",
          "Yes, with help"), "Co-produce now, with voices that stand for others"),
        (("Collective:", "Free to shape here", "It is tight", "Yes, enough", *GOOD),
         "Co-produce, after mending these"),
        (("Strategic:", "Partly free", "It is tight", "Some, not all", "They want to have a say",
          "Mostly their own support", "No"), "Not yet: much to mend first"),
    ],
)  # fmt: skip
async def test_a_person_who_only_presses_buttons_is_advised(
    talk: Talk, pressed: tuple[str, ...], advice: str
) -> None:
    await talk.opens(area="staffordshire")
    await presses(talk, "When to co-produce", "Should we co-produce?", "Skip this one", *pressed)
    await talk.is_asked("check")
    await talk.chooses("Yes, show me the result")
    await talk.has_ended("finished", advice)
    await talk.expects(kind="result", words=("What to do next", "{code:walk:"))
