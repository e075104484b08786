"""A message that is shown without being kept, yet complete as the contract promises."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timezone
from typing import Any
from uuid import uuid4


def unlogged(message: Mapping[str, Any]) -> dict[str, Any]:
    """Give a message an id, a role and its time."""
    now = datetime.now(timezone.utc).isoformat()
    return {"id": uuid4().hex, "role": "bot", **message, "at": now}
