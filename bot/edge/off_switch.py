"""The off switch: by setting for good, by file within a second and without a restart."""

from __future__ import annotations

from bot.settings import Settings


def is_off(settings: Settings) -> bool:
    """Tell whether the assistant is switched off right now."""
    return settings.off or settings.off_switch.exists()
