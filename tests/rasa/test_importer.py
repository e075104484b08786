"""The domain is joined from its parts, and a name that stands in two of them is refused."""

from __future__ import annotations

from typing import Any

import pytest
from rasa.shared.core.domain import InvalidDomain

from bot.rasa.importer import EXPLAIN, examples_of_asks, merge_domains
from tests.support.dialogue_files import DOMAIN, declared, read


def test_lists_are_joined_and_mappings_are_joined() -> None:
    merged = merge_domains(
        {
            "domain.yml": {"version": "3.1", "intents": ["a"], "slots": {"x": {"type": "text"}}},
            "topic.yml": {"version": "3.1", "intents": ["b"], "slots": {"y": {"type": "any"}}},
        }
    )

    assert merged == {
        "version": "3.1",
        "intents": ["a", "b"],
        "slots": {"x": {"type": "text"}, "y": {"type": "any"}},
    }


def test_a_section_of_one_part_only_is_kept() -> None:
    merged = merge_domains({"a.yml": {"entities": ["area"]}, "b.yml": {"actions": ["action_a"]}})

    assert merged == {"entities": ["area"], "actions": ["action_a"]}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"intents": ["greet"]}, {"intents": ["greet"]}),
        ({"slots": {"area": {}}}, {"slots": {"area": {}}}),
        ({"responses": {"utter_a": []}}, {"responses": {"utter_a": []}}),
        ({"actions": ["action_a"]}, {"actions": ["action_a"]}),
    ],
)
def test_a_name_in_two_parts_is_refused_and_both_are_named(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    with pytest.raises(InvalidDomain, match=r"topic\.yml.*domain\.yml"):
        merge_domains({"domain.yml": one, "topic.yml": other})


def test_the_same_name_in_two_sections_is_no_clash() -> None:
    merged = merge_domains({"a.yml": {"intents": ["area"]}, "b.yml": {"entities": ["area"]}})

    assert merged == {"intents": ["area"], "entities": ["area"]}


def test_merging_changes_none_of_the_parts() -> None:
    parts: dict[str, dict[str, Any]] = {"a.yml": {"intents": ["a"]}, "b.yml": {"intents": ["b"]}}
    merge_domains(parts)["intents"].append("c")

    assert parts == {"a.yml": {"intents": ["a"]}, "b.yml": {"intents": ["b"]}}


def test_the_real_domain_has_every_name_of_every_part() -> None:
    merged = merge_domains({path.name: read(path) for path in DOMAIN})

    for section in ("intents", "actions", "responses"):
        assert set(declared(section)) == set(merged[section])


def test_every_ask_is_an_example_once() -> None:
    examples = list(examples_of_asks())
    texts = [example.get("text") for example in examples]

    assert len(texts) == len(set(texts)) > 100
    assert {example.get("intent") for example in examples} == {EXPLAIN}
