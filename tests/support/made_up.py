"""Words for tests that stand nowhere else, and that no check takes for personal data."""

from __future__ import annotations

from uuid import uuid4


def made_up_word() -> str:
    """A word of its own: two digits side by side may be part of a phone number by chance."""
    return "".join(f"x{one}" if one.isdigit() else one for one in uuid4().hex[:16])
