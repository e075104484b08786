"""Changed content is taken over while everything runs; what is wrong with it changes nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.language.encoder import SentenceEncoder
from bot.service import reload as reloading
from bot.service.build import BuildError
from bot.service.reload import KNOWLEDGE, reload
from bot.service.steps import Stamps, Step
from bot.settings import Settings, load_settings
from bot.web.reload_state import BUILDING, DONE, FAILED, Reporting, alone, is_running, last_state
from knowledge.build import build_knowledge
from knowledge.problems import ContentError
from knowledge.store import KnowledgeBase
from tests.support.content import ENTRY, ContentFolder


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return load_settings({"COPRO_HOME": str(tmp_path / "home")})


@pytest.fixture
def content(tmp_path: Path) -> ContentFolder:
    return ContentFolder(tmp_path / "content")


@pytest.fixture(autouse=True)
def steps(
    settings: Settings,
    content: ContentFolder,
    encoder: SentenceEncoder,
    monkeypatch: pytest.MonkeyPatch,
) -> list[Step]:
    """The knowledge base of a small folder, and a model that was trained from the same folder."""

    def make() -> None:
        build_knowledge(content.load(), encoder.encode, settings.knowledge_db)

    model = settings.home / "model"
    settings.home.mkdir()
    found = [
        Step(KNOWLEDGE, "Building", (content.folder,), settings.knowledge_db, make),
        Step("model", "Training", (content.folder,), model, model.touch),
    ]
    model.touch()
    monkeypatch.setattr(reloading, "steps", lambda _settings: found)
    Stamps(settings.home / "built.json").record(found[1])
    return found


def answer(settings: Settings) -> str:
    return KnowledgeBase(settings.knowledge_db).entries([ENTRY])[0].answer


def test_an_answer_changes_for_who_had_the_knowledge_base_open(
    settings: Settings, content: ContentFolder
) -> None:
    reload(settings, content.folder)
    running = KnowledgeBase(settings.knowledge_db)
    before = running.entries([ENTRY])[0].answer
    content.change(ENTRY, answer="Another answer. It comes from the toolkit.")

    done = reload(settings, content.folder)

    assert running.entries([ENTRY])[0].answer == "Another answer. It comes from the toolkit."
    assert before != answer(settings)
    assert (done.step, done.entries) == (DONE, len(content.load().entries))
    assert done.old != done.new == running.version()


def test_that_the_model_was_trained_from_other_content_is_said(
    settings: Settings, content: ContentFolder
) -> None:
    assert not reload(settings, content.folder).behind
    content.change(ENTRY, title="Another title")
    assert reload(settings, content.folder).behind


def test_nothing_is_built_where_nothing_changed(
    settings: Settings, content: ContentFolder, steps: list[Step]
) -> None:
    reload(settings, content.folder)
    built = settings.knowledge_db.stat().st_mtime_ns

    done = reload(settings, content.folder)

    assert done.old == done.new
    assert settings.knowledge_db.stat().st_mtime_ns == built
    assert Stamps(settings.home / "built.json").up_to_date(steps[0])


def test_content_that_breaks_a_rule_is_refused_with_the_reason_and_changes_nothing(
    settings: Settings, content: ContentFolder
) -> None:
    reload(settings, content.folder)
    before = answer(settings)
    content.change(ENTRY, answer="")

    with pytest.raises(ContentError):
        reload(settings, content.folder)

    assert answer(settings) == before
    state = last_state(settings.home)
    assert state is not None
    assert state.step == FAILED
    assert ENTRY in state.problem


def test_only_one_is_at_work_at_a_time(settings: Settings, content: ContentFolder) -> None:
    with alone(settings.home) as free:
        assert free
        assert is_running(settings.home)
        with pytest.raises(BuildError):
            reload(settings, content.folder)
    assert not is_running(settings.home)


def test_one_that_was_killed_has_failed(settings: Settings) -> None:
    Reporting(settings.home).step(BUILDING)
    state = last_state(settings.home)
    assert state is not None
    assert state.step == FAILED
    with alone(settings.home):
        still = last_state(settings.home)
    assert still is not None
    assert still.step == BUILDING


@pytest.mark.parametrize("broken", ["", "[]", "{", json.dumps({"step": "done"})])
def test_a_state_that_cannot_be_read_is_none(settings: Settings, broken: str) -> None:
    (settings.home / "reload.json").write_text(broken, encoding="utf-8")
    assert last_state(settings.home) is None


def test_no_state_is_there_before_the_first(settings: Settings) -> None:

    assert last_state(settings.home) is None
