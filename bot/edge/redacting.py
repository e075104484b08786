"""The redaction that every message and every field goes through, made once as the edge starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.safety.redaction import Redaction

if TYPE_CHECKING:
    from bot.language.token_states import TokenEncoder


def redaction(encoder: TokenEncoder | None) -> Redaction:
    """Shapes and names; where the encoder did not load, names by cues and lists alone."""
    from bot.safety.names.finder import load_names  # not at the top: it loads NumPy

    return Redaction(load_names(encoder.read if encoder else None))
