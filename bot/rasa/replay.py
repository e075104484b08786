"""Hear messages again with one model: `python -m bot.rasa.replay <model>`, nothing else running.

Reads a JSON object a line, {"text", "area"}, and answers each with a line {"act", "entry"}: the
dialogue act heard, and the entry found first where it is a question ("" where it is none).
No message is ever written anywhere else, not even when one cannot be understood.
"""

from __future__ import annotations

from bot.rasa.without_tensorflow import leave_out_tensorflow, needs_tensorflow
from bot.settings import PROJECT

if not needs_tensorflow((PROJECT / "config.yml").read_text(encoding="utf-8")):
    leave_out_tensorflow()

import asyncio
import json
import logging
import sys
import traceback
import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import structlog
from rasa.core.agent import Agent

from bot.rasa.understanding import Understanding, Understood

EXPLAIN = "explain"


def heard(understood: Understood) -> dict[str, str]:
    """What is told of one message."""
    found = understood.entries if understood.intent == EXPLAIN else ()
    return {"act": understood.intent, "entry": found[0] if found else ""}


def replay(understanding: Understanding, lines: Iterable[str]) -> Iterator[str]:
    """Answer every line in turn."""
    loop = asyncio.new_event_loop()
    try:
        for line in lines:
            asked: dict[str, Any] = json.loads(line)
            found = loop.run_until_complete(understanding.understand(asked["text"], asked["area"]))
            yield json.dumps(heard(found))
    finally:
        loop.close()


def main() -> int:
    """Load the model and answer until there is nothing more to hear; 1 where that failed."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    try:
        understanding = Understanding(Agent.load(Path(sys.argv[1])))
        for answer in replay(understanding, sys.stdin):
            print(answer, flush=True)
    except Exception as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{last.filename}:{last.lineno}"
        print(f"Stopped with {type(error).__name__} at {where}.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
