"""Every component of the pipeline keeps the same promises, and each does its own work."""

from __future__ import annotations

import math
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import spacy
from rasa.shared.nlu.training_data.message import Message

from bot.language.encoder import DIMENSIONS, SentenceEncoder
from bot.nlu.evidence import Evidence, log_odds, probability, weights_from
from bot.nlu.knowledge_search import KNOWLEDGE, KnowledgeSearch
from bot.nlu.question_or_act import QuestionOrAct, confidence_of, reranked
from bot.nlu.sentence_vectors import VECTOR, SentenceVectors
from bot.nlu.toolkit_names import ToolkitNames
from knowledge.build import build_knowledge
from tests.support.content import ENTRY, ContentFolder
from tests.support.dialogue_files import read
from tests.support.source import PROJECT, modules

TEXT = "what is the phone number in Northshire?"


@pytest.fixture(scope="session")
def small_index(tmp_path_factory: pytest.TempPathFactory, encoder: SentenceEncoder) -> Path:
    folder = tmp_path_factory.mktemp("index")
    content = ContentFolder(folder / "content").load()
    build_knowledge(content, encoder.encode, folder / "knowledge.db")
    return folder / "knowledge.db"


@pytest.fixture(params=["sentence_vectors", "toolkit_names", "knowledge_search"])
def component(request: pytest.FixtureRequest, encoder: SentenceEncoder, small_index: Path) -> Any:
    made: dict[str, Any] = {
        "sentence_vectors": SentenceVectors(SentenceVectors.get_default_config(), encoder),
        "toolkit_names": ToolkitNames(),
        "knowledge_search": KnowledgeSearch(
            KnowledgeSearch.get_default_config(), small_index, encoder
        ),
    }
    return made[request.param]


def message(encoder: SentenceEncoder, text: str = TEXT) -> Message:
    """A message as it is after the components before: its document and its vector."""
    language = spacy.blank("en")
    ruler: Any = language.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "AREA", "pattern": "Northshire", "id": "north"}])
    vector = encoder.encode([text])[0]
    return Message({"text": text, "text_spacy_doc": language(text), VECTOR: vector})


def test_no_messages_give_no_messages(component: Any) -> None:
    assert component.process([]) == []


def test_a_message_without_words_passes_untouched(component: Any) -> None:
    empty = Message({"intent": "greet"})
    component.process([empty])

    assert empty.data == {"intent": "greet"}


def test_every_message_is_given_back_with_its_words_as_they_were(
    component: Any, encoder: SentenceEncoder
) -> None:
    messages = [message(encoder), message(encoder, "hello"), message(encoder, "¿qué? 😀")]
    given_back = component.process(messages)

    assert [m.get("text") for m in given_back] == [TEXT, "hello", "¿qué? 😀"]


def test_the_same_message_is_always_understood_in_the_same_way(
    component: Any, encoder: SentenceEncoder
) -> None:
    one, other = message(encoder), message(encoder)
    component.process([message(encoder, "something else"), one])
    component.process([other])

    for key in ("entities", KNOWLEDGE):
        assert one.get(key) == other.get(key)
    assert np.allclose(one.get(VECTOR), other.get(VECTOR), atol=1e-5)


def test_every_component_of_ours_stands_in_the_pipeline_and_the_other_way_round() -> None:
    named = {c["name"] for c in read(PROJECT / "config.yml")["pipeline"]}
    ours = {name.rsplit(".", 1)[0] for name in named if name.startswith("bot.")}
    written = {
        f"bot.nlu.{module.path.stem}"
        for module in modules("bot")
        if module.path.parent.name == "nlu"
        and "DefaultV1Recipe.register" in module.path.read_text(encoding="utf-8")
    }

    assert ours == written


def test_a_vector_is_a_unit_and_the_feature_is_scaled(encoder: SentenceEncoder) -> None:
    written = Message({"text": TEXT})
    SentenceVectors(SentenceVectors.get_default_config(), encoder).process([written])
    _, feature = written.get_dense_features("text")

    assert feature is not None
    assert feature.features.shape == (1, DIMENSIONS)
    assert np.linalg.norm(written.get(VECTOR)) == pytest.approx(1.0, abs=1e-5)
    assert np.linalg.norm(feature.features) == pytest.approx(10.0, abs=1e-4)


def test_an_area_is_found_by_its_id_where_it_stands(encoder: SentenceEncoder) -> None:
    named = message(encoder)
    ToolkitNames().process([named])
    (entity,) = named.get("entities")

    assert (entity["entity"], entity["value"]) == ("area", "north")
    assert TEXT[entity["start"] : entity["end"]] == "Northshire"


def test_what_others_found_is_kept(encoder: SentenceEncoder) -> None:
    named = message(encoder)
    named.set("entities", [{"entity": "entry", "value": "north/phone"}])
    ToolkitNames().process([named])

    assert [entity["entity"] for entity in named.get("entities")] == ["entry", "area"]


def test_a_question_is_ranked_with_version_and_verdict(
    encoder: SentenceEncoder, small_index: Path
) -> None:
    asked = message(encoder, "please tell me about making decisions together")
    search = KnowledgeSearch(KnowledgeSearch.get_default_config(), small_index, encoder)
    search.process([asked])
    found = asked.get(KNOWLEDGE)

    assert found["hits"][0]["id"] == ENTRY
    assert found["verdict"] == "sure"
    assert found["version"]
    assert len(found["hits"]) <= 5


@pytest.mark.parametrize("explain", [0.0, 0.3, 1.0])
def test_a_new_ranking_still_adds_up_and_begins_with_the_likeliest(explain: float) -> None:
    before = [
        {"name": "greet", "confidence": 0.6},
        {"name": "explain", "confidence": 0.3},
        {"name": "thank", "confidence": 0.1},
    ]
    after = reranked(before, explain)

    assert confidence_of(after, "explain") == explain
    assert sum(r["confidence"] for r in after) == pytest.approx(1.0)
    assert [r["confidence"] for r in after] == sorted(
        (r["confidence"] for r in after), reverse=True
    )


def test_a_ranking_that_is_sure_of_a_question_can_be_overruled() -> None:
    after = reranked([{"name": "explain", "confidence": 1.0}], 0.2)

    assert after == [{"name": "explain", "confidence": 0.2}]


@pytest.mark.parametrize("piece", [field.name for field in fields(Evidence)])
def test_each_piece_of_evidence_counts_as_its_weight_says(piece: str) -> None:
    weights = weights_from(QuestionOrAct.get_default_config())
    plain = Evidence(**{field.name: 0.3 for field in fields(Evidence)})
    more = replace(plain, **{piece: 0.9})

    favours = probability(more, weights) > probability(plain, weights)
    assert favours == (getattr(weights, piece) > 0)


@pytest.mark.parametrize(("explain", "other"), [(1.0, 0.0), (0.0, 1.0), (0.0, 0.0)])
def test_certainty_is_still_a_finite_number(explain: float, other: float) -> None:
    assert math.isfinite(log_odds(explain, other))
