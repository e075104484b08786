"""Things of like names in different toolkits, asked apart and answered apart."""

from __future__ import annotations

import pytest

from tests.scenarios.between_areas.following import asked, is_told, sourced_from, told_of
from tests.support.conversation import Talk

SHOES = ("high-needs/derby-in-my-shoes", "glossary/in-my-shoes")
KITEMARK = ("staffordshire/logo", "glossary/kitemark")
CHARTER_MARK = ("stoke/charter-mark", "glossary/charter-mark")


async def test_the_three_levels_of_staffordshire_are_its_own(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("What are the three levels of co-production?")
    await is_told(talk, "staffordshire/when", "Individual:", "Collective:", page=8)
    await talk.expects(no_words="Organisational")
    await talk.says("What is meant by the collective level?")
    await is_told(talk, "staffordshire/arena-collective", "support for a group", page=8)


async def test_the_three_levels_of_stoke_are_its_own(talk: Talk) -> None:
    await talk.opens(area="stoke")
    await talk.says("What are the three levels of co-production?")
    await is_told(talk, "stoke/three-levels", "Individual:", "Organisational:", page=11)
    await talk.expects(no_words="Collective:")
    await talk.says("What is meant by the organisational level?")
    await is_told(talk, "stoke/level-organisational", "feedback", page=11)


async def test_a_worker_in_stoke_wonders_about_the_word_collective(talk: Talk) -> None:
    await talk.opens(area="stoke")
    await talk.says("The checklist prints collective. Should that be organisational?")
    await is_told(talk, "stoke/collective-or-organisational", "use organisational", page=16)


async def test_the_middle_level_is_found_under_its_other_name_next_door(talk: Talk) -> None:
    await asked(talk, "staffordshire", "Explain the collective level",
                "staffordshire/arena-collective")  # fmt: skip
    await talk.says("and in Stoke?")
    await talk.expects(entry=("stoke/level-organisational", "stoke/collective-or-organisational"))
    await talk.expects(words="organisational", area="staffordshire")


async def test_a_person_asks_how_the_names_of_the_levels_differ(talk: Talk) -> None:
    await asked(talk, None, "How do Staffordshire and Stoke name their levels?", "general/levels")
    await talk.expects(words=("collective in Staffordshire", "organisational in Stoke"))
    assert told_of(talk) == ["Staffordshire", "Stoke-on-Trent"]


async def test_the_eight_statements_are_not_the_four_of_the_comment_card(talk: Talk) -> None:
    await talk.opens(area="sefton")
    await talk.says('Please tell me the "I" statements')
    await is_told(talk, "sefton/statements", "I am an equal partner", page=6)
    assert len(talk.messages[0]["points"]) == 8
    await talk.says("And which four statements are on the comment card?")
    await is_told(talk, "sefton/comment-card-statements", "it may have influence", page=21)
    assert len(talk.messages[0]["points"]) == 4


async def test_the_second_statement_is_the_second_of_those_just_read(talk: Talk) -> None:
    await asked(talk, "sefton", "Which statements can you tick on the comment card?",
                "sefton/comment-card-statements")  # fmt: skip
    await talk.says("what's the second one?")
    await talk.expects(
        entry=("sefton/comment-card-statements", "sefton/comment-card"),
        no_words="different stages",
    )
    await talk.says('And the second of the eight "I" statements?')
    await talk.expects(
        entry=("sefton/statement-different-stages", "sefton/statements"), words="different stages"
    )


async def test_walking_in_whose_shoes_and_in_mine(talk: Talk) -> None:
    await talk.opens()
    await talk.says("What is the tool called Whose Shoes?")
    await is_told(talk, "staffordshire/whose-shoes", "someone else's place", page=11)
    await talk.says("And what is In My Shoes?")
    await is_told(talk, SHOES, "not the same as Whose Shoes?", page=20)


@pytest.mark.parametrize(
    ("area", "question", "entry", "page"),
    [
        ("staffordshire", "how does Whose Shoes work", "staffordshire/whose-shoes", 11),
        ("high-needs", "how did In My Shoes work", "high-needs/derby-in-my-shoes", 20),
    ],
)
async def test_each_pair_of_shoes_belongs_to_its_own_toolkit(
    talk: Talk, area: str, question: str, entry: str, page: int
) -> None:
    await talk.opens(area=area)
    await talk.says(question)
    await is_told(talk, entry, page=page)


async def test_rung_eight_is_harts_and_rung_seven_is_tlaps(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("On Hart's ladder, which rung is co-production?")
    await is_told(talk, "staffordshire/harts-ladder", "Rung 8", page=5)
    await talk.says("On the Think Local Act Personal ladder, which rung is co-production?")
    await is_told(
        talk, ("staffordshire/rung-co-production", "staffordshire/tlap-ladder"), "7", page=6
    )
    await talk.says("Why is it rung 7 on one ladder and rung 8 on another?")
    await is_told(talk, "staffordshire/ladders-compared", "rung 7", "rung 8", page=5)


async def test_the_kitemark_is_staffordshires_and_the_charter_mark_is_stokes(talk: Talk) -> None:
    await talk.opens()
    await talk.says("What is the co-production kitemark?")
    await is_told(talk, KITEMARK, "logo", "kitemark", page=17)
    await talk.says("And what is the charter mark?")
    await talk.expects(entry=CHARTER_MARK, kind="answer", words=("forms", "Staffordshire"))
    await talk.says("Which of the four toolkits have such a mark?")
    await talk.expects(entry="general/logos")


@pytest.mark.parametrize(
    ("area", "entry", "words", "no_words"),
    [
        ("staffordshire", "staffordshire/promise", "five commitments", "complaints procedure"),
        ("stoke", "stoke/promise", "only a picture", "five commitments"),
    ],
)
async def test_each_place_has_a_promise_of_its_own(
    talk: Talk, area: str, entry: str, words: str, no_words: str
) -> None:
    await asked(talk, area, "What does the co-production promise say?", entry)
    await talk.expects(words=words, no_words=no_words)
    await talk.says("do the others have a promise too?")
    await talk.expects(entry="general/promises", words="Two places have a Promise", area=area)


async def test_a_person_asks_whether_the_two_promises_are_one(talk: Talk) -> None:
    await talk.opens()
    await talk.says("Is Stoke's promise the same as the one in Staffordshire?")
    await talk.expects(entry="general/promises", words="they are not the same")
    assert told_of(talk) == ["Staffordshire", "Stoke-on-Trent"]
    await talk.chooses("Stoke")
    await is_told(talk, "stoke/promise", page=14)


@pytest.mark.parametrize(
    ("area", "question", "entry", "words"),
    [
        ("staffordshire", "Should power be equal, or shared?", "staffordshire/power-sharing",
         "more realistic"),
        ("stoke", "Is power equal between families and services?", "stoke/challenge-power",
         "ideal"),
        ("sefton", "Does anybody's view count for more than mine?", "sefton/helps-culture",
         "Nobody's view matters more"),
        ("high-needs", "Is power shared fairly in co-production?",
         "high-needs/characteristic-power", "equitable"),
    ],
)  # fmt: skip
async def test_each_says_in_its_own_way_how_equal_power_is(
    talk: Talk, area: str, question: str, entry: str, words: str
) -> None:
    await asked(talk, area, question, entry)
    await talk.expects(words=words)
    await talk.says("do the others say that too?")
    await talk.expects(entry="general/power", words="whether it can be equal", area=area)


@pytest.mark.parametrize("area", ["staffordshire", "stoke", "sefton", "high-needs"])
async def test_what_co_production_is_is_told_in_the_words_of_ones_own_toolkit(
    talk: Talk, area: str
) -> None:
    await talk.opens(area=area)
    await talk.says("What is co-production?")
    await talk.expects(kind="answer", entry=(f"{area}/what-it-is", f"{area}/definition"))
    assert sourced_from(talk) == {area}


@pytest.mark.parametrize(
    ("area", "question", "entry", "words"),
    [
        ("high-needs", "What does lived experience mean?",
         ("high-needs/lived-experience",), "Sandhu"),
        ("staffordshire", "Do you say experts by experience or people with lived experience?",
         ("staffordshire/lived-experience",), 'prefers to say "people with lived experience"'),
        ("sefton", "Whom does Sefton call experts by experience?",
         ("sefton/statement-views-heard",), "experts by experience"),
        ("high-needs", "Who came up with the meaning of lived experience?",
         ("high-needs/lived-experience",), "Baljeet Sandhu"),
        ("stoke", "Who are the real experts?", ("stoke/real-experts",), "parents or carers"),
    ],
)  # fmt: skip
async def test_each_has_its_own_name_for_people_who_know_it_from_life(
    talk: Talk, area: str, question: str, entry: tuple[str, ...], words: str
) -> None:
    await talk.opens(area=area)
    await talk.says(question)
    await talk.expects(kind="answer", entry=entry, words=words)


async def test_the_forms_of_stoke_are_not_the_checklists_of_sefton(talk: Talk) -> None:
    await talk.opens()
    await talk.says("What does Stoke ask in the Plan form?")
    await is_told(talk, "stoke/plan-form", "15", page=18)
    await talk.says("What is on Sefton's checklist before people are involved?")
    await is_told(talk, "sefton/pre-involvement", "budget for venues", page=19)
    await talk.says("And on Sefton's checklist during involvement?")
    await is_told(talk, "sefton/involvement", "code of conduct", page=20)
    await talk.says("Which seven questions does Stoke's Review form have?")
    await talk.expects(entry="stoke/review-form", words="barriers")


@pytest.mark.parametrize(
    ("area", "question", "entry", "words"),
    [
        ("stoke", "What do I write down at the Do stage?", "stoke/do-form", "minutes"),
        (
            "sefton",
            "What can people join in at the Do stage of commissioning?",
            "sefton/cycle-do",
            "tender",
        ),
        ("stoke", "What is asked at the Review stage?", "stoke/review-form", "barriers"),
        ("sefton", "And at the Review stage of commissioning?", "sefton/cycle-review", "contracts"),
    ],
)
async def test_plan_do_and_review_are_forms_in_stoke_and_stages_in_sefton(
    talk: Talk, area: str, question: str, entry: str, words: str
) -> None:
    await asked(talk, area, question, entry)
    await talk.expects(words=words)
