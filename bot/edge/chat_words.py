"""The words of the chat page and of its script, which has none of its own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.council import Council
from bot.edge.wording import Wording
from bot.settings import Settings

_FILE = Path(__file__).with_name("chat_wording.yml")


class ChatWords:
    """What the chat page says, for one council; gaps that only the script can fill stay."""

    def __init__(self, council: Council, settings: Settings) -> None:
        own = Wording(council, _FILE)
        self.labels: Mapping[str, Any] = own.labels("chat")
        self.script: Mapping[str, Any] = own.labels("script")
        self.limit = settings.message_characters
