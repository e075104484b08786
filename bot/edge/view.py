"""How the page that is being made is looked at: inside a council's page or not, in which colours.

Every page needs it and no decision does, so it is kept beside the request and read by the templates
alone, as the time of day is.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from urllib.parse import urlencode

from sanic.request import Request

from bot.theme.colour import colour
from bot.theme.look import COLOURS, FONTS, OURS, Look, faults, with_colours

STYLESHEET = "/theme.css"


@dataclass(frozen=True)
class View:
    """What the templates ask; `theme` is the address of a stylesheet, or "" where none is needed.

    A browser is `forgetful` where it sent a form without the cookie that came with the form.
    """

    framed: bool = False
    theme: str = ""
    forgetful: bool = False


_NOWHERE = View()
_NOW: ContextVar[View] = ContextVar("view")


def view() -> View:
    """How the page of the request at hand is looked at."""
    return _NOW.get(_NOWHERE)


def look_at(request: Request, usual: Look, form_cookie: str) -> None:
    """Keep what the browser says of itself for the page that answers it."""
    asked = {name: request.args.get(name, "") for name in (*COLOURS, "font", "framed")}
    framed = request.headers.getone("sec-fetch-dest", "") == "iframe" or asked["framed"] == "yes"
    _NOW.set(
        View(
            framed=framed,
            theme=address_of(wanted(asked, usual)),
            forgetful=request.method == "POST" and form_cookie not in request.cookies,
        )
    )


def wanted(asked: Mapping[str, str], usual: Look) -> Look:
    """The look that is asked for; the usual one where any of it is wrong or cannot be read."""
    try:
        colours = {name: colour(asked[name]) for name in COLOURS if asked.get(name)}
    except ValueError:
        return usual
    look = with_colours(usual, colours)
    if asked.get("font") in FONTS:
        look = look._replace(font=asked["font"])
    return usual if faults(look) else look


def address_of(look: Look) -> str:
    """Where the stylesheet of a look is found; all of the look is in it, so it may be kept."""
    if look == OURS:
        return ""
    colours = {name: str(getattr(look, name)).removeprefix("#") for name in COLOURS}
    return f"{STYLESHEET}?{urlencode(colours | {'font': look.font})}"
