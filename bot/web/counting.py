"""Counting what is limited, in memory, or in Redis where several processes share the counting.

With Redis away each process counts alone: a limit must never be the reason that a child gets no
answer.
"""

from __future__ import annotations

import asyncio
import logging
import math
import time
from collections.abc import Callable
from dataclasses import dataclass

from limits import RateLimitItem
from limits.storage import MemoryStorage, Storage, storage_from_string
from limits.strategies import MovingWindowRateLimiter

logger = logging.getLogger(__name__)

_REDIS_SECONDS = 0.2
_REDIS_REST_SECONDS = 10.0


@dataclass(frozen=True)
class _Counting:
    """A limiter with the store it only refers to weakly."""

    storage: Storage
    limiter: MovingWindowRateLimiter


_Asking = Callable[[_Counting, RateLimitItem, str], int]


class Counter:
    """Count by key, each within the limit that is given with it."""

    def __init__(self, redis_url: str) -> None:
        self._here = _counting(MemoryStorage())
        self._shared = _shared(redis_url)
        self._shared_rests_until = 0.0

    async def count(self, item: RateLimitItem, key: str) -> int:
        """Count once; 0 where it is within the limit, else whole seconds to wait."""
        return await self._ask(_hit, item, key)

    async def wait(self, item: RateLimitItem, key: str) -> int:
        """How many seconds to wait until one more is within the limit, without counting it."""
        return await self._ask(_look, item, key)

    async def _ask(self, how: _Asking, item: RateLimitItem, key: str) -> int:
        if self._shared is not None and time.monotonic() >= self._shared_rests_until:
            try:
                return await asyncio.to_thread(how, self._shared, item, key)
            except Exception as error:
                logger.error("Redis does not count, so this process does: %s", type(error).__name__)
                self._shared_rests_until = time.monotonic() + _REDIS_REST_SECONDS
        return how(self._here, item, key)


def _hit(counting: _Counting, item: RateLimitItem, key: str) -> int:
    """Count once; 0 where it is allowed, else whole seconds to wait."""
    return 0 if counting.limiter.hit(item, key) else _until_reset(counting, item, key)


def _look(counting: _Counting, item: RateLimitItem, key: str) -> int:
    """As `_hit`, without counting."""
    return 0 if counting.limiter.test(item, key) else _until_reset(counting, item, key)


def _until_reset(counting: _Counting, item: RateLimitItem, key: str) -> int:
    reset, _ = counting.limiter.get_window_stats(item, key)
    return max(1, math.ceil(reset - time.time()))


def _counting(storage: Storage) -> _Counting:
    return _Counting(storage, MovingWindowRateLimiter(storage))


def _shared(redis_url: str) -> _Counting | None:
    if not redis_url:
        return None
    patience = {"socket_timeout": _REDIS_SECONDS, "socket_connect_timeout": _REDIS_SECONDS}
    return _counting(storage_from_string(redis_url, **patience))
