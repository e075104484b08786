"""Contrast is that of WCAG, and what is written as a colour is one or refused."""

from __future__ import annotations

import pytest

from bot.theme.colour import BLACK, WHITE, Colour, colour, contrast, mixed, readable


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000", "#fff", 21.0), ("#777777", "#ffffff", 4.48), ("#767676", "#fff", 4.54)],
)
def test_contrast_is_as_published_checkers_say(one: str, other: str, ratio: float) -> None:
    assert contrast(colour(one), colour(other)) == pytest.approx(ratio, abs=0.01)
    assert contrast(colour(other), colour(one)) == contrast(colour(one), colour(other))


def test_a_colour_is_read_with_and_without_its_sign_and_in_short() -> None:
    assert colour("#1B4f5c") == colour("1b4f5c") == Colour(27, 79, 92)
    assert colour("#fc0") == Colour(255, 204, 0)
    assert str(colour("#fc0")) == "#ffcc00"


@pytest.mark.parametrize(
    "text", ["", "#", "red", "#12", "#12345", "#1234567", "#ggg", "#fff;}", "rgb(0,0,0)", "#fff\n"]
)
def test_nothing_else_is_taken_for_a_colour(text: str) -> None:
    with pytest.raises(ValueError, match="no colour"):
        colour(text)


def test_between_two_colours_lie_others() -> None:
    assert mixed(WHITE, BLACK, 0.0) == WHITE
    assert mixed(WHITE, BLACK, 1.0) == BLACK
    assert mixed(Colour(0, 100, 200), WHITE, 0.5) == Colour(128, 178, 228)


def test_the_nearest_readable_colour_is_the_wanted_one_where_that_can_be_read() -> None:
    dark, pale = colour("#1b4f5c"), colour("#ffe14d")
    assert readable(dark, [WHITE], BLACK, 4.5) == dark
    better = readable(pale, [WHITE], BLACK, 4.5)
    assert contrast(better, WHITE) >= 4.5
    assert better not in (pale, BLACK)
