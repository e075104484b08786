"""What an administrator is told after a change to the running service."""

from __future__ import annotations

from bot.review.wording import telling

told = telling(__file__)
