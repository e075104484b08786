"""What loading would say of the content, were the corrections in it."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.improving.taught_files import CONTENT, Changed
from bot.settings import PROJECT
from knowledge.load import load_content
from knowledge.problems import ContentError


def reasons_against(changed: Mapping[str, Changed], project: Path = PROJECT) -> list[str]:
    """Why the content would be refused, in its loader's words; none where all is right."""
    with TemporaryDirectory() as folder:
        copy = Path(folder)
        shutil.copytree(project / CONTENT, copy / CONTENT)
        for path, texts in changed.items():
            (copy / path).parent.mkdir(parents=True, exist_ok=True)
            (copy / path).write_text(texts.after, encoding="utf-8")
        try:
            load_content(copy / CONTENT)
        except ContentError as error:
            return [str(problem) for problem in error.problems]
    return []
