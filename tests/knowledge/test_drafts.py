"""A draft is refused for exactly the reasons for which loading would refuse its file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.drafts import FILE, Draft, draft_file, refused
from knowledge.model import Content, Entry
from tests.support.content import CHECKED, ContentFolder

PLACE = "north/zz-draft.yml"
RIGHT = Draft(
    toolkit="north",
    entry="north/buses",
    topic="contacts",
    title="Buses to the meeting",
    asks={kind: [f"{kind} bus?"] for kind in ("parent", "practitioner", "young", "misspelt")},
    answer="A bus goes from the station. It takes ten minutes.",
    easy="A bus goes from the station.",
    points=("Number 4", "Number 7"),
    section="How to get there",
    page="4",
    see_also=("north/phone",),
    checked=CHECKED,
)

WORDS = st.text(max_size=40)
SHORT = st.one_of(st.sampled_from(["", "north/buses", "north/phone", "contacts", "12"]), WORDS)
LISTS = st.lists(SHORT, max_size=3).map(tuple)
SLIPS: dict[str, st.SearchStrategy[Any]] = {
    **dict.fromkeys(("entry", "topic", "title", "answer", "easy", "section", "page"), SHORT),
    **dict.fromkeys(("points", "see_also"), LISTS),
    "asks": st.dictionaries(st.sampled_from(["parent", "young", "misspelt"]), LISTS),
}


def by_loading(draft: Draft) -> list[str]:
    """What loading says of the whole content with the draft's file in it."""
    with TemporaryDirectory() as folder:
        content = ContentFolder(Path(folder))
        content.write(PLACE, draft_file(draft))
        problems = content.problems()
    assert {problem.file for problem in problems} <= {PLACE}
    return [problem.reason for problem in problems]


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Content:
    return ContentFolder(tmp_path_factory.mktemp("content")).load()


def reasons(draft: Draft, content: Content) -> list[str]:
    return [problem.reason for problem in refused(draft, content)]


def test_a_draft_that_is_right_is_refused_for_nothing(content: Content) -> None:
    assert reasons(RIGHT, content) == by_loading(RIGHT) == []


@pytest.mark.parametrize(
    ("slip", "reason"),
    [
        ({"entry": "north/phone"}, "the id is used 2 times"),
        ({"entry": "south/x"}, "the id should be north/"),
        ({"topic": "moon"}, "the topic 'moon' is not in topics.yml"),
        ({"title": "x" * 61}, "the title has 61 characters"),
        ({"answer": "word " * 180}, "answer and points have 184 words"),
        ({"answer": RIGHT.easy}, "`easy` is the same as `answer`"),
        ({"section": ""}, "it has no source"),
        ({"page": "four"}, "`page` should be a page number"),
        ({"page": "9" * 5000}, "`page` should be a page number"),
        ({"see_also": ["north/moon"]}, "`see_also` points to 'north/moon'"),
        ({"asks": {}}, "`asks` has none of kind 'young'"),
        (
            {"asks": {**RIGHT.asks, "young": ["Whats the telephone number of the team"]}},
            "the ask 'whats the telephone number of the team' also stands in north/phone",
        ),
    ],
)
def test_each_slip_is_told_in_the_words_of_loading(
    content: Content, slip: dict[str, Any], reason: str
) -> None:
    draft = replace(RIGHT, **slip)

    assert reasons(draft, content) == by_loading(draft)
    assert any(told.startswith(reason) for told in reasons(draft, content))


@settings(max_examples=60)
@given(st.fixed_dictionaries({}, optional=SLIPS))
def test_whatever_is_typed_is_refused_as_loading_would(
    content: Content, typed: dict[str, Any]
) -> None:
    draft = replace(RIGHT, **typed)

    assert reasons(draft, content) == by_loading(draft)


def test_slips_of_the_rest_of_the_content_are_not_told_of_the_draft(tmp_path: Path) -> None:
    whole = ContentFolder(tmp_path).load()
    first: Entry = replace(whole.entries[0], title="x" * 61)

    assert refused(RIGHT, replace(whole, entries=(first, *whole.entries[1:]))) == []


def test_the_file_leaves_out_what_an_entry_need_not_have() -> None:
    bare = replace(RIGHT, points=(), see_also=(), page="")

    (entry,) = yaml.safe_load(draft_file(bare))["entries"]

    assert {"points", "see_also"}.isdisjoint(entry)
    assert entry["source"] == {"section": RIGHT.section}
    assert refused(RIGHT, Content("", (), (), ()))[0].file == FILE
