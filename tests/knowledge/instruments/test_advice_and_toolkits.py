"""However somebody answers, the advice says nothing that the toolkits do not.

Staffordshire's toolkit, page 8, and Stoke-on-Trent's, page 16: an individual plan is always
co-produced; three occasions not to; five questions to ask first.
"""

from __future__ import annotations

import random

import pytest

from knowledge.instruments.answers import Answer
from knowledge.instruments.outcome import result_of
from knowledge.instruments.walking import in_force, is_complete
from tests.support.advice import (
    ASKED,
    IN_THE_WAY,
    SKIPPED,
    TO_MEND,
    Decided,
    advice,
    decided,
    every_way,
)
from tests.support.instruments import every_walk

NOW = {"now-collective", "now-strategic"}
WITH_PEOPLE = {*NOW, "individual", "mend", "representatives"}
YES_TO_ALL_FIVE = {
    "open": {"open"},
    "time": {"enough"},
    "resources": {"enough"},
    "interest": {"yes_deep"},
    "interest-level": {"this", "mixed"},
    "skills": {"yes", "help"},
}
AGAINST = {
    "national",
    "decided",
    "no-time-no-resources",
    "no-time",
    "no-resources",
    "little-interest",
}


def ways(**answers: str) -> list[Decided]:
    """Every way to answer that has these answers, `_` for `-`."""
    wanted = {question.replace("_", "-"): answer for question, answer in answers.items()}
    found = [way for way in every_way() if wanted.items() <= way.answers.items()]
    assert found, wanted
    return found


def outcomes(found: list[Decided]) -> set[str]:
    return {way.outcome for way in found}


def test_an_individual_plan_is_always_co_produced() -> None:
    assert outcomes(ways(arena="individual")) == {"individual"}


def test_an_individual_plan_is_co_produced_whatever_was_said_before_of_other_work() -> None:
    for answers in every_walk(advice()):
        instead = {**answers, "arena": Answer(option="individual")}
        assert decided(instead).outcome == "individual"
        assert set(in_force(advice(), instead)) <= {"work", "arena", "check"}


def test_no_other_work_is_told_that_co_production_is_always_right() -> None:
    for way in every_way():
        assert (way.outcome == "individual") is (way.answers["arena"] == "individual")


@pytest.mark.parametrize("occasion", ["national", "decided"])
def test_what_is_set_nationally_or_decided_is_never_co_produced(occasion: str) -> None:
    assert outcomes(ways(open=occasion)) == {occasion}


def test_without_time_and_without_resources_other_work_is_never_co_produced() -> None:
    found = outcomes(ways(time="little", resources="none"))

    assert found == {"no-time-no-resources"}


@pytest.mark.parametrize("occasion", [{"time": "little"}, {"resources": "none"}])
def test_too_little_of_either_is_enough_not_to_co_produce_as_it_stands(
    occasion: dict[str, str],
) -> None:
    found = outcomes(ways(**occasion))

    assert found <= {"no-time-no-resources", "no-time", "no-resources", "little-interest"}
    assert found & {*WITH_PEOPLE, "mend-much"} == set()


def test_nothing_but_the_three_occasions_and_little_interest_speaks_against_it() -> None:
    for way in every_way():
        answers = way.answers
        against = (
            answers["open"] in {"national", "decided"}
            or answers["time"] == "little"
            or answers["resources"] == "none"
            or (answers["interest"] == "little" and answers["arena"] == "collective")
        )
        assert (way.outcome in AGAINST) is against, way


def test_now_means_yes_to_all_five_questions_and_yes_to_all_five_means_now() -> None:
    for way in every_way():
        yes = all(way.answers[q] in options for q, options in YES_TO_ALL_FIVE.items())
        assert (way.outcome in NOW) is yes, way


def test_now_is_told_at_the_level_of_the_work() -> None:
    for way in every_way():
        if way.outcome in NOW:
            assert way.outcome == f"now-{way.answers['arena']}"


def test_needing_help_to_lead_it_never_stands_in_the_way() -> None:
    for way in ways(skills="help"):
        others = all(way.answers[q] in YES_TO_ALL_FIVE[q] for q in ASKED[1:])
        assert not others or way.outcome in NOW


def test_people_who_speak_for_others_are_named_only_for_strategic_work() -> None:
    found = [way for way in every_way() if way.outcome in {"representatives", "now-strategic"}]

    assert {way.answers["arena"] for way in found} == {"strategic"}


def test_little_interest_in_a_strategy_is_answered_with_people_who_speak_for_others() -> None:
    settled = {"arena": "strategic", "open": "open", "time": "enough", "resources": "enough"}
    found = ways(**settled, interest="little")

    assert outcomes([way for way in found if way.answers["skills"] != SKIPPED]) == {
        "representatives"
    }


@pytest.mark.parametrize("question", ["open", "time", "resources", "interest"])
def test_not_knowing_what_decides_it_never_gives_a_yes(question: str) -> None:
    assert outcomes(ways(**{question: "not_sure"})) & {*WITH_PEOPLE, "mend-much"} == set()


def test_somebody_who_answers_everything_is_always_advised() -> None:
    for way in every_way():
        if SKIPPED not in way.answers.values():
            assert way.outcome != "unfinished", way


def test_one_to_three_things_are_mended_before_and_four_are_too_many() -> None:
    for way in every_way():
        if way.outcome in {"mend", "representatives", "mend-much"}:
            assert way.count(IN_THE_WAY) >= 1
            assert (way.count(TO_MEND) > 3) is (way.outcome == "mend-much")


def test_what_is_on_the_list_is_exactly_what_is_not_a_full_yes() -> None:
    full = {**YES_TO_ALL_FIVE, "skills": {"yes"}}
    for answers in random.Random(8).sample(list(every_walk(advice())), 300):
        way = decided(answers)
        lacking = {
            q for q, options in full.items() if way.answers[q] not in {*options, SKIPPED, "."}
        }
        assert {gap.question.id for gap in result_of(advice(), answers).gaps} == lacking


def test_each_change_that_is_told_leads_where_it_says_and_none_is_kept_back() -> None:
    for answers in random.Random(8).sample(list(every_walk(advice())), 60):
        result = result_of(advice(), answers)
        told = {(c.question.id, c.option.id): c.outcome.id for c in result.changes}
        others = {
            (question.id, option.id): {**answers, question.id: Answer(option=option.id)}
            for question in advice().questions
            for option in question.options
            if question.id in answers and question.id != "check"
        }
        found = {key: decided(a).outcome for key, a in others.items() if is_complete(advice(), a)}
        assert told == {key: other for key, other in found.items() if other != result.outcome.id}


def test_every_occasion_not_to_is_warned_of() -> None:
    occasions = ("open", "national"), ("open", "decided"), ("time", "little"), ("resources", "none")
    warned = {
        (question.id, option.id)
        for question in advice().questions
        for option in question.options
        if option.warning and option.todo
    }

    assert warned == set(occasions)
