from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.records.entry_uses import Uses
from bot.review.improving.content_check_rows import (
    Row,
    addresses_of,
    most_disliked,
    never_used,
    oldest,
    rows_of,
)
from knowledge.model import Content
from tests.support.content import CHECKED, ENTRY, ContentFolder, comparison, entry, stance

TODAY = date(2026, 11, 30)
PHONE, LADDER, TERM, SHARED = "north/phone", "south/ladder", "glossary/easy-read", "general/all"


@pytest.fixture
def content(tmp_path: Path) -> Content:
    folder = ContentFolder(tmp_path)
    folder.change(PHONE, checked=date(2026, 1, 1))
    folder.change(ENTRY, links=[{"title": "More", "url": "https://example.org/more"}])
    contacts = [{"name": "A team", "web": "www.example.org/team"}, {"name": "B", "phone": "1"}]
    ladder = {"contacts": contacts, "links": [{"title": "M", "url": "https://example.org/more"}]}
    folder.change(LADDER, **ladder)
    both = (stance("north", ENTRY), stance("south", LADDER))
    folder.add("general/all.yml", comparison(SHARED, "meaning", "all of it", *both), "comparisons")
    folder.add("north/more.yml", entry("north/later", "contacts", "later things"))
    return folder.load()


def ids(rows: list[Row]) -> list[str]:
    return [row.entry.id for row in rows]


def rows(content: Content, areas: tuple[str, ...] | None = None, **uses: Uses) -> list[Row]:
    by_id = {name.replace("__", "/"): one for name, one in uses.items()}
    return rows_of(content, by_id, areas, TODAY)


def test_what_was_not_checked_for_longest_comes_first(content: Content) -> None:
    first, second, *_ = oldest(rows(content))

    assert (first.entry.id, first.days) == (PHONE, 333)
    assert second.days == (TODAY - CHECKED).days == 9
    assert first.toolkit == "Northshire"


def test_what_nobody_was_shown_is_not_used(content: Content) -> None:
    unused = ids(never_used(rows(content, north__phone=Uses(3), south__ladder=Uses(1))))

    assert unused == [SHARED, TERM, "north/later", ENTRY]


def test_what_was_disliked_most_comes_first_and_less_praised_before_more(content: Content) -> None:
    found = rows(
        content,
        north__phone=Uses(9, 5, 2),
        south__ladder=Uses(9, 1, 2),
        north__later=Uses(9, 0, 7),
        general__all=Uses(9, 9, 0),
    )

    assert ids(most_disliked(found)) == ["north/later", LADDER, PHONE]


def test_who_is_limited_to_areas_looks_after_their_toolkits_and_what_is_shared(
    content: Content,
) -> None:
    assert set(ids(rows(content, ("south",)))) == {LADDER, TERM, SHARED}
    assert len(rows(content)) == 6


def test_every_address_is_listed_once_with_the_entries_that_give_it(content: Content) -> None:
    found = {one.url: one for one in addresses_of(content, None)}

    assert list(found) == [
        "https://example.org/toolkit",
        "https://example.org/more",
        "https://www.example.org/team",
    ]
    more = found["https://example.org/more"]
    assert [entry.id for entry in more.entries] == [ENTRY, LADDER]
    assert found["https://example.org/toolkit"].toolkit == "Southshire"


def test_addresses_of_other_areas_are_left_out(content: Content) -> None:
    urls = [one.url for one in addresses_of(content, ("north",))]

    assert urls == ["https://example.org/toolkit", "https://example.org/more"]
