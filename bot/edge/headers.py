"""The headers every answer carries, so that no page can be framed, sniffed, cached or scripted."""

from __future__ import annotations

from collections.abc import Mapping

from bot.settings import Settings

_PUBLIC_PAGES = frozenset({"/", "/about", "/compare"})
_PUBLIC_FOLDER = "/compare/"
_POWERS = (
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "publickey-credentials-get",
    "screen-wake-lock",
    "usb",
    "xr-spatial-tracking",
)
_STATIC = "/static/"


def for_every_answer(settings: Settings) -> Mapping[str, str]:
    """The headers that depend on nothing but the settings."""
    headers = {
        "Content-Security-Policy": content_security_policy(settings.allowed_origins),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": ", ".join(f"{power}=()" for power in _POWERS),
    }
    if settings.secure_cookies:
        headers["Strict-Transport-Security"] = "max-age=31536000; includeSubDomains"
    return headers


def for_path(path: str, status: int) -> Mapping[str, str]:
    """The headers that keep a person's words out of caches and search engines."""
    if path.startswith(_STATIC) and status == 200:
        return {"Cache-Control": "public, max-age=3600"}
    public = path in _PUBLIC_PAGES or path.startswith(_PUBLIC_FOLDER)
    if public and status == 200:
        return {"Cache-Control": "no-store"}
    return {"Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow"}


def content_security_policy(allowed_origins: tuple[str, ...]) -> str:
    """Allow our own files only, and framing only by ourselves and the council's named sites."""
    own = ("script-src", "style-src", "img-src", "connect-src", "form-action")
    return "; ".join(
        [
            "default-src 'none'",
            *(f"{directive} 'self'" for directive in own),
            " ".join(["frame-ancestors", "'self'", *allowed_origins]),
            "base-uri 'none'",
        ]
    )
