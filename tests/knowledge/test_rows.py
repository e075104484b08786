"""What is written to a row is read back the same."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from knowledge.rows import entry_from_json, entry_to_json, toolkit_from_json, toolkit_to_json
from tests.support.content import ContentFolder, content_of_three


def test_an_entry_comes_back_as_it_was(content: ContentFolder) -> None:
    content.change(
        points=["One “point”"],
        links=[{"title": "A", "url": "https://example.org"}],
        contacts=[{"name": "The team", "phone": "01632 960000"}],
    )

    for entry in content.load().entries:
        assert entry_from_json(entry_to_json(entry)) == entry


def test_a_toolkit_comes_back_as_it_was(content: ContentFolder) -> None:
    for toolkit in content.load().toolkits:
        assert toolkit_from_json(toolkit_to_json(toolkit)) == toolkit


def test_letters_of_other_languages_stay_letters(content: ContentFolder) -> None:
    entry = dataclasses.replace(content.load().entries[0], answer="Co-gynhyrchu – ŵ “q”")

    assert "ŵ" in entry_to_json(entry)
    assert entry_from_json(entry_to_json(entry)).answer == entry.answer


def test_a_comparison_comes_back_with_its_stances_told_or_silent(tmp_path: Path) -> None:
    entries = {entry.id: entry for entry in content_of_three(tmp_path).load().entries}
    back = entry_from_json(entry_to_json(entries["general/deciding"]))

    assert back == entries["general/deciding"]
    assert [stance.source is None for stance in back.stances] == [False, False, True]
    assert hash(back.stances[0]) == hash(entries["general/deciding"].stances[0])


def test_counterparts_and_a_fuller_answer_come_back_as_they_were(tmp_path: Path) -> None:
    for entry in content_of_three(tmp_path).load().entries:
        back = entry_from_json(entry_to_json(entry))
        assert (back.counterparts, back.answered_by) == (entry.counterparts, entry.answered_by)
