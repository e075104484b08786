"""Each advice is reached by typing alone, from the first wish to the last yes."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.advice.deciding import says_in_turn
from tests.support.conversation import Talk


@pytest.mark.parametrize(
    ("said", "advice"),
    [
        (("a support plan", "it's the support plan for one young man"),
         "Co-produce: always right for one person's own plan"),
        (("new rules on assessments", "it's for the carers who come to our group",
          "it comes from the government and we cannot change it"),
         "Use another way: this is set nationally"),
        (("moving the library", "a strategy that affects everyone in the area",
          "the council has already made its mind up"),
         "Use another way: it is already decided"),
        (("a leaflet for parents", "the families who use our Saturday club",
          "all of it can still be changed", "no, it has to be finished in two weeks",
          "no, there is no money and no staff",
          "yes, parents want to make the decisions with us",
          "yes, they want to work on the whole service",
          "yes, we have someone who is good at that"),
         "Use another way for now: no time and no resources"),
        (("the after-school club", "the people who use one of our services",
          "yes, people here can still change everything", "yes, plenty of time",
          "yes, we have everything we need", "no, hardly anyone is interested",
          "yes, I have led groups before"),
         "Engage in another way, and ask again"),
        (("the new play area", "the families who use our Saturday club",
          "nothing has been settled, we can shape all of it", "there's no time at all",
          "we have a good budget and enough staff", "they are very keen to decide it together",
          "yes, at this level", "yes, but we would need some help"),
         "Not as it stands: find more time, or another way"),
        (("the transport plan", "it's our SEND strategy for the whole county",
          "some of it is set, but the rest can still change", "yes, plenty of time",
          "none at all", "they'd like to have their say",
          "it's different from one person to the next", "I could with some support"),
         "Not as it stands: find resources, or another way"),
        (("a drop-in for carers", "it's for the carers who come to our group",
          "I don't know what has been decided", "yes there's enough time",
          "I don't know how much money there is", "we don't know, we haven't asked anyone",
          "yes, I have led groups before"),
         "Find out first, then decide"),
        (("the autism plan", "a policy for all families", "all of it can still be changed",
          "we have until next year so that's fine", "yes, we have everything we need",
          "not really, nobody wants to come", "yes, we have someone who is good at that"),
         "Co-produce with people who can speak for others"),
        (("our short breaks", "the people who use one of our services",
          "nothing has been settled, we can shape all of it", "yes, plenty of time",
          "yes, the money and the staff are there",
          "yes, parents want to make the decisions with us", "some do and some don't",
          "yes, we have someone who is good at that"),
         "Co-produce now, with the people it touches"),
        (("the SEND strategy", "it's our SEND strategy for the whole county",
          "yes, people here can still change everything",
          "we have until next year so that's fine", "we have a good budget and enough staff",
          "they are very keen to decide it together",
          "they want to help with the whole strategy", "yes, but we would need some help"),
         "Co-produce now, with voices that stand for others"),
        (("the sensory room", "the families who use our Saturday club",
          "the budget is fixed, how we spend it is not", "yes, plenty of time",
          "there's a little money but not enough for everyone",
          "yes, they want to share the decisions", "yes, at this level",
          "yes, I have led groups before"),
         "Co-produce, after mending these"),
        (("the housing plan", "a strategy that affects everyone in the area",
          "only part of it", "only just, it's a bit tight",
          "some, but we can't pay for transport", "they'd like to have their say",
          "mostly it's about their own child", "no, none of us could lead it"),
         "Not yet: much to mend first"),
        (("a youth club", "the families who use our Saturday club",
          "all of it can still be changed", "skip this question",
          "yes, we have everything we need", "they are very keen to decide it together",
          "yes, at this level", "yes, I have led groups before"),
         "Not enough answers yet to advise you"),
    ],
)  # fmt: skip
async def test_a_person_who_only_types_is_advised(
    talk: Talk, said: tuple[str, ...], advice: str
) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("should we co-produce this? please take me through it")
    await says_in_turn(talk, *said)
    await talk.is_asked("check")
    await talk.says("yes, that's right")
    await talk.has_ended("finished", advice)
