"""Areas named within a question: another than one's own, two at once, one that is not held."""

from __future__ import annotations

import pytest

from tests.scenarios.between_areas.following import asked, offered, sourced_from, told_of
from tests.support.conversation import Talk


@pytest.mark.parametrize(
    ("area", "question", "entry", "own_entry"),
    [
        ("staffordshire", "What are the three challenges in Stoke?", "stoke/challenges",
         ("staffordshire/contact-scvys", "staffordshire/contact-feedback")),
        ("stoke", "Who can I contact in Sefton?", "sefton/contact", ("stoke/contact",)),
        ("sefton", "How does Staffordshire define co-production?", "staffordshire/definition",
         ("sefton/contact",)),
        ("high-needs", "Who made the toolkit in Stoke?", "stoke/who-made-it",
         ("high-needs/feedback",)),
    ],
)  # fmt: skip
async def test_another_area_is_named_and_ones_own_stays(
    talk: Talk, area: str, question: str, entry: str, own_entry: tuple[str, ...]
) -> None:
    await asked(talk, area, question, entry)
    await talk.expects(area=area)
    await talk.says("Whom can I get in touch with about the toolkit, and how?")
    await talk.expects(entry=own_entry, area=area)


@pytest.mark.parametrize(
    ("question", "entries"),
    [
        ("Who is behind Sefton's guide?", ("sefton/makers",)),
        ("Who is behind the toolkit in Stoke?", ("stoke/who-made-it",)),
        ("Who is behind the High Needs toolkit?", ("high-needs/authors", "high-needs/board")),
        ("Who is behind Staffordshire's Promise?",
         ("staffordshire/promise-makers", "staffordshire/who-led", "staffordshire/scvys")),
    ],
)  # fmt: skip
async def test_a_person_with_no_area_asks_who_is_behind_one_of_them(
    talk: Talk, question: str, entries: tuple[str, ...]
) -> None:
    await talk.opens()
    await talk.says(question)
    await talk.expects(kind="answer", entry=entries)
    assert sourced_from(talk) == {entries[0].split("/")[0]}
    assert talk.area is None


@pytest.mark.parametrize(
    ("question", "entry", "names"),
    [
        ("What do Stoke and Sefton say makes co-production hard?", "general/challenges",
         ["Stoke-on-Trent", "Sefton"]),
        ("Are the checklists of Staffordshire and Stoke the same?", "general/checklists",
         ["Staffordshire", "Stoke-on-Trent"]),
        ("How do Sefton and High Needs define co-production?", "general/definitions",
         ["Sefton", "High Needs"]),
        ("Who is in charge in Staffordshire and in Sefton?", "general/who-leads",
         ["Staffordshire", "Sefton"]),
    ],
)  # fmt: skip
async def test_two_areas_are_named_and_only_those_two_are_told_of(
    talk: Talk, question: str, entry: str, names: list[str]
) -> None:
    await asked(talk, None, question, entry)
    assert told_of(talk) == names
    assert talk.titles[: len(names)] == names
    assert len(sourced_from(talk)) == 2


async def test_a_person_of_a_third_area_compares_two_others(talk: Talk) -> None:
    await asked(talk, "high-needs", "What do Staffordshire and Stoke say about when not to do it?",
                "general/when-not")  # fmt: skip
    assert told_of(talk) == ["Staffordshire", "Stoke-on-Trent"]
    await talk.expects(area="high-needs")


async def test_two_areas_are_named_after_an_answer(talk: Talk) -> None:
    await asked(talk, "staffordshire", "What are the three challenges?", "staffordshire/challenges")
    await talk.says("and in Stoke and Sefton?")
    await talk.expects(entry="general/challenges", area="staffordshire")
    assert told_of(talk) == ["Stoke-on-Trent", "Sefton"]


async def test_a_comparison_of_two_is_repeated_as_it_was(talk: Talk) -> None:
    await asked(talk, None, "How do Stoke and Sefton define co-production?", "general/definitions")
    before = talk.text
    await talk.says("sorry, say that again please")
    await talk.expects(intent="repeat_that", entry="general/definitions")
    assert talk.text == before


async def test_a_comparison_of_two_says_where_those_two_say_it(talk: Talk) -> None:
    await asked(talk, None, "How do Stoke and Sefton define co-production?", "general/definitions")
    await talk.says("where does it say that?")
    await talk.expects(intent="where_from", words="compares several toolkits")
    assert sourced_from(talk) == {"stoke", "sefton"}


async def test_a_person_of_an_area_that_is_not_held_is_offered_general_answers(talk: Talk) -> None:
    await talk.opens()
    await talk.says("I'm from Kent")
    await talk.expects(kind="notice", words=("do not hold", "Staffordshire", "Sefton"))
    assert talk.area is None
    assert any(entry.startswith("general/") for entry in offered(talk))


async def test_a_person_asks_the_same_of_an_area_that_is_not_held(talk: Talk) -> None:
    await asked(talk, "stoke", "Which three challenges are there?", "stoke/challenges")
    await talk.says("and in Kent?")
    await talk.expects(kind="notice", words="do not hold", area="stoke")
    assert not talk.messages[0]["sources"]
    assert any(entry.startswith("general/") for entry in offered(talk))


async def test_a_person_asks_what_an_area_that_is_not_held_says(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("What does the toolkit in Leeds say about co-production?")
    await talk.expects(kind="notice", area="staffordshire")
    assert not sourced_from(talk)
    assert any(entry.startswith("general/") for entry in offered(talk))
