"""A question is told from any other act on all evidence, a place that no toolkit knows among it."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rasa.shared.nlu.training_data.message import Message

from bot.language.encoder import SentenceEncoder
from bot.nlu.evidence import (
    LEAST_BELIEF,
    LEAST_ODDS,
    Evidence,
    Weights,
    log_odds,
    of_addition,
    probability,
    weights_from,
)
from bot.nlu.knowledge_search import KNOWLEDGE
from bot.nlu.question_or_act import (
    OWN_AREA,
    OtherActs,
    QuestionOrAct,
    belief_odds,
    place_named,
    reranked,
    wants_people,
)
from bot.nlu.sentence_vectors import VECTOR
from knowledge.classifier import features, fit
from knowledge.spelling import rarity, spell

ACTS = ["hello there", "thank you very much", "book me a dentist", "goodbye for now"]
QUESTIONS = ["what is co-production", "who wrote the toolkit", "what does the ladder show"]
WEIGHTS = weights_from(QuestionOrAct.get_default_config())
NEUTRAL = Evidence(0.0, 0.0, 0.5, 0.5, 0.5, 0.5)
PLACE, AREA = {"entity": "place", "value": "kent"}, {"entity": "area", "value": "north"}

near_or_far = st.floats(-1, 1)


@pytest.mark.parametrize(
    ("entities", "counts"),
    [([], 0.0), ([{"entity": "term"}], 0.0), ([PLACE], 1.0), ([AREA], OWN_AREA),
     ([PLACE, AREA], OWN_AREA)],
)  # fmt: skip
def test_a_place_counts_against_an_answer_unless_a_toolkit_speaks_for_one_named(
    entities: list[dict[str, Any]], counts: float
) -> None:
    assert place_named(entities) == counts


@given(st.builds(Evidence, *[near_or_far] * 8))
def test_evidence_makes_a_probability(evidence: Evidence) -> None:
    assert 0.0 < probability(evidence, WEIGHTS) < 1.0


def test_a_strange_place_weighs_more_than_a_short_question_that_found_something_near() -> None:
    plain = probability(NEUTRAL, WEIGHTS)

    assert probability(replace(NEUTRAL, near=1.0), WEIGHTS) > plain
    assert probability(replace(NEUTRAL, near=1.0, other_place=1.0), WEIGHTS) < plain


def test_no_classifier_may_doubt_much_what_only_adds_to_an_answer() -> None:
    doubted = replace(NEUTRAL, odds=-13.0, belief=-9.0)

    assert of_addition(doubted) == replace(NEUTRAL, odds=LEAST_ODDS, belief=LEAST_BELIEF)
    assert of_addition(NEUTRAL) == NEUTRAL


@pytest.mark.parametrize(
    ("act", "confidence", "wanted"),
    [("talk_to_person", 0.9, True), ("emergency_help", 0.6, True), ("talk_to_person", 0.3, False),
     ("thank", 0.9, False)],
)  # fmt: skip
def test_a_wish_for_people_is_one_where_it_is_likely(
    act: str, confidence: float, wanted: bool
) -> None:
    assert wants_people({"name": act, "confidence": confidence}) == wanted


@pytest.mark.parametrize("weight", list(asdict(WEIGHTS)))
def test_a_weight_that_is_missing_is_an_error(weight: str) -> None:
    some = {name: value for name, value in asdict(WEIGHTS).items() if name != weight}

    with pytest.raises(KeyError, match=weight):
        weights_from(some)


def test_odds_are_even_where_both_are_as_likely_and_turn_with_their_order() -> None:
    assert log_odds(0.4, 0.4) == 0.0
    assert log_odds(0.8, 0.1) == pytest.approx(-log_odds(0.1, 0.8))


def test_belief_in_a_question_is_learnt_from_meaning_and_spelling(
    others: OtherActs, encoder: SentenceEncoder
) -> None:
    for question in (*QUESTIONS, "wat is coproducshun"):
        assert others.belief(encoder.encode([question])[0], others.as_spelt(question)) > 0
    for act in (*ACTS, "helo"):
        assert others.belief(encoder.encode([act])[0], others.as_spelt(act)) < 0


@given(st.lists(st.tuples(near_or_far, near_or_far), min_size=1, max_size=4))
def test_odds_of_belief_are_the_difference_of_both_totals(inputs: list[tuple[float, ...]]) -> None:
    odds = belief_odds(np.array(inputs), np.array([[1.0, -1.0], [0.5, 2.0]]))

    assert odds == pytest.approx([-2 * first + 1.5 * second for first, second in inputs], abs=1e-6)


@pytest.fixture(scope="module")
def others(encoder: SentenceEncoder) -> OtherActs:
    texts = [*ACTS, *QUESTIONS]
    rarities = rarity(texts)
    inputs = features(encoder.encode(texts), spell(texts, rarities))
    belief = fit(inputs, np.array([0] * len(ACTS) + [1] * len(QUESTIONS)), 2)
    return OtherActs(ACTS, encoder.encode(ACTS), rarities, belief)


def decided(
    others: OtherActs,
    encoder: SentenceEncoder,
    text: str,
    guess: str,
    *,
    weights: Weights = WEIGHTS,
    entities: tuple[dict[str, Any], ...] = (),
    **knowledge: Any,
) -> list[dict[str, Any]]:
    """The ranking of a message that the classifier guesses to be `guess`."""
    ranking = [{"name": guess, "confidence": 0.6}, {"name": "explain", "confidence": 0.4}]
    hits = [{"id": "north/a", "likeness": 0.6, "spelt": 0.4}]
    message = Message(
        {
            "text": text,
            "entities": list(entities),
            "intent_ranking": ranking,
            KNOWLEDGE: {"hits": hits, **knowledge},
            VECTOR: encoder.encode([text])[0],
        }
    )
    config = {**asdict(weights), "doubt": 0.25, "refusals": ["off_topic"]}
    nowhere: Any = None
    QuestionOrAct(config, nowhere, nowhere, others).process([message])
    after: list[dict[str, Any]] = message.get("intent_ranking")
    assert message.get("intent") in (None, after[0])
    return after


def test_a_service_of_a_strange_place_is_that_of_another_council(
    others: OtherActs, encoder: SentenceEncoder
) -> None:
    text = "book me a dentist in Kent"

    strange = decided(others, encoder, text, "council_service", entities=(PLACE,))
    assert strange[0]["name"] == "other_council"
    assert decided(others, encoder, text, "council_service")[0]["name"] == "council_service"


def test_a_greeting_from_a_strange_place_stays_a_greeting(
    others: OtherActs, encoder: SentenceEncoder
) -> None:
    said = decided(others, encoder, "hello from Kent", "greet", entities=(PLACE,))

    assert said[0]["name"] == "greet"


@pytest.mark.parametrize(("guess", "first"), [("off_topic", "nlu_fallback"), ("greet", "greet")])
def test_a_doubtful_refusal_becomes_an_honest_doubt_and_no_other_act_does(
    others: OtherActs, encoder: SentenceEncoder, guess: str, first: str
) -> None:
    even = Weights(**{**dict.fromkeys(asdict(WEIGHTS), 0.0), "bias": -0.6})

    assert decided(others, encoder, "whatever", guess, weights=even)[0]["name"] == first


@pytest.mark.parametrize("knowledge", [{"follows": True}, {"hits": []}])
def test_what_follows_on_or_found_nothing_is_left_as_it_was_guessed(
    others: OtherActs, encoder: SentenceEncoder, knowledge: dict[str, Any]
) -> None:
    left = decided(others, encoder, "what is co-production", "other_area", **knowledge)

    assert [(r["name"], r["confidence"]) for r in left] == [("other_area", 0.6), ("explain", 0.4)]


def test_a_question_is_put_first_whatever_was_guessed(
    others: OtherActs, encoder: SentenceEncoder
) -> None:
    after = decided(others, encoder, "what is co-production", "greet", near=True)

    assert after[0]["name"] == "explain"
    assert after == reranked(after, after[0]["confidence"])


def test_something_near_the_last_answer_makes_a_question_likelier_but_not_a_wish_for_people(
    others: OtherActs, encoder: SentenceEncoder
) -> None:
    def asks(guess: str, **knowledge: Any) -> float:
        ranking = decided(others, encoder, "the telephone then", guess, **knowledge)
        return next(float(r["confidence"]) for r in ranking if r["name"] == "explain")

    assert asks("thank", near=True) > asks("thank")
    assert asks("talk_to_person", near=True) == asks("talk_to_person")


def test_what_begins_with_and_is_doubted_less_where_it_found_something_near(
    others: OtherActs, encoder: SentenceEncoder
) -> None:
    doubt = Weights(**{**dict.fromkeys(asdict(WEIGHTS), 0.0), "odds": 1.0, "belief": 1.0})

    def asks(text: str, **knowledge: Any) -> float:
        ranking = decided(others, encoder, text, "greet", weights=doubt, **knowledge)
        return next(float(r["confidence"]) for r in ranking if r["name"] == "explain")

    assert asks("and hello there", near=True) > asks("and hello there")
    assert asks("hello there", near=True) == asks("hello there")
