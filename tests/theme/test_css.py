"""Whatever colours a council may choose, everything made from them can be read."""

from __future__ import annotations

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.settings import PROJECT
from bot.theme.colour import BLACK, WHITE, Colour, colour, contrast, readable
from bot.theme.css import css, dark, light
from bot.theme.look import FONTS, OURS, Look, faults, with_colours

COLOURS = st.builds(Colour, *[st.integers(0, 255)] * 3)
SURFACES = ("page", "soft", "mine", "bot", "button")
WORDS = ("text", "quiet", "link", "link-hover", "bad", "safety")
PAIRS = [
    *product(WORDS, SURFACES),
    ("text", "bad-soft"),
    ("text", "safety-soft"),
    ("link", "safety-soft"),
    ("on-brand", "brand"),
    ("on-main", "main"),
    ("on-main", "main-hover"),
]
STYLE = (PROJECT / "bot" / "web" / "static" / "style.css").read_text(encoding="utf-8")
COUNCILS = Look(
    colour("#6b2c91"), colour("#fff"), colour("#fffdf7"), colour("#222"), font="verdana"
)


def apart(wanted: Colour, on: Colour, least: float) -> Colour:
    """The wanted colour, moved only as far as it has to be to stand out."""
    far = max((WHITE, BLACK), key=lambda end: contrast(end, on))
    return readable(wanted, [on], far, least)


@st.composite
def looks(draw: st.DrawFn) -> Look:
    """Looks that are not refused, many of them only just."""
    background = draw(COLOURS)
    accent = apart(draw(COLOURS), background, 3)
    text, accent_text = draw(COLOURS), draw(COLOURS)
    return Look(
        accent=accent,
        accent_text=apart(accent_text, accent, 4.5),
        background=background,
        text=apart(text, background, 4.5),
        font=draw(st.sampled_from(sorted(FONTS))),
    )


def unreadable(colours: dict[str, Colour]) -> list[str]:
    return [
        f"{name} on {on}: {contrast(colours[name], colours[on]):.2f}"
        for name, on in PAIRS
        if contrast(colours[name], colours[on]) < 4.5
    ]


@given(looks())
def test_every_look_that_is_not_refused_can_be_read_in_light_and_dark(look: Look) -> None:
    assert faults(look) == []
    assert unreadable(light(look)) == []
    assert unreadable(dark(look)) == []
    for colours in (light(look), dark(look)):
        for shape in ("edge", "good"):
            assert contrast(colours[shape], colours["page"]) >= 3


@pytest.mark.parametrize(
    "colours",
    [
        "#ffd800 #000000 #3a3a3a #ffffff",
        "#000000 #ffffff #8a8a8a #000000",
        "#0b0c0c #ffffff #ffffff #767676",
        "#ff0000 #000000 #ffffff #595959",
        "#767676 #ffffff #ffffff #000000",
    ],
)
def test_looks_that_only_just_pass_can_be_read(colours: str) -> None:
    accent, accent_text, background, text = map(colour, colours.split())
    look = Look(accent, accent_text, background, text, "system")
    assert faults(look) == []
    assert unreadable(light(look)) == []
    assert unreadable(dark(look)) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"accent_text": "#888888"}, "accent_text on accent has a contrast of 2.55:1"),
        ({"text": "#777777"}, "text on background has a contrast of 4.47:1"),
        ({"accent": "#e0e0e0", "accent_text": "#000"}, "accent on background has a contrast of"),
    ],
)
def test_colours_that_are_too_near_each_other_are_told_with_their_ratio(
    change: dict[str, str], said: str
) -> None:
    look = with_colours(OURS, {name: colour(value) for name, value in change.items()})
    (fault,) = faults(look)
    assert str(fault).startswith(said)
    assert "must have at least" in str(fault)


def test_our_own_look_passes_and_needs_no_stylesheet() -> None:
    assert faults(OURS) == []
    assert css(OURS) == ""


def test_a_font_alone_changes_no_colour() -> None:
    assert css(OURS._replace(font="verdana")) == f":root {{ --font: {FONTS['verdana']}; }}\n"


def test_only_properties_that_the_stylesheet_has_are_set() -> None:
    set_here = set(re.findall(r"(--[a-z-]+):", css(COUNCILS)))
    assert {"--brand", "--link", "--font"} <= set_here
    assert set_here <= set(re.findall(r"^ +(--[a-z-]+):", STYLE, re.MULTILINE))


def test_a_dark_background_is_said_to_be_dark() -> None:
    night = OURS._replace(
        accent=colour("#9fd8e8"), accent_text=colour("#000"), background=colour("#101418")
    )._replace(text=colour("#ffffff"))
    assert faults(night) == []
    assert "color-scheme: dark;" in css(night)
    assert "color-scheme: light dark;" in css(COUNCILS)


def test_the_stylesheet_of_ours_has_the_colours_that_attributes_start_from() -> None:
    for name, value in (("brand", OURS.accent), ("page", OURS.background), ("text", OURS.text)):
        assert f"--{name}: {value};" in STYLE
    assert f"--font: {FONTS[OURS.font]};" in STYLE
