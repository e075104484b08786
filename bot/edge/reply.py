"""What a message is answered with."""

from __future__ import annotations

from dataclasses import dataclass

from bot.records.messages import PublicMessage


@dataclass(frozen=True)
class Reply:
    """`stored` is False where the transcript does not hold it; `start_again`: no turns are left."""

    messages: list[PublicMessage]
    stored: bool = True
    start_again: bool = False
