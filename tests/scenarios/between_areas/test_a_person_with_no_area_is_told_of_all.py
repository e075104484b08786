"""With no area, what several toolkits answer is told of them all, and each can be chosen."""

from __future__ import annotations

import pytest

from tests.scenarios.between_areas.following import NAMES, asked, is_told, sourced_from, told_of
from tests.support.conversation import Talk

ALL = {"staffordshire", "stoke", "sefton", "high-needs"}


@pytest.mark.parametrize(
    ("question", "entry", "choice", "fuller", "page"),
    [
        ("What is co-production?", "general/meaning", "Sefton", "sefton/what-it-is", 5),
        ("Why should anybody co-produce?", "general/why", "High Needs", "high-needs/why", 9),
        ("What makes co-production difficult?", "general/challenges", "Stoke",
         "stoke/challenges", 16),
        ("Which checklists can I use?", "general/checklists", "Staffordshire",
         "staffordshire/checklist", 8),
        ("How is co-production defined?", "general/definitions", "Stoke", "stoke/definition", 5),
    ],
)  # fmt: skip
async def test_a_person_is_told_of_all_four_and_chooses_one(
    talk: Talk, question: str, entry: str, choice: str, fuller: str, page: int
) -> None:
    await asked(talk, None, question, entry)
    assert told_of(talk) == list(NAMES)
    assert talk.titles[: len(NAMES)] == list(NAMES)
    await talk.chooses(choice)
    await is_told(talk, fuller, page=page)


async def test_a_person_names_the_area_instead_of_pressing_it(talk: Talk) -> None:
    await asked(talk, None, "What makes co-production difficult?", "general/challenges")
    await talk.says("I live in Stoke")
    await talk.expects(intent="set_area", area="stoke", entry="stoke/challenges", kind="answer")
    await talk.says("And who made the toolkit?")
    await is_told(talk, "stoke/who-made-it", page=2)


async def test_a_person_picks_an_area_by_its_place(talk: Talk) -> None:
    await asked(talk, None, "What makes co-production difficult?", "general/challenges")
    await talk.says("the second one please")
    await is_told(talk, "stoke/challenges", page=16)
    await talk.says("tell me more")
    await is_told(talk, "stoke/challenge-power", page=16)


async def test_a_person_asks_on_about_one_area_after_a_comparison(talk: Talk) -> None:
    await asked(talk, None, "How do the toolkits check whether it worked?", "general/measuring")
    await talk.says("and in Sefton?")
    await is_told(talk, "sefton/measuring", "comment card", page=16)
    await talk.says("go back please")
    await talk.expects(entry="general/measuring")
    assert told_of(talk) == list(NAMES)


@pytest.mark.parametrize("area", [None, "sefton", "high-needs"])
async def test_a_person_asks_which_of_them_has_a_logo(talk: Talk, area: str | None) -> None:
    await asked(talk, area, "Which of the toolkits have a logo?", "general/logos")
    await talk.expects(words=("Two of the four offer a mark", "charter mark", "kitemark"))
    assert told_of(talk) == list(NAMES)
    assert "Sefton" not in talk.titles
    await talk.chooses("Staffordshire")
    await is_told(talk, "staffordshire/logo", page=17)


async def test_a_parent_asks_whether_anyone_pays_people(talk: Talk) -> None:
    await asked(talk, None, "Does anyone pay people for taking part?", "general/pay")
    await talk.expects(words=("None of the four promises pay", "ask the people who invite you"))
    assert "Stoke-on-Trent: Its text does not mention paying" in talk.text
    await talk.says("what about High Needs?")
    await is_told(talk, "high-needs/relationships-reward", "recognise and reward", page=22)


async def test_the_sources_of_a_comparison_name_each_toolkit(talk: Talk) -> None:
    await asked(talk, None, "What happens when people disagree?", "general/disagreement")
    assert sourced_from(talk) == ALL
    titles = " ".join(source["title"] for source in talk.messages[0]["sources"])
    for document in (
        "Staffordshire Co-production",
        "Practitioners",
        "Working Stronger",
        "Building",
    ):
        assert document in titles
    assert [source["page"] for source in talk.messages[0]["sources"]] == [10, 14, 9, 22]


async def test_a_toolkit_that_says_nothing_is_no_source(talk: Talk) -> None:
    await asked(talk, None, "What ladders do the four toolkits use?", "general/ladder")
    assert "Sefton: Its text does not mention a ladder" in talk.text
    assert sourced_from(talk) == ALL - {"sefton"}
    assert "Sefton" not in talk.titles


async def test_a_person_asks_where_a_comparison_says_that(talk: Talk) -> None:
    await asked(talk, None, "Who leads the work in each place?", "general/who-leads")
    await talk.says("where does it say that?")
    await talk.expects(
        intent="where_from", words=("compares several toolkits", "last checked"), kind="answer"
    )
    assert sourced_from(talk) == ALL
    assert [source["page"] for source in talk.messages[0]["sources"]] == [4, 2, 4, 1]


async def test_a_comparison_in_easy_words(talk: Talk) -> None:
    await talk.opens(reading="easy")
    await talk.says("What makes co-production difficult?")
    await talk.expects(entry="general/challenges", reading="easy", words=("Sefton", "High Needs"))
    assert not talk.messages[0]["points"]
    assert sourced_from(talk) == ALL
    assert talk.titles[: len(NAMES)] == list(NAMES)
    assert max(len(said.split()) for said in talk.messages[0]["text"].split(". ")) <= 15


async def test_a_comparison_is_put_more_simply(talk: Talk) -> None:
    await asked(talk, None, "Who is each of the toolkits for?", "general/who-for")
    await talk.says("simpler please")
    await talk.expects(
        intent="simpler_please", entry="general/who-for", words="Stoke is about SEND"
    )
    assert not talk.messages[0]["points"]
    await talk.chooses("Sefton")
    await is_told(talk, "sefton/who-it-covers", page=4)


async def test_a_person_of_one_area_asks_of_all_four(talk: Talk) -> None:
    await asked(talk, "stoke", "How do all four toolkits define it?", "general/definitions")
    assert told_of(talk) == list(NAMES)
    await talk.expects(area="stoke")
    await talk.says("What are the three challenges?")
    await is_told(talk, "stoke/challenges", page=16)


async def test_what_only_one_toolkit_holds_is_answered_from_it(talk: Talk) -> None:
    await talk.opens()
    await talk.says("Who are the butterflies in Sanjit's garden?")
    await is_told(talk, "stoke/garden-butterflies", page=3)
    await talk.says("What was the Sandbrook group?")
    await is_told(talk, "sefton/sandbrook", page=22)
    await talk.says("How do people pledge their support online?")
    await is_told(talk, "staffordshire/pledge", page=14)
