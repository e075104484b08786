"""Starting a trial from the review app, which goes on without waiting for it."""

from __future__ import annotations

import os
import subprocess
from threading import Thread

from bot.improving.children import Command, python
from bot.improving.trying import log_file
from bot.settings import PROJECT, Settings

TRIAL: Command = tuple(python("bot.improving.trial"))


def start_trial(
    settings: Settings, trial_id: str, lock: int, command: Command = TRIAL
) -> subprocess.Popen[bytes]:
    """Start it in a process that no page waits for; `lock` is its own from now on."""
    log = log_file(settings)
    log.parent.mkdir(parents=True, exist_ok=True)
    known = {"COPRO_HOME": str(settings.home), "COPRO_DATABASE_URL": settings.database_url}
    try:
        with log.open("wb") as output:
            process = subprocess.Popen(
                [*command, trial_id, str(lock)],
                cwd=PROJECT,
                env={**os.environ, **known},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                pass_fds=(lock,),
                start_new_session=True,
            )
    finally:
        os.close(lock)
    Thread(target=process.wait, daemon=True).start()
    return process
