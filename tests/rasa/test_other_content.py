from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from rasa.shared.importers.importer import TrainingDataImporter

from bot.improving.candidate import lay_out
from bot.improving.taught_files import Changed
from bot.settings import PROJECT
from tests.support.edge import edge_settings

WORDS = "words that nobody ever typed here"
ACTS = "data/nlu/small_talk.yml"
ENTRIES = "knowledge/content/sefton/helps.yml"


def changed(path: str, before: str, after: str) -> Changed:
    text = (PROJECT / path).read_text(encoding="utf-8")
    assert before in text
    return Changed(text, text.replace(before, after, 1))


def test_a_candidate_is_trained_from_its_own_content_and_examples(tmp_path: Path) -> None:
    files = {
        ENTRIES: changed(ENTRIES, '"what helps it work"', f'"{WORDS}"'),
        ACTS: changed(ACTS, "- ey up", "- ey up there duck"),
    }
    made = lay_out(tmp_path / "made", files, edge_settings(tmp_path))
    arguments: list[str] = made.training()
    data: list[Any] = arguments[arguments.index("--data") + 1 :]

    importer = TrainingDataImporter.load_from_config(
        str(made.config), str(PROJECT / "domain.yml"), data
    )

    said = {
        example.get("text"): example.get("intent")
        for example in importer.get_nlu_data().training_examples
    }
    assert said[WORDS] == "explain"
    assert said["ey up there duck"] == "greet"
    assert not importer.get_stories().is_empty()


def test_a_candidate_differs_from_the_project_in_nothing_but_its_content(tmp_path: Path) -> None:
    made = lay_out(tmp_path / "made", {}, edge_settings(tmp_path))

    ours = yaml.safe_load((PROJECT / "config.yml").read_text(encoding="utf-8"))
    theirs = yaml.safe_load(made.config.read_text(encoding="utf-8"))

    assert theirs.pop("importers") == [{**ours.pop("importers")[0], "content": str(made.content)}]
    assert theirs == ours
