from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from bot.improving.acts import taught_acts
from bot.improving.lessons import lessons
from bot.improving.taught_files import as_patch, changed_files
from bot.improving.working_files import put_in_place, working_files
from bot.settings import PROJECT
from knowledge.load import load_content
from tests.improving.making import ask, example

CONTENT = load_content()
MADE = [
    ask("sefton/helps", 'what "really" helps us lot', "parent"),
    ask("general/meaning", "explain: the c word"),
    example("greet", "ey up there duck"),
]
LESSONS = lessons(MADE, CONTENT, taught_acts())


def test_there_is_a_file_for_each_topic_in_the_shape_of_the_content() -> None:
    texts = working_files(LESSONS, CONTENT)

    assert sorted(texts) == ["helps", "meaning", "small_talk"]
    assert yaml.safe_load(texts["helps"]) == {
        "entries": [{"id": "sefton/helps", "asks": {"parent": ['what "really" helps us lot']}}]
    }
    assert yaml.safe_load(texts["small_talk"]) == {
        "nlu": [{"intent": "greet", "examples": "- ey up there duck\n"}]
    }


def test_the_folder_holds_the_files_of_now_and_leaves_other_things_alone(tmp_path: Path) -> None:
    (tmp_path / "working" / "drafts").mkdir(parents=True)
    draft = tmp_path / "working" / "drafts" / "one.yml"
    draft.write_text("entries: []", encoding="utf-8")

    put_in_place({"helps": "a", "meaning": "b"}, tmp_path)
    put_in_place({"meaning": "c"}, tmp_path)

    names = sorted(file.name for file in (tmp_path / "working").iterdir())
    assert names == ["drafts", "meaning.yml"]
    assert (tmp_path / "working" / "meaning.yml").read_text(encoding="utf-8") == "c"
    assert draft.exists()


def test_a_file_is_the_old_or_the_new_one_when_the_disk_gives_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_in_place({"helps": "old"}, tmp_path)

    def full(_: int) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        put_in_place({"helps": "new"}, tmp_path)

    assert (tmp_path / "working" / "helps.yml").read_text(encoding="utf-8") == "old"
    assert [file.name for file in (tmp_path / "working").iterdir()] == ["helps.yml"]


def test_the_patch_makes_of_the_shipped_files_what_was_checked(tmp_path: Path) -> None:
    changed = changed_files(LESSONS)
    for path, texts in changed.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(PROJECT / path, tmp_path / path)
        assert (PROJECT / path).read_text(encoding="utf-8") == texts.before

    applying = subprocess.run(
        ["git", "apply", "-"], cwd=tmp_path, input=as_patch(changed).encode(), check=False
    )

    assert applying.returncode == 0
    assert len(changed) == 3
    for path, texts in changed.items():
        assert (tmp_path / path).read_text(encoding="utf-8") == texts.after != texts.before
