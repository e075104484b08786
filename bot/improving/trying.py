"""Trying corrections out: a candidate hears what people asked, and so does the live model."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path

from bot.improving.acts import taught_acts
from bot.improving.candidate import Candidate, lay_out
from bot.improving.children import Child, ChildFailedError, Command, environment, python
from bot.improving.judging import Asked, counts, lines, titles_of
from bot.improving.lessons import Lessons, lessons
from bot.improving.progress import Progress
from bot.improving.taught_files import changed_files
from bot.improving.working_files import FOLDER
from bot.records import corrections, past_messages, trials
from bot.records.engine import reading
from bot.records.past_messages import Past
from bot.records.trials import Reply
from bot.service.build import MODEL
from bot.settings import Settings
from knowledge.load import load_content
from knowledge.model import Content
from knowledge.problems import ContentError

FILES, KNOWLEDGE, TRAINING, BEFORE, AFTER = "files", "knowledge", "training", "before", "after"
"""The steps of a trial, in their order; each is also the code of its failure."""
SPACE, NOT_BUILT, UNEXPECTED = "space", "not_built", "unexpected"

MOST_MESSAGES, MOST_JUDGED = 2_000, 500
_SPACE_NEEDED = 500_000_000
_PLACE = "trial"


class TrialFailedError(RuntimeError):
    """The trial cannot go on; `args[0]` is the code that tells why."""


@dataclass(frozen=True)
class Tools:
    """The commands that a trial runs, and the model that is live."""

    knowledge: Command = field(default_factory=lambda: python("bot.improving.knowledge_base"))
    train: Command = field(default_factory=lambda: python("bot.rasa.train"))
    replay: Command = field(default_factory=lambda: python("bot.rasa.replay"))
    model: Path = MODEL


@dataclass(frozen=True)
class Trying:
    """One trial; `lock` is open as long as any of its processes lives."""

    settings: Settings
    progress: Progress
    lock: int
    tools: Tools = field(default_factory=Tools)

    @property
    def folder(self) -> Path:
        """Where the candidate is made; nothing of it is left afterwards."""
        return self.settings.home / FOLDER / _PLACE

    def whole(self) -> None:
        """Make the candidate, let both models hear everything, keep what would change."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(mode=0o700, parents=True)
        log_file(self.settings).parent.mkdir(parents=True, exist_ok=True)
        try:
            self._whole()
        finally:
            shutil.rmtree(self.folder, ignore_errors=True)

    def _whole(self) -> None:
        self._check_place()
        self.progress.at(FILES)
        content = load_content()
        taught = self._lessons(content)
        candidate = self._laid_out(taught)
        self._build(candidate)
        asked = self._asked(content)
        was = self._hear(BEFORE, self.tools.model, self.settings.home, asked.every)
        now = self._hear(AFTER, candidate.model, candidate.home, asked.every)
        left_out = {"left_out": len(taught.refused)}
        self.progress.finish(lines(asked, was, now), {**counts(asked), **left_out})

    def _check_place(self) -> None:
        if not (self.tools.model.exists() and self.settings.knowledge_db.exists()):
            raise TrialFailedError(NOT_BUILT)
        if shutil.disk_usage(self.folder).free < _SPACE_NEEDED:
            raise TrialFailedError(SPACE)

    def _lessons(self, content: Content) -> Lessons:
        with reading(self.progress.engine) as connection:
            states = (corrections.WAITING, corrections.WRITTEN)
            found = corrections.kept(connection, None, states)
        return lessons(found, content, taught_acts())

    def _laid_out(self, taught: Lessons) -> Candidate:
        made = lay_out(self.folder / "made", changed_files(taught), self.settings)
        try:
            load_content(made.content)
        except ContentError:
            raise TrialFailedError(FILES) from None
        return made

    def _build(self, candidate: Candidate) -> None:
        live = str(self.settings.knowledge_db)
        commands = {
            KNOWLEDGE: [*self.tools.knowledge, str(candidate.content), live],
            TRAINING: [*self.tools.train, *candidate.training()],
        }
        for step, command in commands.items():
            self.progress.at(step)
            try:
                self._child(command, candidate.home).run(self.progress.check)
            except ChildFailedError:
                raise TrialFailedError(step) from None

    def _asked(self, content: Content) -> Asked:
        with reading(self.progress.engine) as connection:
            days = trials.find(connection, self.progress.trial_id).days
            since = datetime.now(timezone.utc) - timedelta(days=days)
            messages = past_messages.asked_since(connection, since, MOST_MESSAGES)
            judged = past_messages.known_right(connection, MOST_JUDGED)
        return Asked(messages, judged, titles_of(content.entries))

    def _hear(self, step: str, model: Path, home: Path, asked: Sequence[Past]) -> list[Reply]:
        self.progress.at(step, of=len(asked))
        told = [json.dumps({"text": past.text, "area": past.area}) for past in asked]
        child = self._child([*self.tools.replay, str(model)], home)
        so_far = partial(self.progress.at, step, of=len(asked))
        try:
            heard = child.answers(told, self.progress.check, so_far)
        except ChildFailedError:
            raise TrialFailedError(step) from None
        return [Reply(one["act"], one["entry"]) for one in heard]

    def _child(self, command: Command, home: Path) -> Child:
        known = environment(home, self.folder / "cache")
        return Child(command, known, log_file(self.settings), self.lock)


def log_file(settings: Settings) -> Path:
    """Where the processes of the last trial wrote what went wrong: never a person's words."""
    return settings.home / "logs" / "trial.log"
