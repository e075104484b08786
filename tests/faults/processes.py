"""Processes that are ready at once, because all they need was imported before they are forked."""

from __future__ import annotations

import multiprocessing
from multiprocessing.context import ForkServerContext

_IMPORTED = ["tests.faults.card_senders"]


def processes() -> ForkServerContext:
    """Where such processes come from; one server for all tests."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_IMPORTED)
    return context
