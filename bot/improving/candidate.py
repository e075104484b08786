"""A candidate: everything the assistant is made of with corrections in it, in a folder of its own.

Nothing of the live assistant is written to. What corrections do not change is led to by links.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.improving.taught_files import CONTENT, EXAMPLES, Changed
from bot.settings import PROJECT, Settings

NAME = "candidate"
STORIES = "data/stories"


@dataclass(frozen=True)
class Candidate:
    """Where each part of a candidate is."""

    folder: Path

    @property
    def content(self) -> Path:
        """Its content, with the corrected asks."""
        return self.folder / CONTENT

    @property
    def examples(self) -> Path:
        """Its examples of acts, with the corrected ones."""
        return self.folder / EXAMPLES

    @property
    def config(self) -> Path:
        """The configuration of its training, which reads its content."""
        return self.folder / "config.yml"

    @property
    def home(self) -> Path:
        """What its processes take for `COPRO_HOME`."""
        return self.folder / "home"

    @property
    def knowledge_db(self) -> Path:
        """Its knowledge base."""
        return self.home / "knowledge.db"

    @property
    def model(self) -> Path:
        """Its trained model."""
        return self.folder / f"{NAME}.tar.gz"

    def training(self) -> list[str]:
        """The arguments of `bot.rasa.train` that make its model."""
        data = [str(self.examples), str(PROJECT / STORIES)]
        places = ["--config", str(self.config), "--output", str(self.folder)]
        return ["--name", NAME, *places, "--data", *data]


def lay_out(
    folder: Path, changed: Mapping[str, Changed], settings: Settings, project: Path = PROJECT
) -> Candidate:
    """Copy what is taught, put the corrections in, and lead to the rest."""
    candidate = Candidate(folder)
    for part in (CONTENT, EXAMPLES):
        shutil.copytree(project / part, folder / part)
    for path, texts in changed.items():
        (folder / path).write_text(texts.after, encoding="utf-8")
    candidate.home.mkdir()
    for built in (settings.encoder_dir, settings.reply_encoder_dir, settings.language_dir):
        (candidate.home / built.name).symlink_to(built, target_is_directory=True)
    config = _with_content(project / "config.yml", candidate.content)
    candidate.config.write_text(config, encoding="utf-8")
    return candidate


def _with_content(file: Path, content: Path) -> str:
    config: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    config["importers"] = [{**one, "content": str(content)} for one in config["importers"]]
    return yaml.safe_dump(config, sort_keys=False)
