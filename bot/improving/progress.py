"""How far a trial is, for the page that shows it; and whether staff have stopped it meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any

from sqlalchemy.exc import DBAPIError
from sqlalchemy.future import Connection, Engine

from bot.records import trials
from bot.records.engine import reading
from bot.records.trials import Line

_TRIES, _REST_SECONDS = 10, 3.0


class LeftAloneError(RuntimeError):
    """The review app that began the trial has ended: the service was stopped, perhaps."""


@dataclass(frozen=True)
class Progress:
    """One trial's row; `TrialOverError` from any of it means that the trial is over.

    `attended` tells whether the app that began it is still there.
    """

    engine: Engine
    trial_id: str
    attended: Callable[[], bool] = lambda: True
    rest_seconds: float = _REST_SECONDS

    def at(self, step: str, done: int = 0, *, of: int = 0) -> None:
        """Say how far it is; a database that is busy just now is told the next time."""
        with suppress(DBAPIError), self.engine.begin() as connection:
            trials.advance(connection, self.trial_id, step, done, of)

    def check(self) -> None:
        """Raise `TrialOverError` where staff stopped it, `LeftAloneError` where nobody is there."""
        if not self.attended():
            raise LeftAloneError
        with suppress(DBAPIError), reading(self.engine) as connection:
            trials.find(connection, self.trial_id)

    def finish(self, lines: Sequence[Line], counts: Mapping[str, Any]) -> None:
        """Keep what was found."""
        self._surely(lambda c: trials.finish(c, self.trial_id, lines, counts, _now()))

    def fail(self, problem: str) -> None:
        """Say what went wrong."""
        self._surely(lambda c: trials.fail(c, self.trial_id, problem, _now()))

    def _surely(self, work: Callable[[Connection], None]) -> None:
        """Try for a while: minutes of work must not be lost to a moment's lock."""
        for tried in range(1, _TRIES + 1):
            try:
                with self.engine.begin() as connection:
                    return work(connection)
            except DBAPIError:
                if tried == _TRIES:
                    raise
                time.sleep(self.rest_seconds)
        return None


def _now() -> datetime:
    return datetime.now(timezone.utc)
