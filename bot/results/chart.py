"""A bar chart as inline SVG: each bar with its number, so that nothing hangs on colour alone.

No style and no script, which the pages forbid: presentation attributes, and classes that the
stylesheet may colour anew for dark pages.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, tostring

from markupsafe import Markup

from bot.results.model import Bar, Chart
from bot.results.wording import say
from knowledge.instruments.model import HIGHEST

WIDTH = 320
_LEFT, _STEP = 40, 23  # where bars begin, and the length of one point
_BAR, _THIN, _ROW_GAP = 16, 14, 9
_TOP, _FOOT = 8, 20
_FILL, _OUTLINE, _TEXT = "#1b4f5c", "#48575b", "#10191b"
_LINES_AT, _TICKS_AT = (0, HIGHEST), (0, 5, HIGHEST)


def svg_of(chart: Chart) -> Markup:
    """The chart; its ids `chart-title` and `chart-description` stand once on a page."""
    row = _BAR + _ROW_GAP + (_THIN + 2 if chart.compares else 0)
    bottom = _TOP + row * len(chart.bars)
    svg = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "class": "chart",
            "role": "img",
            "aria-labelledby": "chart-title chart-description",
            "viewBox": f"0 0 {WIDTH} {bottom + _FOOT}",
            "width": str(WIDTH),
            "height": str(bottom + _FOOT),
            "font-family": "Helvetica, Arial, sans-serif",
            "font-size": "13",
        },
    )
    SubElement(svg, "title", {"id": "chart-title"}).text = chart.title
    SubElement(svg, "desc", {"id": "chart-description"}).text = chart.description
    for points in _LINES_AT:
        _line(svg, points, bottom)
    for points in _TICKS_AT:
        _text(svg, str(points), _LEFT + points * _STEP, bottom + 15, "middle")
    for place, bar in enumerate(chart.bars):
        _bar(svg, bar, _TOP + row * place)
    return Markup(tostring(svg, encoding="unicode", short_empty_elements=False))


def _line(svg: Element, points: int, bottom: int) -> None:
    x = str(_LEFT + points * _STEP)
    line = {"x1": x, "x2": x, "y1": "0", "y2": str(bottom)}
    SubElement(svg, "line", {**line, "class": "chart-line", "stroke": _OUTLINE})


def _bar(svg: Element, bar: Bar, y: int) -> None:
    _text(svg, bar.label, _LEFT - 8, y + 13, "end", bold=True)
    _box(svg, bar.value, y, _BAR, {"class": "chart-bar", "fill": _FILL})
    _text(svg, str(bar.value), _after(bar.value), y + 13, "start", bold=True)
    if bar.before is None:
        return
    y += _BAR + 2
    hollow = {"class": "chart-before", "fill": "none", "stroke": _OUTLINE, "stroke-width": "1.5"}
    _box(svg, bar.before, y, _THIN, hollow)
    earlier = f"{bar.before} {say('chart_then').lower()}"
    inside = bar.before > HIGHEST - 3
    x = _LEFT + bar.before * _STEP - 6 if inside else _after(bar.before)
    _text(svg, earlier, x, y + 11, "end" if inside else "start", size="12")


def _box(svg: Element, points: int, y: int, height: int, look: dict[str, str]) -> None:
    size = {"x": str(_LEFT), "y": str(y), "width": str(points * _STEP), "height": str(height)}
    SubElement(svg, "rect", {**size, **look})


def _after(points: int) -> int:
    return _LEFT + points * _STEP + 6


def _text(
    svg: Element, words: str, x: int, y: int, anchor: str, *, bold: bool = False, size: str = ""
) -> None:
    look = {"font-weight": "700"} if bold else {}
    look |= {"font-size": size} if size else {}
    place = {"x": str(x), "y": str(y), "text-anchor": anchor, "fill": _TEXT}
    SubElement(svg, "text", {**place, **look}).text = words
