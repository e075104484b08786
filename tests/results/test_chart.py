"""Numbers as bars: said in words too, seen without colour, and allowed by the pages' own rules."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from bot.results.chart import svg_of
from bot.results.model import Chart
from bot.settings import PROJECT
from knowledge.instruments.answers import Answer
from knowledge.instruments.model import SCALE
from tests.results.walked import chosen, result, walk
from tests.support.instruments import asked_as, instrument
from tests.support.sample_instruments import SAMPLE_CHECKLIST, SAMPLE_SCALE

SVG = "{http://www.w3.org/2000/svg}"
WHITE, LEAST = "#ffffff", 3.0
NOW = chosen(power=7, time=4, trust=10)
STYLE = (PROJECT / "bot/web/static/style.css").read_text(encoding="utf-8")


def chart(before: dict[str, Answer] | None = None, now: dict[str, Answer] = NOW) -> Chart:
    earlier = None if before is None else walk(SAMPLE_SCALE, before)
    found = result(SAMPLE_SCALE, now, earlier=earlier).chart
    assert found is not None
    return found


def drawn(one: Chart) -> ElementTree.Element:
    return ElementTree.fromstring(str(svg_of(one)))


def words(svg: ElementTree.Element) -> list[str]:
    return [text.text or "" for text in svg.iter(f"{SVG}text")]


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_each_bar_is_as_long_as_its_number_and_says_it() -> None:
    svg = drawn(chart())
    widths = [float(rect.attrib["width"]) for rect in svg.iter(f"{SVG}rect")]

    assert [round(width / widths[2] * 10) for width in widths] == [7, 4, 10]
    assert words(svg)[3:] == ["1", "7", "2", "4", "3", "10"]


def test_it_has_a_title_and_a_description_that_say_what_it_shows() -> None:
    svg = drawn(chart())
    title, description = svg[0], svg[1]

    assert title.text == "Scores from 1 to 10: How far are we?"
    assert "The lowest is 4 and the highest is 10." in (description.text or "")
    assert svg.attrib["aria-labelledby"].split() == [title.attrib["id"], description.attrib["id"]]
    assert svg.attrib["role"] == "img"


def test_an_earlier_number_has_a_bar_of_another_shape_and_its_own_words() -> None:
    svg = drawn(chart(before=chosen(power=3, trust=9)))
    earlier = [rect for rect in svg.iter(f"{SVG}rect") if rect.attrib["class"] == "chart-before"]

    assert [rect.attrib["fill"] for rect in earlier] == ["none", "none"]
    assert [text for text in words(svg) if "earlier" in text] == ["3 earlier", "9 earlier"]


def test_every_word_stays_inside_the_picture() -> None:
    for number in range(1, 11):
        now = chosen(power=number, time=number)
        svg = drawn(chart(before=chosen(power=11 - number, time=number), now=now))
        for text in svg.iter(f"{SVG}text"):
            width, x = 8 * len(text.text or ""), float(text.attrib["x"])
            begins = {"start": x, "middle": x - width / 2, "end": x - width}
            left = begins[text.attrib["text-anchor"]]
            assert left >= 0, text.text
            assert left + width <= 320, text.text


def test_it_needs_no_style_and_no_script() -> None:
    for element in drawn(chart(before=NOW)).iter():
        assert element.tag.removeprefix(SVG) in {"svg", "title", "desc", "line", "rect", "text"}
        assert "style" not in element.attrib
        assert not [name for name in element.attrib if name.startswith("on") or "href" in name]


def test_its_colours_stand_out_from_the_page() -> None:
    colours = set(re.findall(r'(?:fill|stroke)="(#[0-9a-f]{6})"', str(svg_of(chart(before=NOW)))))

    assert len(colours) >= 2
    assert all(contrast(colour, WHITE) >= LEAST for colour in colours)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_the_stylesheet_colours_it_so_that_it_stands_out_too(scheme: int) -> None:
    def value(name: str) -> str:
        return str(re.findall(rf"--{name}: (#[0-9a-f]{{6}});", STYLE)[scheme])

    for name in ("link", "edge", "text"):
        assert contrast(value(name), value("page")) >= LEAST


def test_words_of_the_content_are_no_markup() -> None:
    named = instrument(
        asked_as("a", SCALE, item="<b>", low="1 < 2", high="&"),
        asked_as("b", SCALE, low="1 < 2", high="&"),
        title='"><script>',
    )
    found = result(named, chosen(a=3, b=4)).chart

    assert found is not None
    assert "<script>" not in str(svg_of(found))
    assert words(drawn(found))[3] == "<b>"


def test_what_one_and_ten_mean_is_said_once_where_it_is_the_same_for_all() -> None:
    found = chart()

    assert found.ends == "1 means “not at all”, and 10 means “completely”."
    assert {bar.ends for bar in found.bars} == {""}


def test_what_one_and_ten_mean_is_said_for_each_where_it_differs() -> None:
    two = instrument(
        asked_as("a", SCALE, low="small", high="big"), asked_as("b", SCALE, low="bad", high="good")
    )
    found = result(two, chosen(a=3, b=4)).chart

    assert found is not None
    assert found.ends == ""
    assert [bar.label for bar in found.bars] == ["1", "2"]
    assert found.bars[1].ends == "1 means “bad”, and 10 means “good”."


def test_one_number_alone_and_answers_without_numbers_have_no_chart() -> None:
    assert result(SAMPLE_SCALE, chosen(power=3, time=None, trust=None)).chart is None
    assert result(SAMPLE_CHECKLIST, chosen(money="no")).chart is None
