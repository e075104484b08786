"""One trial, in a process of its own: `python -m bot.improving.trial <id> <lock>`.

It runs on one core and gives way to everything else, so that the live service goes on.
"""

from __future__ import annotations

import logging
import os
import sys
import traceback
from collections.abc import Callable

from bot.improving.progress import LeftAloneError, Progress
from bot.improving.trying import UNEXPECTED, Tools, TrialFailedError, Trying
from bot.records.engine import open_engine
from bot.records.trials import DIED, TrialOverError
from bot.settings import Settings, load_settings

logger = logging.getLogger(__name__)

_NICER = 10
_PATIENT_MILLISECONDS = 30_000


def try_out(
    settings: Settings,
    trial_id: str,
    lock: int,
    tools: Tools | None = None,
    attended: Callable[[], bool] = lambda: True,
) -> None:
    """Run a trial and note how it ended; one that was stopped ends without a word."""
    engine = open_engine(settings.database_url, wait_milliseconds=_PATIENT_MILLISECONDS)
    progress = Progress(engine, trial_id, attended)
    try:
        try:
            Trying(settings, progress, lock, tools or Tools()).whole()
        except TrialFailedError as failed:
            progress.fail(str(failed))
        except LeftAloneError:
            progress.fail(DIED)
        except TrialOverError:
            raise
        except Exception as error:
            last = traceback.extract_tb(error.__traceback__)[-1]
            where = f"{last.filename}:{last.lineno}"
            logger.error("A trial failed with %s at %s", type(error).__name__, where)
            progress.fail(UNEXPECTED)
    except TrialOverError:
        return
    finally:
        engine.dispose()


def give_way() -> None:
    """From now on this process and those it starts use one core, when nobody else wants it."""
    os.nice(_NICER)
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def main() -> None:
    """Run the trial that the review app began."""
    begun_by = os.getppid()
    give_way()
    trial_id, lock = sys.argv[1], int(sys.argv[2])
    try_out(load_settings(), trial_id, lock, attended=lambda: os.getppid() == begun_by)


if __name__ == "__main__":
    main()
