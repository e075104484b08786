from __future__ import annotations

from tests.support.conversation import Talk


async def test_a_parent_asks_for_the_commitments_and_then_for_one_of_them(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("What does the Co-production Promise commit people to?")
    await talk.is_answered("staffordshire/promise", "five commitments", page=3)
    assert len(talk.messages[0]["points"]) == 5
    await talk.chooses("being person-centred")
    await talk.is_answered("staffordshire/commitment-person-centred", "really care", page=3)


async def test_a_parent_asks_about_each_commitment_by_its_subject(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("What does the Promise say about communicating with each other?")
    await talk.is_answered("staffordshire/commitment-communicate", "open and honest", page=3)
    await talk.says("And the commitment about working together?")
    await talk.is_answered("staffordshire/commitment-together", "work with", page=3)
    await talk.says("What is the consistently good practice commitment?")
    await talk.is_answered("staffordshire/commitment-consistent", "mistakes", page=3)
    await talk.says("What does it promise about getting better?")
    await talk.is_answered("staffordshire/commitment-better", "improve", page=3)


async def test_a_parent_wants_to_pledge(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("How would I sign up to support the Promise?")
    await talk.is_answered("staffordshire/pledge", "doingourbit", page=14)
    assert talk.messages[0]["links"]
    await talk.says("Is the pledge meant for children too, or just adults?")
    await talk.is_answered("staffordshire/who-should-pledge", "children", page=14)
    await talk.says("How does a whole organisation make its pledge?")
    await talk.is_answered("staffordshire/organisations-pledge", "elected member", page=14)


async def test_a_parent_asks_who_wrote_the_promise(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("Which people put the Promise together?")
    await talk.is_answered("staffordshire/promise-makers", "July 2023", page=3)
    await talk.says("Which organisation led all this work?")
    await talk.is_answered("staffordshire/who-led", "Youth Services", page=4)


async def test_a_parent_asks_who_the_promise_covers(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("My child has no SEND. Does the Promise still cover us?")
    await talk.is_answered("staffordshire/who-it-covers", "whole system", page=4)
    await talk.says("Has adult social care taken up the Promise?")
    await talk.is_answered("staffordshire/adult-social-care", "may take", page=4)
    await talk.says("Are the charter and the Promise two different documents?")
    await talk.is_answered("staffordshire/promise-charter", "same thing", page=18)


async def test_a_parent_asks_how_to_use_the_promise_with_their_worker(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("How can we as a family use the Promise with our support worker?")
    await talk.is_answered("staffordshire/role-families", "conversation", page=14)
    await talk.says("What about our advocate, how can they use it?")
    await talk.is_answered("staffordshire/role-advocates", "speak for them", page=14)
