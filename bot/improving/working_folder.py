"""Keeping the working files what the records say: every correction that was written, no other."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from threading import Lock
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from sqlalchemy.future import Connection, Engine

from bot.improving.acts import Examples
from bot.improving.lessons import Lessons, lessons
from bot.improving.taught_files import as_patch, changed_files
from bot.improving.working_files import put_in_place, working_files
from bot.records import corrections
from bot.records.areas import Areas
from bot.records.engine import reading
from knowledge.model import Content

PATCH = "corrections.patch"
_ONE_AT_A_TIME = Lock()


def written_lessons(
    connection: Connection, areas: Areas, content: Content, examples: Examples
) -> Lessons:
    """What the working files of these areas hold."""
    written = corrections.kept(connection, areas, (corrections.WRITTEN,))
    return lessons(written, content, examples)


def bring_in_line(engine: Engine, home: Path, content: Content, examples: Examples) -> None:
    """Write the files anew from the records; whoever comes last leaves what is true then."""
    with _ONE_AT_A_TIME:
        with reading(engine) as connection:
            found = written_lessons(connection, None, content, examples)
        put_in_place(working_files(found, content), home)


def packed(found: Lessons, content: Content) -> bytes:
    """The working files in one ZIP file, with a patch that does the same to the project's files."""
    files = {f"{topic}.yml": text for topic, text in working_files(found, content).items()}
    files[PATCH] = as_patch(changed_files(found))
    packed_files = BytesIO()
    with ZipFile(packed_files, "w", ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(ZipInfo(name), text.encode(), ZIP_DEFLATED)
    return packed_files.getvalue()
