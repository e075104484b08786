"""How a turn was understood and answered, for staff: never any of the person's words."""

from __future__ import annotations

from typing import Any

from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.events import UserUttered

ALTERNATIVES = 3


def trace_of(
    message: UserUttered | None, actions: list[str], milliseconds: float
) -> dict[str, Any]:
    """Intent, confidence, alternatives, ranked entries, actions, content version and time."""
    parsed: dict[str, Any] = (message.parse_data or {}) if message else {}
    intent = parsed.get("intent") or {}
    ranking = parsed.get("intent_ranking") or []
    found = parsed.get("knowledge") or {}
    return {
        "intent": intent.get("name"),
        "confidence": round(float(intent.get("confidence") or 0.0), 3),
        "alternatives": [
            {"name": other["name"], "confidence": round(float(other["confidence"]), 3)}
            for other in ranking[1 : 1 + ALTERNATIVES]
        ],
        "entries": [{"id": hit["id"], "score": hit["score"]} for hit in found.get("hits") or []],
        "actions": [name for name in actions if name != ACTION_LISTEN_NAME],
        "version": found.get("version", ""),
        "ms": milliseconds,
    }
