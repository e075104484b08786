"""The encoder of the checks that every message goes through, loaded once as the edge starts."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from bot.safety.check import DisclosureCheck
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.language.token_states import TokenEncoder

logger = logging.getLogger(__name__)


def safety_encoder(settings: Settings) -> TokenEncoder | None:
    """The encoder; None, and a line in the log, where it was not built or does not load.

    Nothing is converted here, while people wait for the edge.
    """
    folder = settings.safety_encoder_dir
    try:
        from bot.language.token_states import TokenEncoder  # not at the top: it loads NumPy

        if not (folder / "model.bin").exists():
            raise FileNotFoundError(folder.name)
        return TokenEncoder(folder)
    except Exception as error:
        logger.error("Messages are checked without the encoder: %s", type(error).__name__)
        return None


def disclosure_check(encoder: TokenEncoder | None) -> DisclosureCheck:
    """Phrases and what was learnt; phrases alone, and a line in the log, where that cannot load."""
    if encoder is None:
        return DisclosureCheck()
    try:
        return DisclosureCheck(encoder.read)
    except Exception as error:
        logger.error("Disclosures are looked for by phrases alone: %s", type(error).__name__)
        return DisclosureCheck()
