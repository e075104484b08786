"""The drawing in the documents is the decision as the content has it, whole and readable."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest

from knowledge.instruments import drawing as drawing_module
from knowledge.instruments.drawing import FILE, drawing, main
from knowledge.instruments.model import Instrument
from knowledge.instruments.svg import WIDTH

SETTLED = {"individual", "national", "decided"}  # by one answer, beside its question
SVG = "{http://www.w3.org/2000/svg}"


def parts(picture: str, name: str) -> list[ElementTree.Element]:
    # What is parsed is our own drawing, not something from outside.
    return list(ElementTree.fromstring(picture).iter(f"{SVG}{name}"))


def words(picture: str) -> str:
    """Everything written in the drawing, its lines joined."""
    return " ".join(text.text or "" for text in parts(picture, "text"))


def test_the_drawing_in_the_documents_is_the_one_the_content_gives(advice: Instrument) -> None:
    told = "run `python -m knowledge.instruments.drawing`"

    assert FILE.read_text(encoding="utf-8") == drawing(advice), told


def test_the_command_writes_it(
    advice: Instrument, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drawing_module, "FILE", tmp_path / "decision.svg")
    main()

    assert (tmp_path / "decision.svg").read_text(encoding="utf-8") == drawing(advice)


def test_it_names_every_question_and_answer_in_the_order_asked(advice: Instrument) -> None:
    said, place = words(drawing(advice)), 0
    for question in (one for one in advice.questions if one.kind != "check"):
        for text in (question.text, *(option.title for option in question.options)):
            assert text in said[place:], text
            place = said.index(text, place)


def test_it_names_every_outcome_once(advice: Instrument) -> None:
    small = [one for one in parts(drawing(advice), "text") if one.attrib.get("class") == "s"]
    written = [text.text for text in small]

    for outcome in advice.outcomes:
        assert written.count(outcome.id) == 1
        assert outcome.title in words(drawing(advice))


def test_every_box_is_reached_by_an_arrow(advice: Instrument) -> None:
    picture = drawing(advice)
    tips = [way.attrib["points"].split()[-1].split(",") for way in parts(picture, "polyline")]
    ends = [(float(x), float(y)) for x, y in tips]
    boxes = [box.attrib for box in parts(picture, "rect") if "class" in box.attrib]
    kinds = Counter(box["class"] for box in boxes)
    unreached = []
    for box in boxes:
        left, top, wide, high = (float(box[name]) for name in ("x", "y", "width", "height"))
        if not any(left <= x <= left + wide and top <= y <= top + high for x, y in ends):
            unreached.append(box["class"])

    outcomes = len(advice.outcomes)
    assert kinds == {"question": 8, "outcome": outcomes, "test": outcomes - len(SETTLED)}
    assert unreached == ["question", "test"], "all but where it begins and where the tests do"


def test_those_who_cannot_see_it_are_told_the_same(advice: Instrument) -> None:
    picture = drawing(advice)
    root = ElementTree.fromstring(picture)
    (title,), (described,) = parts(picture, "title"), parts(picture, "desc")
    told, place = described.text or "", 0

    assert root.attrib["role"] == "img"
    assert root.attrib["aria-labelledby"] == f"{title.attrib['id']} {described.attrib['id']}"
    assert (title.text or "").startswith(advice.title)
    for outcome in (one for one in advice.outcomes if one.id not in SETTLED):
        assert f"“{outcome.title}”" in told[place:]
        place = told.index(f"“{outcome.title}”", place)
    for outcome in advice.outcomes:
        assert f"“{outcome.title}”" in told


def test_boxes_neither_touch_one_another_nor_leave_the_sheet(advice: Instrument) -> None:
    picture = drawing(advice)
    height = float(ElementTree.fromstring(picture).attrib["viewBox"].split()[-1])
    boxes = [box.attrib for box in parts(picture, "rect") if "class" in box.attrib]
    edges = [tuple(float(box[name]) for name in ("x", "y", "width", "height")) for box in boxes]

    for x, y, wide, high in edges:
        assert 0 <= x < x + wide <= WIDTH
        assert 0 <= y < y + high <= height
    for (x, y, wide, high), (u, v, broad, tall) in combinations(edges, 2):
        assert x + wide < u or u + broad < x or y + high < v or v + tall < y


def test_a_change_of_the_content_changes_the_drawing(advice: Instrument) -> None:
    last = replace(advice.outcomes[-1], title="Answer a little more")
    other = replace(advice, outcomes=(*advice.outcomes[:-1], last))

    assert drawing(other) != drawing(advice)
    assert "Answer a little more" in words(drawing(other))


def test_markup_in_the_content_stays_text(advice: Instrument) -> None:
    last = replace(advice.outcomes[-1], title="<script>a & b</script>")
    picture = drawing(replace(advice, outcomes=(*advice.outcomes[:-1], last)))

    assert parts(picture, "script") == []
    assert "<script>a & b</script>" in words(picture)
