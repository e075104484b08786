"""How often somebody may try to sign in: enough for a slip of the hand, not enough to guess.

Tries count by account and address together, so that nobody can lock the owner out from elsewhere.
"""

from __future__ import annotations

import hashlib
import math

from limits import RateLimitItemPerMinute

from bot.review.problems import Problem
from bot.review.visit import Visit
from bot.web.addresses import address_of

OF_ACCOUNT = RateLimitItemPerMinute(10, 15)
OF_ADDRESS = RateLimitItemPerMinute(40, 15)
_FEWEST_MINUTES = 2  # the page speaks of minutes


async def count_try(visit: Visit, name: str) -> None:
    """Count a password or code before it is looked at; a `Problem` where there were too many."""
    counter, address = visit.services.counter, address_of(visit.request)
    whose = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()
    wait = await counter.count(OF_ADDRESS, f"staff {address}")
    if not wait:  # so that one address cannot fill the memory with names
        wait = await counter.count(OF_ACCOUNT, f"staff {address} {whose}")
    if wait:
        minutes = max(_FEWEST_MINUTES, math.ceil(wait / 60))
        raise Problem("too_many_tries", retry_after=wait, minutes=minutes)
