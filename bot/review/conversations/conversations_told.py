"""What staff are told after they did something with a conversation or a disclosure."""

from __future__ import annotations

from bot.review.wording import telling

told = telling(__file__)
