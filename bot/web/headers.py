"""The headers every answer carries, so that no page can be framed, sniffed or scripted."""

from __future__ import annotations

from collections.abc import Mapping

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


def for_every_answer(frame_ancestors: tuple[str, ...], *, secure: bool) -> Mapping[str, str]:
    """The headers that depend on nothing but the settings; `secure`: reached over TLS."""
    headers = {
        "Content-Security-Policy": content_security_policy(frame_ancestors),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": ", ".join(f"{power}=()" for power in _POWERS),
    }
    if secure:
        headers["Strict-Transport-Security"] = "max-age=31536000; includeSubDomains"
    return headers


def content_security_policy(frame_ancestors: tuple[str, ...]) -> str:
    """Allow our own files only, and framing only by those named, as the header writes them."""
    own = ("script-src", "style-src", "img-src", "connect-src", "form-action")
    return "; ".join(
        [
            "default-src 'none'",
            *(f"{directive} 'self'" for directive in own),
            " ".join(["frame-ancestors", *frame_ancestors]),
            "base-uri 'none'",
        ]
    )
