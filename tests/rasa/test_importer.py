"""The domain is joined from its parts, and a name that stands in two of them is refused."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rasa.shared.core.domain import InvalidDomain

from bot.rasa.importer import merge_domains, some_asks, spread
from knowledge.load import load_content
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


def test_asks_of_every_entry_are_examples_each_once() -> None:
    asks = some_asks(load_content())

    assert len(asks) == len(set(asks))
    for entry in load_content().entries:
        assert set(entry.every_ask) & set(asks), entry.id


@pytest.mark.parametrize(
    ("items", "count", "taken"),
    [("abc", 4, "abc"), ("abcd", 4, "abcd"), ("abcdefgh", 4, "aceg"), ("abcde", 2, "ac"),
     ("abcde", 1, "a"), ("", 4, "")],
)  # fmt: skip
def test_a_few_of_many_are_taken_from_all_over(items: str, count: int, taken: str) -> None:
    assert spread(items, count) == list(taken)


@given(st.integers(0, 60), st.integers(1, 12))
def test_what_is_taken_stands_in_its_order_as_far_apart_as_can_be(many: int, count: int) -> None:
    taken = [int(item) for item in spread([str(n) for n in range(many)], count)]
    gaps = {after - before for before, after in pairwise(taken)}

    assert len(taken) == len(set(taken)) == min(many, count)
    assert all(0 <= item < many for item in taken)
    assert not gaps or max(gaps) - min(gaps) <= 1 <= min(gaps)
