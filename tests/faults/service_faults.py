"""Faults of the whole service: processes that die or hang, databases held, content gone."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

from tests.stack.test_faults import locked
from tests.support.stack import Stack

Fault = Callable[[Stack], AbstractContextManager[None]]


def killed(name: str) -> Fault:
    """A process dies, and comes back by itself."""

    @contextmanager
    def fault(stack: Stack) -> Iterator[None]:
        stack.kill(name)
        yield

    return fault


def hung(name: str) -> Fault:
    """A process does nothing for a while, and then goes on with what it was asked."""

    return lambda stack: stack.frozen(name)


def held(database: str) -> Fault:
    """A database is locked; of the records the actions make a 500 of their own."""
    return lambda stack: locked(stack.home / database)


@contextmanager
def without_content(stack: Stack) -> Iterator[None]:
    """The knowledge base is gone, and then swapped for a new one."""
    file = stack.home / "knowledge.db"
    away = file.with_suffix(".away")
    file.rename(away)
    try:
        yield
    finally:
        shutil.copy(away, file.with_suffix(".new"))
        os.replace(file.with_suffix(".new"), file)
        away.unlink()


FAULTS: dict[str, Fault] = {
    "actions stopped": killed("actions"),
    "actions hanging": hung("actions"),
    "Rasa stopped": killed("rasa1"),
    "Rasa hanging": hung("rasa1"),
    "edge stopped": killed("edge"),
    "records locked": held("records.db"),
    "tracker locked": held("tracker.db"),
    "content gone and swapped": without_content,
}

IN_THE_MIDDLE = {"edge stopped"}
"""Here the connection itself is cut, so that there is no answer to read."""

SLOWEST = "Rasa stopped"
"""Rasa takes longest to be back."""
