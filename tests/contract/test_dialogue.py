"""Rules leave no message without an answer, and never say that something was done."""

from __future__ import annotations

import json
import re
import subprocess
import sys

import pytest

from tests.support.dialogue_files import (
    EXAMPLES,
    actions_after,
    declared,
    read,
    responses,
    steps,
)
from tests.support.source import PROJECT

CONFIRMING = re.compile(r"\b(saved|sent|recorded|stored)\b", re.IGNORECASE)
MAY_CONFIRM: dict[str, str] = {  # response → why nothing untrue can be said by it
    "utter_card_enough": "it counts cards whose rows are in the records",
    "utter_card_not_saved": "it says that a card is not saved",
    "utter_card_stopped": "it says that a card is not sent, after its draft was deleted",
}

REGISTERED = """
import json
from rasa_sdk.executor import ActionExecutor
executor = ActionExecutor()
executor.register_package("actions")
found = {name: run.__self__.__class__.__module__ for name, run in executor.actions.items()}
print(json.dumps(found))
"""


@pytest.fixture(scope="module")
def registered() -> dict[str, str]:
    """Every action the action server registers, and the module it stands in."""
    done = subprocess.run(
        [sys.executable, "-c", REGISTERED], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    found: dict[str, str] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_every_intent_has_a_rule() -> None:
    assert [intent for intent in declared("intents") if not actions_after(intent)] == []


def test_every_intent_has_one_rule_only() -> None:
    starts = [path[0].get("intent") for path in steps("rules")]

    assert {intent for intent in starts if starts.count(intent) > 1} == set()


def test_every_action_of_a_rule_or_story_exists() -> None:
    known = {*declared("actions"), *declared("forms"), *responses()}
    taken = {s["action"] for path in steps("rules", "stories") for s in path if "action" in s}

    assert taken - known == set()


def test_every_intent_of_a_rule_or_story_exists() -> None:
    named = {s["intent"] for path in steps("rules", "stories") for s in path if "intent" in s}

    assert named - set(declared("intents")) == set()


def test_every_declared_action_is_taken_by_a_rule_or_a_form() -> None:
    taken = {step["action"] for path in steps("rules") for step in path if "action" in step}
    forms = {f"validate_{form}" for form in declared("forms")}
    asking = {f"action_ask_{slot}" for slot in declared("slots")}

    assert set(declared("actions")) - taken - forms - asking == set()


def test_declared_actions_are_those_the_action_server_registers(
    registered: dict[str, str],
) -> None:
    assert set(declared("actions")) == set(registered)


def test_each_action_stands_in_a_file_of_its_name(registered: dict[str, str]) -> None:
    assert {n: m for n, m in registered.items() if m.rpartition(".")[2] != n} == {}


def test_no_response_says_that_something_was_done() -> None:
    confirming = {
        name
        for name, variants in responses().items()
        for variant in variants
        if CONFIRMING.search(variant.get("text", ""))
    }

    assert confirming - set(MAY_CONFIRM) == set()


def test_the_list_of_responses_that_may_confirm_holds_none_that_is_gone() -> None:
    assert set(MAY_CONFIRM) <= set(responses())


def test_no_test_story_is_trained_on() -> None:
    data = PROJECT / "data"

    assert [path.name for path in data.rglob("test_*")] == []
    assert [path.name for path in EXAMPLES if {"stories", "rules"} & set(read(path))] == []


def test_stories_for_tests_stand_in_files_that_rasa_knows_as_tests() -> None:
    stories = (PROJECT / "tests" / "dialogue").rglob("*.yml")

    assert [path.name for path in stories if not path.name.startswith("test_")] == []
