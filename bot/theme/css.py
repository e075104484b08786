"""A look as the custom properties that `static/style.css` is written with, for light and dark.

A council gives four colours; the others are made from them so that every pair can be read. Where
somebody's device is set to dark, surfaces and words are our own dark ones, and only what is marked
with the accent takes its colour from the council.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.theme.colour import BLACK, WHITE, Colour, colour, contrast, luminance, mixed, readable
from bot.theme.look import FONTS, OURS, SHAPE, TEXT, Look

_DARK_PAGE, _DARK_SOFT = colour("#12191b"), colour("#1c2628")
_DARK_TEXT, _DARK_QUIET = colour("#eef3f4"), colour("#b6c4c7")
_DARK_BAD, _DARK_SAFETY = colour("#ff9c94"), colour("#33270e")
_GOOD, _BAD, _SAFETY = map(colour, ("#0f6b42", "#b3261e", "#7a4b00"))
_MIDDLE = 0.18


def css(look: Look) -> str:
    """The stylesheet of a look; empty where it is our own."""
    if look == OURS:
        return ""
    parts = [_rule(_font(look))]
    if look._replace(font=OURS.font) != OURS:
        scheme = "light dark" if luminance(look.background) > _MIDDLE else "dark"
        parts.append(_rule({"color-scheme": scheme} | _named(light(look))))
        parts.append(f"@media (prefers-color-scheme: dark) {{ {_rule(_named(dark(look)))} }}")
    return "\n".join(parts) + "\n"


def light(look: Look) -> dict[str, Colour]:
    """Every colour of the pages by the name of its property."""
    page, text, accent = look.background, look.text, look.accent
    soft, mine = _near(page, text, 0.05, text), _near(page, accent, 0.13, text)
    bad, safety = _on(_BAD, [page], text), _on(_SAFETY, [page], text)
    bad_soft, safety_soft = _near(page, bad, 0.07, text), _near(page, safety, 0.07, text)
    surfaces = [page, soft, mine, bad_soft, safety_soft]
    link = _on(accent, surfaces, text)
    return _accents(look) | {
        "page": page,
        "soft": soft,
        "text": text,
        "quiet": _on(mixed(text, page, 0.25), surfaces, text),
        "line": mixed(page, text, 0.3),
        "edge": readable(mixed(text, page, 0.4), surfaces, text, SHAPE),
        "link": link,
        "link-hover": _on(mixed(link, text, 0.5), surfaces, text),
        "button": page,
        "mine": mine,
        "bot": page,
        "good": readable(_GOOD, surfaces, text, SHAPE),
        "bad": _on(bad, surfaces, text),
        "bad-soft": bad_soft,
        "safety": _on(safety, surfaces, text),
        "safety-soft": safety_soft,
    }


def dark(look: Look) -> dict[str, Colour]:
    """What is different where the device is dark: our dark surfaces, with the council's accent."""
    mine = _near(_DARK_PAGE, look.accent, 0.35, _DARK_BAD)
    surfaces = [_DARK_PAGE, _DARK_SOFT, _DARK_SAFETY, mine]
    link = _on(look.accent, surfaces, _DARK_TEXT)
    return _accents(look) | {
        "page": _DARK_PAGE,
        "soft": _DARK_SOFT,
        "text": _DARK_TEXT,
        "quiet": _DARK_QUIET,
        "line": colour("#46565a"),
        "edge": colour("#9fb0b4"),
        "link": link,
        "link-hover": _on(mixed(link, _DARK_TEXT, 0.5), surfaces, _DARK_TEXT),
        "button": _DARK_SOFT,
        "mine": mine,
        "bot": colour("#182123"),
        "good": colour("#2f8f63"),
        "bad": _DARK_BAD,
        "bad-soft": colour("#351b19"),
        "safety": colour("#ffcf6b"),
        "safety-soft": _DARK_SAFETY,
    }


def _accents(look: Look) -> dict[str, Colour]:
    away = BLACK if luminance(look.accent_text) > luminance(look.accent) else WHITE
    hover = mixed(look.accent, away, 0.25)
    return {
        "brand": look.accent,
        "on-brand": look.accent_text,
        "main": look.accent,
        "on-main": look.accent_text,
        "main-hover": hover,
    }


def _near(page: Colour, tint: Colour, share: float, text: Colour) -> Colour:
    """A tinted surface, as strong as the words on it allow."""
    for part in (share, share / 2, share / 4):
        surface = mixed(page, tint, part)
        if contrast(surface, text) >= TEXT:
            return surface
    return page


def _on(wanted: Colour, surfaces: list[Colour], text: Colour) -> Colour:
    return readable(wanted, surfaces, text, TEXT)


def _font(look: Look) -> dict[str, str]:
    return {"--font": FONTS[look.font]}


def _named(colours: Mapping[str, Colour]) -> dict[str, str]:
    return {f"--{name}": str(value) for name, value in colours.items()}


def _rule(properties: Mapping[str, str]) -> str:
    inside = "; ".join(f"{name}: {value}" for name, value in properties.items())
    return f":root {{ {inside}; }}"
