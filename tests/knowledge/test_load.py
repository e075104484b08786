"""Content that is right is loaded whole."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from knowledge.model import GENERAL, Source, Stance
from tests.support.content import ENTRY, ContentFolder, content_of_three, entry


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
    assert first.sources == (Source("north", "Introduction", 3),)
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

    assert content.load().entries[0].sources[0].page is None


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


def test_a_comparison_is_loaded_with_each_stance_and_the_sources_they_name(tmp_path: Path) -> None:
    loaded = content_of_three(tmp_path).load()
    deciding = next(one for one in loaded.entries if one.id == "general/deciding")
    north, south = Source("north", "Part of north", 4), Source("south", "Part of south", 4)

    assert deciding.toolkit == GENERAL
    assert deciding.file == "general/all.yml"
    assert deciding.sources == (north, south)
    assert deciding.stances == (
        Stance("north", "What north says.", ENTRY, north),
        Stance("south", "What south says.", "south/deciding", south),
        Stance("east", "What east says."),
    )


def test_the_folder_of_comparisons_is_no_toolkit(tmp_path: Path) -> None:
    loaded = content_of_three(tmp_path).load()

    assert [toolkit.id for toolkit in loaded.toolkits] == ["east", "north", "south"]


def test_counterparts_are_loaded_in_their_order(tmp_path: Path) -> None:
    content = content_of_three(tmp_path)
    content.change("east/circle", counterparts=["south/ladder", ENTRY])

    circle = next(one for one in content.load().entries if one.id == "east/circle")
    assert circle.counterparts == ("south/ladder", ENTRY)


def test_an_entry_may_be_asked_as_the_term_that_it_explains_in_full(tmp_path: Path) -> None:
    content = content_of_three(tmp_path)
    asks = dict(content.files["south/basics.yml"]["entries"][0]["asks"])
    content.change("south/ladder", asks={**asks, "parent": ["What is ladder"]})

    assert content.problems() == []


def test_a_comparison_may_be_asked_as_an_entry_of_a_toolkit(tmp_path: Path) -> None:
    content = content_of_three(tmp_path)
    content.change("general/phones", asks=content.files["north/basics.yml"]["entries"][1]["asks"])

    assert content.problems() == []
