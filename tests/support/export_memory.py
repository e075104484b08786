"""Run as a program: how much memory the export of very many rows takes, in a process of its own.

`python -m tests.support.export_memory HOME KIND`: prints the number of bytes of the file, and by
how many MB the process grew above what it took before.
"""

from __future__ import annotations

import resource
import sys
from datetime import datetime, timezone
from pathlib import Path

from bot.council import load_council
from bot.records.engine import open_engine
from bot.review.cards.card_names import Names
from bot.review.exporting.export_choice import choice_of
from bot.review.exporting.export_files import Exports
from bot.settings import load_settings

_FIELDS = {"first": "2026-01-01", "last": "2026-12-31", "words": "yes"}


def main(home: str, what: str) -> None:
    """Make the file and let its parts go, as a slow reader at the other end would."""
    settings = load_settings({"COPRO_HOME": home})
    now = datetime(2027, 1, 1, tzinfo=timezone.utc)
    choice = choice_of({"what": what, **_FIELDS}, (), None, now)
    engine = open_engine(settings.database_url)
    exports = Exports(engine, load_council(settings.council_file), Names(), settings.smallest_group)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    size = sum(len(part) for part in exports.file(choice, None, now).parts)
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024
    print(size, grown, Path(home).name)


if __name__ == "__main__":
    main(*sys.argv[1:])
