"""Files that cannot be read are refused, each by its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.load import load_content
from knowledge.problems import ContentError, Problem
from tests.support.content import ContentFolder, entry


@pytest.mark.parametrize("name", ["topics.yml", "glossary.yml", "glossary_asks.yml"])
def test_a_missing_shared_file_is_named(content: ContentFolder, name: str) -> None:
    content.remove(name)

    assert Problem(name, "", "the file is missing") in content.problems()


def test_entries_without_a_toolkit_file_are_refused_not_left_out(content: ContentFolder) -> None:
    content.remove("south/toolkit.yml")

    assert Problem("south/toolkit.yml", "", "the file is missing") in content.problems()


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"topics\.yml: the file is missing"):
        load_content(tmp_path / "nowhere")


def test_bad_yaml_is_refused_with_the_place_of_the_slip(content: ContentFolder) -> None:
    content.write("north/basics.yml", "entries:\n  - id: [north/what-it-is\n")

    first = content.problems()[0]
    assert (first.file, first.entry) == ("north/basics.yml", "")
    assert first.reason.startswith("cannot be read as YAML")
    assert "line 3" in first.reason


def test_bytes_that_are_not_utf_8_are_refused(content: ContentFolder) -> None:
    (content.folder / "north" / "basics.yml").write_bytes(b"entries: [\xff\xfe]")

    first = content.problems()[0]
    assert first.file == "north/basics.yml"
    assert "cannot be read as YAML" in first.reason


def test_a_field_written_twice_is_refused_since_yaml_would_keep_the_last(
    content: ContentFolder,
) -> None:
    content.write("topics.yml", "topics:\n  - {id: meaning, title: One, title: Two}\n")

    first = content.problems()[0]
    assert first.file == "topics.yml"
    assert "`title` stands 2 times" in first.reason


def test_an_empty_file_is_refused(content: ContentFolder) -> None:
    content.write("south/basics.yml", "")

    assert content.problems() == [
        Problem("south/basics.yml", "", "should be a set of named fields, not NoneType")
    ]


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("topics.yml", "topics", "topic"),
        ("glossary.yml", "terms", "term"),
        ("south/basics.yml", "entries", "entires"),
    ],
)
def test_a_misspelt_list_is_refused_instead_of_losing_what_is_in_it(
    content: ContentFolder, name: str, right: str, wrong: str
) -> None:
    content.set(name, {wrong: content.files[name][right]})

    assert Problem(name, "", f"`{wrong}` is not a field this file can have") in content.problems()


def test_a_list_that_is_none_is_refused(content: ContentFolder) -> None:
    content.set("south/basics.yml", {"entries": {"id": "south/ladder"}})

    assert content.problems() == [Problem("south/basics.yml", "", "`entries` should be a list")]


def test_an_item_that_is_no_entry_is_refused(content: ContentFolder) -> None:
    content.set("south/basics.yml", {"entries": ["south/ladder"]})

    assert (
        Problem("south/basics.yml", "", "should be a set of named fields, not str")
        in content.problems()
    )


def test_a_toolkit_field_that_is_missing_or_unknown_is_refused(content: ContentFolder) -> None:
    values = content.files["south/toolkit.yml"]
    del values["publisher"]
    content.set("south/toolkit.yml", {**values, "publsher": "Southshire Council"})

    assert content.problems() == [
        Problem("south/toolkit.yml", "", "`publisher` is missing or not text"),
        Problem("south/toolkit.yml", "", "`publsher` is not a field this file can have"),
    ]


def test_a_toolkit_whose_id_is_not_its_folder_is_refused(content: ContentFolder) -> None:
    content.set("north/toolkit.yml", {**content.files["north/toolkit.yml"], "id": "nroth"})

    assert (
        Problem("north/basics.yml", "north/phone", "its source names an unknown toolkit 'north'")
        in content.problems()
    )


def test_a_topic_written_twice_is_refused(content: ContentFolder) -> None:
    content.add("topics.yml", {"id": "meaning", "title": "Again"}, "topics")

    assert content.problems() == [Problem("topics.yml", "meaning", "the topic stands 2 times")]


def test_a_topic_with_an_unknown_field_is_refused(content: ContentFolder) -> None:
    content.add("topics.yml", {"id": "when", "title": "When", "tilte": "When"}, "topics")

    assert content.problems() == [
        Problem("topics.yml", "", "`tilte` is not a field this file can have")
    ]


def test_a_glossary_pattern_without_the_term_is_refused(content: ContentFolder) -> None:
    document = content.files["glossary_asks.yml"]
    document["asks"]["young"] = ["whats {trem}"]
    content.set("glossary_asks.yml", document)

    assert content.problems() == [
        Problem("glossary_asks.yml", "", "the pattern “whats {trem}” has no {term} in it")
    ]


def test_content_without_any_entry_is_refused(content: ContentFolder) -> None:
    for name, section in (("north", "entries"), ("south", "entries")):
        content.set(f"{name}/basics.yml", {section: []})
    content.set("glossary.yml", {"terms": []})

    assert content.problems() == [Problem("content", "", "there is not one entry in it")]


def test_every_slip_is_told_at_once_with_file_entry_and_reason(content: ContentFolder) -> None:
    content.change(topic="nothing")
    content.add("south/basics.yml", entry("south/other", "nowhere", "other things"))

    with pytest.raises(ContentError) as refused:
        content.load()

    assert str(refused.value).splitlines() == [
        "The content was refused, for 2 reason(s):",
        "  north/basics.yml, north/what-it-is: the topic 'nothing' is not in topics.yml",
        "  south/basics.yml, south/other: the topic 'nowhere' is not in topics.yml",
    ]
