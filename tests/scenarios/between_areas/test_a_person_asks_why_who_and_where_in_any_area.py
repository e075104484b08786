"""Where it says so, why, who is behind it, an example, and whether the others agree."""

from __future__ import annotations

import pytest

from tests.scenarios.between_areas.following import asked, begins, sourced_from
from tests.support.conversation import Talk


@pytest.mark.parametrize(
    ("area", "question", "entry", "said", "words"),
    [
        ("staffordshire", "What does the co-production logo show?", "staffordshire/logo",
         "where does it say that?", ("Staffordshire Co-production Toolkit", "page 17")),
        ("stoke", "List Stoke's five priorities", "stoke/priorities",
         "which page is that on?", ("Toolkit for Practitioners", "page 15")),
        ("sefton", "Is there a code of conduct?", "sefton/code-of-conduct",
         "where did you get that from?", ("Working Stronger Together", "page 27")),
        ("high-needs", "What are the eight characteristics?", "high-needs/characteristics",
         "where is that written?", ("Building lived experience", "page 17")),
    ],
)  # fmt: skip
async def test_a_person_asks_where_it_says_that(
    talk: Talk, area: str, question: str, entry: str, said: str, words: tuple[str, ...]
) -> None:
    await asked(talk, area, question, entry)
    await talk.says(said)
    await talk.expects(intent="where_from", entry=entry, words=(*words, "last checked"))
    assert sourced_from(talk) == {area}


async def test_where_no_page_is_known_the_part_is_named_without_one(talk: Talk) -> None:
    await asked(talk, "stoke", "How do you earn the charter mark?", "stoke/charter-mark")
    await talk.says("where does it say that?")
    await talk.expects(
        intent="where_from", words="Look in the part called", no_words=("on page", "None")
    )
    assert sourced_from(talk) == {"stoke"}


@pytest.mark.parametrize(
    ("area", "said", "reasons"),
    [
        ("staffordshire", "but why?",
         ("staffordshire/why", "staffordshire/why-professionals", "staffordshire/saves-money")),
        ("stoke", "why is that?", ("stoke/why", "stoke/working-together-can")),
        ("sefton", "why do it like this?", ("sefton/why",)),
        ("high-needs", "why though?", ("high-needs/why", "high-needs/without-extra-cost")),
    ],
)  # fmt: skip
async def test_a_person_asks_why_after_hearing_what_it_is(
    talk: Talk, area: str, said: str, reasons: tuple[str, ...]
) -> None:
    await begins(talk, area)
    await talk.says(said)
    await talk.expects(intent="why_is_that", kind="answer", entry=reasons, area=area)


@pytest.mark.parametrize(
    ("area", "question", "entry", "said", "makers"),
    [
        ("staffordshire", "Where does the Promise live online?", "staffordshire/promise-hosted",
         "who runs it?", ("staffordshire/who-led", "staffordshire/scvys")),
        ("stoke", "What is this co-production toolkit of Stoke?", "stoke/toolkit",
         "who wrote it?", ("stoke/who-made-it",)),
        ("sefton", "What is the guide called?", "sefton/guide",
         "who was it written by?", ("sefton/makers",)),
        ("high-needs", "What is the High Needs toolkit?", "high-needs/toolkit",
         "who wrote it?", ("high-needs/authors",)),
    ],
)  # fmt: skip
async def test_a_person_asks_who_is_behind_it(
    talk: Talk, area: str, question: str, entry: str, said: str, makers: tuple[str, ...]
) -> None:
    await asked(talk, area, question, entry)
    await talk.says(said)
    await talk.expects(kind="answer", entry=makers, area=area)


@pytest.mark.parametrize(
    ("area", "question", "entry", "said", "examples"),
    [
        ("staffordshire", "At which levels can people co-produce?", "staffordshire/when",
         "can you give an example?",
         ("staffordshire/arena-individual", "staffordshire/arena-collective",
          "staffordshire/arena-strategic")),
        ("stoke", "What is the organisational level?", "stoke/level-organisational",
         "for example?", ("stoke/matrix-organisational", "stoke/matrix")),
        ("sefton", "Why should we co-produce?", "sefton/why", "have you a real example of that?",
         ("sefton/case-studies", "sefton/sandbrook", "sefton/information-results",
          "sefton/improving-information-group", "sefton/sandbrook-choices")),
        ("high-needs", "What does seeing risk in a positive way mean?", "high-needs/culture-risk",
         "an example please", ("high-needs/example-risk",)),
    ],
)  # fmt: skip
async def test_a_person_asks_for_an_example(
    talk: Talk, area: str, question: str, entry: str, said: str, examples: tuple[str, ...]
) -> None:
    await asked(talk, area, question, entry)
    await talk.says(said)
    await talk.expects(intent="give_example", kind="answer", entry=examples, area=area)


@pytest.mark.parametrize(
    ("area", "question", "entry", "said", "comparison"),
    [
        ("staffordshire", "What does the co-production logo show?", "staffordshire/logo",
         "do the others have one too?", "general/logos"),
        ("stoke", "Which three challenges are there?", "stoke/challenges",
         "do the others say that too?", "general/challenges"),
        ("sefton", "How does Sefton define co-production?", "sefton/definition",
         "is that the same everywhere else?", "general/definitions"),
        ("high-needs", "What is required to make it happen?", "high-needs/required",
         "and how do the other toolkits put it?", "general/helps"),
    ],
)  # fmt: skip
async def test_a_person_asks_whether_the_others_say_that_too(
    talk: Talk, area: str, question: str, entry: str, said: str, comparison: str
) -> None:
    await asked(talk, area, question, entry)
    await talk.says(said)
    await talk.expects(intent="compare_areas", kind="answer", entry=comparison, area=area)
    assert len(talk.messages[0]["points"]) == 4
    assert len(talk.messages) == 1
