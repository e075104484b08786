"""The content that ships keeps its own rules, and every entry of it can be checked."""

from __future__ import annotations

import pytest

from knowledge.load import load_content
from knowledge.model import Content
from knowledge.plain_english import count_words
from tests.support.claims import texts_of
from tests.support.toolkit_texts import plain

LONG_TITLE = 8  # words


@pytest.fixture(scope="module")
def shipped() -> Content:
    return load_content()


def test_every_entry_names_the_toolkit_and_section_it_comes_from(shipped: Content) -> None:
    toolkits = {toolkit.id for toolkit in shipped.toolkits}

    assert shipped.entries
    for entry in shipped.entries:
        assert entry.sources, entry.id
        for source in entry.sources:
            assert source.toolkit in toolkits, entry.id
            assert source.section, entry.id


def test_every_toolkit_can_be_looked_up(shipped: Content) -> None:
    for toolkit in shipped.toolkits:
        assert toolkit.document, toolkit.id
        # Two of the documents print no web address of their own.
        assert toolkit.url == "" or toolkit.url.startswith("https://"), toolkit.id


def test_a_long_title_of_a_toolkit_is_told_by_its_sources_alone(shipped: Content) -> None:
    long = [plain(t.document) for t in shipped.toolkits if count_words(t.document) > LONG_TITLE]
    told = {
        entry.id: plain(" ".join([*texts_of(entry), *(stance.says for stance in entry.stances)]))
        for entry in shipped.entries
    }

    assert long
    assert [entry for entry, text in told.items() if any(title in text for title in long)] == []


def test_every_topic_has_something_to_say(shipped: Content) -> None:
    spoken_of = {entry.topic for entry in shipped.entries}

    assert [topic.id for topic in shipped.topics if topic.id not in spoken_of] == []
