"""What can change while the edge runs, looked at no more than once a second and never by SQL.

The off switch alone is looked at with every request, because nothing may be read once it is on.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from bot.edge.uk_time import today
from bot.settings import Settings
from bot.web.off_file import off_message
from bot.web.service_file import read_file
from bot.web.service_settings import ServiceSettings

logger = logging.getLogger(__name__)

_LOOK_SECONDS = 1.0

_Seen = tuple[int, int, int]


class Live:
    """The settings as they are at this moment."""

    def __init__(self, settings: Settings, clock: Callable[[], float] = time.monotonic) -> None:
        """Read nothing yet; `clock` counts seconds."""
        self.environment = settings
        self._clock = clock
        self._look_at = float("-inf")
        self._seen: _Seen | None = None
        self._service = ServiceSettings()
        self._settings = settings

    @property
    def service(self) -> ServiceSettings:
        """What staff have set."""
        self._look()
        return self._service

    @property
    def settings(self) -> Settings:
        """The environment's settings with the numbers that staff have lowered."""
        self._look()
        return self._settings

    def off(self) -> str | None:
        """What people are told while the assistant is off ("": the usual words); None: it is on."""
        if self.environment.off:
            return ""
        told = off_message(self.environment.off_switch)
        return self.service.off if told is None else told

    def banner(self) -> str:
        """What stands above the chat today; "" for nothing."""
        return self.service.banner_on(today())

    def opening(self) -> str:
        """What is said before a chat is started, instead of the usual words; "" for those."""
        return self.service.opening

    def _look(self) -> None:
        now = self._clock()
        if now < self._look_at:
            return
        self._look_at = now + _LOOK_SECONDS
        seen = self._stamp()
        if seen == self._seen:
            return
        self._seen = seen
        try:
            self._service = read_file(self.environment.service_file)
            self._settings = self._service.over(self.environment)
        except (OSError, ValueError) as error:
            logger.error("service.json cannot be used, so what was: %s", type(error).__name__)

    def _stamp(self) -> _Seen | None:
        try:
            stat = self.environment.service_file.stat()
        except OSError:
            return None
        return stat.st_ino, stat.st_mtime_ns, stat.st_size
