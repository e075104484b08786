"""Drafts that are ready, as files of content for whoever puts them into the toolkits' folders."""

from __future__ import annotations

import os
from pathlib import Path

from bot.records.drafts import Draft
from bot.review.improving.drafting_form import as_written
from knowledge.drafts import draft_file

_OF_A_DRAFT = 8


def folder_of_drafts(home: Path) -> Path:
    """Where the files lie, a folder for each toolkit as in the content itself."""
    return home / "working" / "drafts"


def file_name(draft: Draft) -> str:
    """The name of the entry, and a part of the draft's id: two drafts may want one name."""
    return f"{draft.entry.rpartition('/')[2]}.{draft.id[:_OF_A_DRAFT]}.yml"


def write_file(home: Path, draft: Draft) -> None:
    """Put the file of a draft that is ready in place, whole or not at all; an earlier one goes."""
    target = folder_of_drafts(home) / draft.toolkit / file_name(draft)
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    half = target.with_suffix(".part")
    half.write_text(draft_file(as_written(draft)), encoding="utf-8")
    os.replace(half, target)
    _remove(home, draft, but=target)


def remove_file(home: Path, draft: Draft) -> None:
    """Take the file away of a draft that is dropped, or no longer right."""
    _remove(home, draft)


def _remove(home: Path, draft: Draft, but: Path | None = None) -> None:
    for path in folder_of_drafts(home).glob(f"*/*.{draft.id[:_OF_A_DRAFT]}.yml"):
        if path != but:
            path.unlink(missing_ok=True)
