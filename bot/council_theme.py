"""How the pages look and what the assistant is called, where a council wants that its own way."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from bot.council_file import Section
from bot.theme.colour import Colour, colour
from bot.theme.look import COLOURS, FONTS, OURS, Look, faults, with_colours

_KINDS = {".svg": "image/svg+xml", ".png": "image/png", ".webp": "image/webp"}
_LARGEST_LOGO = 20_000
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_LONGEST_NAME, _LONGEST_OPENING = 60, 300


@dataclass(frozen=True)
class Logo:
    """A picture that we serve ourselves, so that no page asks another host for anything."""

    content: bytes
    kind: str


@dataclass(frozen=True)
class Theme:
    """What a council changed; "" and None where it is as we made it.

    `name` is what the assistant is called, `opening` what is said before a chat is started, and
    `home` the page of the council that people are led back to.
    """

    look: Look = OURS
    name: str = ""
    opening: str = ""
    logo: Logo | None = None
    home: str = ""
    language: str = "en"


def read_theme(section: Section, folder: Path) -> Theme:
    """Read the choice, or raise `CouncilError`; the logo's path counts from the file's folder."""
    theme = Theme(
        look=_look(section),
        name=_short(section, "name", _LONGEST_NAME),
        opening=_short(section, "opening", _LONGEST_OPENING),
        logo=_logo(section, folder) if section.has("logo") else None,
        home=section.web("home") if section.has("home") else "",
        language=_language(section) if section.has("language") else "en",
    )
    section.refuse_the_rest()
    return theme


def _look(section: Section) -> Look:
    look = with_colours(
        OURS, {name: _colour(section, name) for name in COLOURS if section.has(name)}
    )
    if section.has("font"):
        look = look._replace(font=section.one_of("font", tuple(FONTS)))
    for fault in faults(look):
        raise section.error(fault.name, f"{fault}; choose a darker or a lighter colour")
    return look


def _colour(section: Section, name: str) -> Colour:
    try:
        return colour(section.text(name))
    except ValueError as error:
        raise section.error(name, f"{error}, in quotes") from error


def _short(section: Section, key: str, longest: int) -> str:
    if not section.has(key):
        return ""
    text = section.text(key)
    if len(text) > longest:
        raise section.error(key, f"it has {len(text)} characters; write at most {longest}")
    return text


def _language(section: Section) -> str:
    language = section.text("language")
    if not _LANGUAGE.fullmatch(language):
        raise section.error("language", f"it is {language!r}; write its code, such as en or cy")
    return language


def _logo(section: Section, folder: Path) -> Logo:
    name = section.text("logo")
    kind = _KINDS.get(Path(name).suffix.lower())
    if kind is None:
        raise section.error("logo", f"it is {name!r}; give a file that ends in .svg, .png or .webp")
    try:
        content = (folder / name).read_bytes()
    except OSError as error:
        raise section.error(
            "logo", f"{folder / name} cannot be read; put the file there"
        ) from error
    if len(content) > _LARGEST_LOGO:
        raise section.error("logo", f"it has {len(content)} bytes; make it {_LARGEST_LOGO} or less")
    return Logo(content, kind)
