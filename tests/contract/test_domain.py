"""The domain is whole: every part is read, every name stands once and is used."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import yaml
from rasa.shared.core.domain import Domain, InvalidDomain
from rasa.shared.utils.common import class_from_module_path

from bot.rasa.importer import merge_domains
from knowledge.instruments.moves import Notice
from tests.support.dialogue_files import (
    DOMAIN,
    EXAMPLES,
    STORIES,
    actions_after,
    declared,
    names,
    read,
    response_families_in_code,
    responses,
    responses_named_in_code,
    steps,
)
from tests.support.source import PROJECT

RASAS_OWN_INTENTS = {"back", "restart", "session_start", "nlu_fallback", "out_of_scope"}
HEARD_IN_A_WALK = {"answer", "unclear_answer"}
WITHOUT_EXAMPLES = {"nlu_fallback", "open_conversation", "explain", *HEARD_IN_A_WALK}
SECTIONS = ("intents", "entities", "slots", "actions", "responses", "forms")
READING_LEVELS = ("standard", "easy")
REFUSALS = (1, 2, 3)


@pytest.fixture(scope="module")
def domain() -> Domain:
    """The domain as Rasa reads it, through whichever importer config.yml names."""
    (importer,) = read(PROJECT / "config.yml")["importers"]
    reader = class_from_module_path(importer["name"])(
        config_file=str(PROJECT / "config.yml"),
        domain_path=str(PROJECT / "domain.yml"),
        training_data_paths=[str(PROJECT / "data")],
    )
    loaded = reader.get_domain()
    assert isinstance(loaded, Domain)
    return loaded


def test_the_importer_reads_every_intent_of_every_part(domain: Domain) -> None:
    intents = set(declared("intents"))

    assert len(intents) > len(names(read(PROJECT / "domain.yml")["intents"]))
    assert set(domain.intents) - RASAS_OWN_INTENTS == intents - RASAS_OWN_INTENTS


def test_the_importer_reads_every_response_slot_and_action(domain: Domain) -> None:
    assert set(domain.responses) == set(declared("responses"))
    assert set(domain.user_actions) >= set(declared("actions"))
    assert {slot.name for slot in domain.slots} >= set(declared("slots"))


@pytest.mark.parametrize("section", SECTIONS)
def test_no_name_stands_in_two_places(section: str) -> None:
    counts = Counter(name for path in DOMAIN for name in names(read(path).get(section) or []))

    assert [name for name, count in counts.items() if count > 1] == []


def test_a_name_in_two_files_is_refused_with_both_their_names() -> None:
    parts = {"a.yml": {"intents": ["greet"]}, "b.yml": {"intents": ["greet"]}}

    with pytest.raises(InvalidDomain, match=r"b\.yml: `greet` of `intents` also stands in a\.yml"):
        merge_domains(parts)


@pytest.mark.parametrize("path", [*DOMAIN, *STORIES, *EXAMPLES], ids=lambda path: path.name)
def test_no_key_stands_twice_in_a_file_since_yaml_keeps_the_last(path: Path) -> None:
    assert list(_keys_standing_twice(yaml.compose(path.read_text(encoding="utf-8")))) == []


def test_the_spine_of_the_domain_is_short() -> None:
    assert len((PROJECT / "domain.yml").read_text(encoding="utf-8").splitlines()) <= 120


def test_each_topic_has_the_same_name_in_every_folder() -> None:
    topics = {path.stem for path in DOMAIN[1:]}

    assert {path.stem for path in (*STORIES, *EXAMPLES)} <= topics


def test_no_intent_has_a_name_that_rasa_acts_on_by_itself() -> None:
    assert set(declared("intents")) & {"back", "restart", "session_start"} == set()


def test_examples_are_of_declared_intents_and_no_intent_is_without() -> None:
    taught = {item["intent"] for path in EXAMPLES for item in read(path)["nlu"] if "intent" in item}

    assert taught == set(declared("intents")) - WITHOUT_EXAMPLES


def test_slots_are_named_by_topic_and_influence_no_policy() -> None:
    topics = {path.stem for path in DOMAIN[1:]}
    for path in DOMAIN:
        for name, slot in (read(path).get("slots") or {}).items():
            topic, _, rest = name.partition("__")
            assert topic in topics, name
            assert rest, name
            assert slot["influence_conversation"] is False, name


def test_every_response_is_said_somewhere() -> None:
    assert set(responses()) - _responses_used() == set()


def test_every_response_that_is_said_exists() -> None:
    assert _responses_used() - set(responses()) == set()


def test_every_family_of_responses_is_known_to_this_test() -> None:
    assert response_families_in_code() == {
        "action_signpost": "utter_{}",
        "action_refuse": "utter_refuse_{}_{}",
        "action_set_reading": "utter_reading_{}",
        "validate_walk": "utter_walk_{}",
    }


def test_choices_of_responses_mean_declared_intents() -> None:
    payloads = [
        button["payload"]
        for variants in responses().values()
        for variant in variants
        for button in variant.get("buttons") or []
    ]

    assert {payload.lstrip("/").split("{")[0] for payload in payloads} <= set(declared("intents"))


def _responses_used() -> set[str]:
    taken = {s["action"] for path in steps("rules", "stories") for s in path if "action" in s}
    used = {action for action in taken if action.startswith("utter_")}
    used |= responses_named_in_code()
    used |= {f"utter_reading_{level}" for level in READING_LEVELS}
    used |= {f"utter_walk_{notice.value}" for notice in Notice}
    for intent in declared("intents"):
        after = actions_after(intent)
        if "action_signpost" in after:
            used.add(f"utter_{intent}")
        if "action_refuse" in after:
            used |= {f"utter_refuse_{intent}_{number}" for number in REFUSALS}
    return used


def _keys_standing_twice(node: yaml.Node | None) -> list[str]:
    if isinstance(node, yaml.SequenceNode):
        return [key for item in node.value for key in _keys_standing_twice(item)]
    if not isinstance(node, yaml.MappingNode):
        return []
    counts = Counter(str(key.value) for key, _ in node.value)
    within = [key for _, value in node.value for key in _keys_standing_twice(value)]
    return [key for key, count in counts.items() if count > 1] + within
