"""Rasa's own commands work on this project as they would on any other."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from bot.settings import PROJECT

DIALOGUE = "tests/dialogue"
PATIENCE = 240
WARNED = re.compile(r"UserWarning: (.+)")
KNOWN = (
    # Responses that custom actions say; tests/contract checks that each is used.
    re.compile(r"The utterance 'utter_\w+' is not used in any story or rule\."),
    # Sent by the page when a conversation opens, and never typed.
    re.compile(r"The intent 'open_conversation' is listed .* but is not found in the NLU"),
    # Heard by the question that a walk has just asked, and so taught by its answers.
    re.compile(r"The intent '(unclear_)?answer' is listed .* but is not found in the NLU"),
)


def rasa(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `rasa …` in the project, both its outputs together in `stdout`."""
    quiet = {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3", "NO_COLOR": "1"}
    return subprocess.run(
        [str(Path(sys.executable).with_name("rasa")), *arguments],
        cwd=PROJECT,
        env=os.environ | quiet,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=PATIENCE,
    )


def test_the_data_is_valid_and_rasa_warns_of_nothing_that_is_not_known() -> None:
    validated = rasa("data", "validate")
    warnings = WARNED.findall(validated.stdout)
    unknown = [w for w in warnings if not any(known.match(w) for known in KNOWN)]

    assert validated.returncode == 0, validated.stdout
    assert "No story structure conflicts found" in validated.stdout
    assert unknown == []


@pytest.mark.parametrize("how", [(), ("--e2e",)], ids=["intents given", "words understood"])
def test_the_written_conversations_go_as_they_are_written(
    how: tuple[str, ...], tmp_path: Path
) -> None:
    tested = rasa(
        "test", "core", *how, "--stories", DIALOGUE,
        "--fail-on-prediction-errors", "--out", str(tmp_path),
    )  # fmt: skip

    assert tested.returncode == 0, tested.stdout
    assert "None of the test stories failed" in (tmp_path / "failed_test_stories.yml").read_text()


def test_a_conversation_that_goes_another_way_is_told(tmp_path: Path) -> None:
    steps = [{"user": "tell me a joke", "intent": "greet"}, {"action": "utter_greet"}]
    wrong = {"version": "3.1", "stories": [{"story": "a joke is a greeting", "steps": steps}]}
    (tmp_path / "test_wrong.yml").write_text(yaml.safe_dump(wrong), encoding="utf-8")
    tested = rasa(
        "test", "core", "--e2e", "--stories", str(tmp_path),
        "--fail-on-prediction-errors", "--out", str(tmp_path / "out"),
    )  # fmt: skip

    assert tested.returncode != 0
    assert "predicted: tell_joke" in tested.stdout


def test_every_topic_has_a_written_conversation() -> None:
    files = sorted((PROJECT / DIALOGUE).glob("test_*.yml"))
    stories = [s for f in files for s in yaml.safe_load(f.read_text("utf-8"))["stories"]]
    intents = {step.get("intent") for story in stories for step in story["steps"]}

    assert len(stories) >= 12
    for topic in ("contact", "explain", "out_of_scope", "preferences", "small_talk"):
        rules = yaml.safe_load((PROJECT / "data" / "stories" / f"{topic}.yml").read_text("utf-8"))
        of_topic = {rule["steps"][0]["intent"] for rule in rules["rules"]}
        assert intents & of_topic, topic
