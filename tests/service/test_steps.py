"""A step is done again exactly when what it is made from has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.service.steps import Stamps, Step, fingerprint


@pytest.fixture
def step(tmp_path: Path) -> Step:
    source, output = tmp_path / "source", tmp_path / "output"
    (source / "inner").mkdir(parents=True)
    (source / "inner" / "a.yml").write_text("one", encoding="utf-8")
    return Step("name", "Doing", (source,), output, lambda: None)


def test_a_step_is_not_up_to_date_before_it_was_built(step: Step, tmp_path: Path) -> None:
    step.output.write_text("", encoding="utf-8")

    assert not Stamps(tmp_path / "built.json").up_to_date(step)


def test_a_built_step_is_up_to_date_also_for_the_next_run(step: Step, tmp_path: Path) -> None:
    step.output.write_text("", encoding="utf-8")
    Stamps(tmp_path / "built.json").record(step)

    assert Stamps(tmp_path / "built.json").up_to_date(step)


def test_a_step_whose_output_was_deleted_is_built_again(step: Step, tmp_path: Path) -> None:
    stamps = Stamps(tmp_path / "built.json")
    stamps.record(step)

    assert not stamps.up_to_date(step)


def test_changed_new_renamed_and_deleted_files_change_the_fingerprint(step: Step) -> None:
    folder = step.inputs[0] / "inner"
    seen = [fingerprint(step.inputs)]
    (folder / "a.yml").write_text("two", encoding="utf-8")
    seen.append(fingerprint(step.inputs))
    (folder / "b.yml").write_text("", encoding="utf-8")
    seen.append(fingerprint(step.inputs))
    (folder / "b.yml").rename(folder / "c.yml")
    seen.append(fingerprint(step.inputs))
    (folder / "a.yml").unlink()
    seen.append(fingerprint(step.inputs))

    assert len(set(seen)) == len(seen)


def test_compiled_python_does_not_count(step: Step) -> None:
    before = fingerprint(step.inputs)
    compiled = step.inputs[0] / "__pycache__"
    compiled.mkdir()
    (compiled / "a.pyc").write_bytes(b"\0")

    assert fingerprint(step.inputs) == before


def test_a_missing_input_counts_as_nothing(tmp_path: Path) -> None:
    assert fingerprint([tmp_path / "gone"]) == fingerprint([])


@pytest.mark.parametrize("broken", ["", "{", "not json"])
def test_broken_notes_mean_that_nothing_was_built(step: Step, tmp_path: Path, broken: str) -> None:
    notes = tmp_path / "built.json"
    notes.write_text(broken, encoding="utf-8")
    step.output.write_text("", encoding="utf-8")

    assert not Stamps(notes).up_to_date(step)


def test_notes_appear_in_a_folder_that_was_not_there(step: Step, tmp_path: Path) -> None:
    Stamps(tmp_path / "new" / "built.json").record(step)

    assert (tmp_path / "new" / "built.json").exists()


def test_how_long_a_step_took_is_remembered(step: Step, tmp_path: Path) -> None:
    Stamps(tmp_path / "built.json").record(step, seconds=22.34)

    assert Stamps(tmp_path / "built.json").seconds("name") == 22.3
    assert Stamps(tmp_path / "built.json").seconds("another") is None
