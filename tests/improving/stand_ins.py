"""Tools of a trial that do at once what the real ones take minutes for."""

from __future__ import annotations

import sys
from pathlib import Path

from bot.improving.trying import Tools

BUILD = """
import os, pathlib, sys
assert pathlib.Path(sys.argv[1], "topics.yml").exists()
assert "COPRO_SECRET" not in os.environ and "COPRO_DATABASE_URL" not in os.environ
pathlib.Path(os.environ["COPRO_HOME"], "knowledge.db").write_text("corrected")
"""
TRAIN = """
import pathlib, sys
given = sys.argv[sys.argv.index("--output") + 1]
pathlib.Path(given, "candidate.tar.gz").write_text("corrected")
"""
REPLAY = """
import json, pathlib, sys
model = pathlib.Path(sys.argv[1]).read_text()
for line in sys.stdin:
    text = json.loads(line)["text"]
    entry = "sefton/helps" if model == "corrected" and "malarkey" in text else "general/meaning"
    print(json.dumps({"act": "explain", "entry": entry}), flush=True)
"""
FAIL = "import sys; print('It went wrong.'); sys.exit(3)"
HANG = "import time; time.sleep(600)"


def script(code: str) -> list[str]:
    """The command that runs this code."""
    return [sys.executable, "-c", code]


def quick_tools(
    model: Path, *, knowledge: str = BUILD, train: str = TRAIN, replay: str = REPLAY
) -> Tools:
    """Tools that take no time; `model` is made, as the live one."""
    model.write_text("live")
    return Tools(script(knowledge), script(train), script(replay), model)
