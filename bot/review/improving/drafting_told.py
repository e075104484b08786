"""What staff are told after they did something with a draft or the content."""

from __future__ import annotations

from bot.review.wording import telling

told = telling(__file__)
