"""Content that is right is loaded whole."""

from __future__ import annotations

from datetime import date

from knowledge.model import Source
from tests.support.content import ENTRY, ContentFolder, entry


def test_content_that_keeps_the_rules_is_loaded(content: ContentFolder) -> None:
    loaded = content.load()

    assert [topic.id for topic in loaded.topics] == ["meaning", "contacts", "glossary"]
    assert [toolkit.id for toolkit in loaded.toolkits] == ["north", "south"]
    assert [one.id for one in loaded.entries] == [
        ENTRY,
        "north/phone",
        "south/ladder",
        "glossary/easy-read",
    ]


def test_an_entry_carries_its_toolkit_source_and_file(content: ContentFolder) -> None:
    first = content.load().entries[0]

    assert first.toolkit == "north"
    assert first.source == Source("north", "Introduction", 3)
    assert first.checked == date(2026, 11, 21)
    assert first.file == "north/basics.yml"
    assert first.see_also == ("north/phone",)


def test_every_ask_of_an_entry_is_kept_whoever_asks(content: ContentFolder) -> None:
    assert content.load().entries[0].every_ask == (
        "please tell me about making decisions together",
        "guidance on making decisions together",
        "whats making decisions together",
        "abuot making decisions together",
    )


def test_a_page_may_be_missing_where_the_text_shows_none(content: ContentFolder) -> None:
    content.change(source={"section": "Introduction"})

    assert content.load().entries[0].source.page is None


def test_links_and_contacts_are_loaded(content: ContentFolder) -> None:
    content.change(
        links=[{"title": "The toolkit", "url": "https://example.org/a"}],
        contacts=[{"name": "The team", "email": "team@example.org"}],
    )

    first = content.load().entries[0]
    assert [link.url for link in first.links] == ["https://example.org/a"]
    assert [(c.name, c.email, c.phone) for c in first.contacts] == [
        ("The team", "team@example.org", "")
    ]


def test_white_space_of_yaml_is_folded(content: ContentFolder) -> None:
    content.change(answer="Two\n  lines   become one.\n")

    assert content.load().entries[0].answer == "Two lines become one."


def test_a_term_becomes_an_entry_asked_for_in_every_way(content: ContentFolder) -> None:
    term = content.load().entries[-1]

    assert term.topic == "glossary"
    assert term.toolkit == "south"
    assert term.title == "What “easy read” means"
    assert term.asks["parent"] == (
        "what does easy read mean",
        "what is easy read",
        "what does easyread mean",
    )
    assert term.points == ("easy read: words and pictures that are easy to understand",)


def test_the_version_changes_with_any_file(content: ContentFolder) -> None:
    before = content.load().version
    content.change("glossary/easy-read", easy="Easy read has short words.")

    after = content.load().version
    assert after != before
    assert after == content.load().version


def test_two_toolkits_may_be_asked_the_same(content: ContentFolder) -> None:
    same = {"asks": content.files["north/basics.yml"]["entries"][0]["asks"]}
    content.add("south/basics.yml", entry("south/same", "meaning", "something") | same)

    assert content.problems() == []
