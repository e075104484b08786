"""Check content from the command line: `python -m knowledge.check` names every slip."""

from __future__ import annotations

import sys
from pathlib import Path

from knowledge.load import CONTENT, load_content
from knowledge.problems import ContentError


def main(folder: Path = CONTENT) -> int:
    """Print how much content there is, or every reason it was refused; 1 where it was."""
    try:
        content = load_content(folder)
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    asks = sum(len(entry.every_ask) for entry in content.entries)
    counted = f"{len(content.entries)} entries, {asks} asks, {len(content.instruments)} instruments"
    print(f"{counted}, version {content.version}: all right.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
