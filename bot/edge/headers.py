"""The headers every answer carries, so that no page can be framed, sniffed, cached or scripted."""

from __future__ import annotations

from collections.abc import Mapping

from bot.settings import Settings
from bot.web import headers

DEMONSTRATION = "/"
_PUBLIC_PAGES = frozenset({DEMONSTRATION, "/about", "/compare"})
_PUBLIC_FOLDER = "/compare/"
_VERSIONED = "/assets/"
_OF_FILES = frozenset(
    {
        "Cross-Origin-Resource-Policy",
        "Strict-Transport-Security",
        "X-Content-Type-Options",
    }
)
_EMBED = "/embed.js"
_THEME = ("/theme.css", "/theme/logo")


def for_every_answer(settings: Settings) -> Mapping[str, str]:
    """The headers that depend on nothing but the settings."""
    return headers.for_every_answer(_framed_by(settings), secure=settings.secure_cookies)


def for_file(settings: Settings) -> Mapping[str, str]:
    """The few that concern files of ours: the rest is about pages, and files are many."""
    every = for_every_answer(settings)
    return {name: value for name, value in every.items() if name in _OF_FILES}


def is_file(path: str, status: int) -> bool:
    """Tell whether an answer is one of our versioned files."""
    return path.startswith(_VERSIONED) and status == 200


def for_path(path: str, status: int) -> Mapping[str, str]:
    """The headers that keep a person's words out of caches and search engines."""
    if is_file(path, status):
        return {"Cache-Control": "public, max-age=31536000, immutable"}
    if path == _EMBED and status in {200, 304}:
        return {"Cache-Control": "public, no-cache", "Cross-Origin-Resource-Policy": "cross-origin"}
    if path in _THEME and status == 200:
        return {"Cache-Control": "public, max-age=3600"}
    public = path in _PUBLIC_PAGES or path.startswith(_PUBLIC_FOLDER)
    if public and status == 200:
        return {"Cache-Control": "no-store"}
    return {"Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow"}


def for_demonstration(settings: Settings) -> Mapping[str, str]:
    """The page that embeds the chat as a council's does may show it in a frame; no other may."""
    policy = headers.content_security_policy(_framed_by(settings))
    return {"Content-Security-Policy": f"{policy}; frame-src 'self'"}


def _framed_by(settings: Settings) -> tuple[str, ...]:
    """Ourselves and the council's named sites."""
    return ("'self'", *settings.allowed_origins)
