"""The files of the public pages: what both apps share, and the scripts of the chat."""

from __future__ import annotations

from pathlib import Path

from bot.web.assets import SHARED, Assets


def edge_assets() -> Assets:
    """Read them once, as the server starts."""
    return Assets(SHARED, Path(__file__).parent / "static")
