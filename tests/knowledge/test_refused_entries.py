"""An entry with a slip is refused, and its author is told the file, the entry and the reason."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from knowledge.problems import Problem
from tests.support.content import ENTRY, FILE, ContentFolder, entry


@pytest.mark.parametrize("field", ["title", "answer", "easy"])
def test_a_missing_text_is_refused(content: ContentFolder, field: str) -> None:
    gone: dict[str, Any] = {field: None}
    content.change(**gone)

    assert content.reasons() == [f"`{field}` is missing or not text"]


@pytest.mark.parametrize("value", [7, ["a", "b"], "", "   ", {"a": "b"}])
def test_a_text_of_the_wrong_kind_is_refused(content: ContentFolder, value: Any) -> None:
    content.change(answer=value)

    assert content.reasons() == ["`answer` is missing or not text"]


def test_a_misspelt_field_is_refused_by_both_its_names(content: ContentFolder) -> None:
    content.change(easy=None, esay="This is easy.")

    assert content.reasons() == [
        "`easy` is missing or not text",
        "`esay` is not a field this file can have",
    ]


def test_an_entry_without_an_id_is_refused_with_its_file(content: ContentFolder) -> None:
    nameless = entry("south/x", "meaning", "nameless things")
    del nameless["id"]
    content.add("south/basics.yml", nameless)

    assert Problem("south/basics.yml", "", "`id` is missing or not text") in content.problems()


def test_an_entry_without_a_source_is_refused(content: ContentFolder) -> None:
    content.change(source=None)

    assert "`source` is missing" in content.reasons()
    assert "it has no source: name the section it comes from" in content.reasons()


def test_a_source_without_its_section_is_refused(content: ContentFolder) -> None:
    content.change(source={"page": 3})

    assert "it has no source: name the section it comes from" in content.reasons()


@pytest.mark.parametrize("page", [0, -1, "three", 2.5, True])
def test_a_page_that_is_no_page_number_is_refused(content: ContentFolder, page: Any) -> None:
    content.change(source={"section": "Introduction", "page": page})

    assert content.reasons() == ["`page` should be a page number"]


def test_a_misspelt_field_of_a_source_is_refused(content: ContentFolder) -> None:
    content.change(source={"section": "Introduction", "pgae": 3})

    assert content.reasons() == ["`pgae` is not a field this file can have"]


@pytest.mark.parametrize("day", ["21 November", 2026, datetime.datetime(2026, 11, 21, 9, 0)])
def test_a_date_that_is_none_is_refused(content: ContentFolder, day: Any) -> None:
    content.change(checked=day)

    assert content.reasons() == ["`checked` should be a date such as 2026-11-21"]


def test_an_unknown_topic_is_refused(content: ContentFolder) -> None:
    content.change(topic="weather")

    assert content.reasons() == ["the topic 'weather' is not in topics.yml"]


def test_a_see_also_that_leads_nowhere_is_refused(content: ContentFolder) -> None:
    content.change(see_also=["north/phone", "north/gone"])

    assert content.reasons() == ["`see_also` points to 'north/gone', which does not exist"]


def test_a_see_also_that_leads_to_itself_is_refused(content: ContentFolder) -> None:
    content.change(see_also=[ENTRY])

    assert content.reasons() == ["`see_also` points to itself"]


def test_an_answer_of_180_words_with_its_points_is_allowed(content: ContentFolder) -> None:
    content.change(answer="word " * 170, points=["point " * 10])

    assert content.problems() == []


def test_an_answer_of_more_than_180_words_with_its_points_is_refused(
    content: ContentFolder,
) -> None:
    content.change(answer="word " * 171, points=["point " * 10])

    assert content.reasons() == ["answer and points have 181 words, more than 180"]


def test_points_that_are_not_texts_are_refused_with_the_usual_cause(
    content: ContentFolder,
) -> None:
    content.change(points=[{"Working together": "people share decisions"}])

    assert content.reasons() == [
        "`points` should be a list of texts (quote any item holding a colon)"
    ]


def test_easy_read_of_eight_short_sentences_is_allowed(content: ContentFolder) -> None:
    content.change(easy=" ".join(["Short words help."] * 8))

    assert content.problems() == []


def test_easy_read_of_nine_sentences_is_refused(content: ContentFolder) -> None:
    content.change(easy=" ".join(["Short words help."] * 9))

    assert content.reasons() == ["`easy` has 9 sentences, more than 8"]


def test_easy_read_with_a_sentence_of_sixteen_words_is_refused(content: ContentFolder) -> None:
    long = "One two three four five six seven eight nine ten eleven twelve and so on yes."
    content.change(easy=f"This is easy. {long}")

    assert content.reasons() == [f"`easy` has a sentence of more than 15 words: “{long}”"]


def test_easy_read_that_is_the_answer_again_is_refused(content: ContentFolder) -> None:
    content.change(answer="This is easy.", easy="This is easy.")

    assert content.reasons() == ["`easy` is the same as `answer`"]


@pytest.mark.parametrize("kind", ["parent", "practitioner", "young", "misspelt"])
def test_an_entry_nobody_of_one_kind_asks_for_is_refused(content: ContentFolder, kind: str) -> None:
    asks = dict(content.files[FILE]["entries"][0]["asks"])
    del asks[kind]
    content.change(asks=asks)

    assert content.reasons() == [f"`asks` has none of kind '{kind}'"]


def test_an_unknown_kind_of_ask_is_refused(content: ContentFolder) -> None:
    asks = content.files[FILE]["entries"][0]["asks"]
    content.change(asks={**asks, "parnet": ["what is this"]})

    assert content.reasons() == ["`parnet` is not a field this file can have"]


def test_asks_that_are_no_list_are_refused(content: ContentFolder) -> None:
    asks = content.files[FILE]["entries"][0]["asks"]
    content.change(asks={**asks, "young": "what is this"})

    assert content.reasons() == [
        "`young` should be a list of texts (quote any item holding a colon)",
        "`asks` has none of kind 'young'",
    ]


def test_an_id_used_twice_is_refused(content: ContentFolder) -> None:
    content.add("north/more.yml", entry(ENTRY, "meaning", "something else"))

    assert content.problems() == [Problem("north/more.yml", ENTRY, "the id is used 2 times")]


@pytest.mark.parametrize(
    "bad", ["What-It-Is", "north/What", "south/ladders", "north/a_b", "north/a--b", "north/"]
)
def test_an_id_of_another_form_is_refused(content: ContentFolder, bad: str) -> None:
    content.add("north/more.yml", entry(bad, "meaning", "something else"))

    assert content.reasons(bad, "north/more.yml") == [
        "the id should be north/ and lower-case words joined by hyphens"
    ]


def test_a_term_whose_id_is_not_of_the_glossary_is_refused(content: ContentFolder) -> None:
    content.change("glossary/easy-read", id="south/easy-read")

    assert content.reasons("south/easy-read", "glossary.yml") == [
        "the id should be glossary/ and lower-case words joined by hyphens"
    ]


def test_a_term_of_an_unknown_toolkit_is_refused(content: ContentFolder) -> None:
    content.change("glossary/easy-read", source={"toolkit": "west", "section": "Words"})

    assert content.reasons("glossary/easy-read", "glossary.yml") == [
        "its source names an unknown toolkit 'west'"
    ]


def test_a_title_of_more_than_sixty_characters_is_refused(content: ContentFolder) -> None:
    content.change(title="A" * 61)

    assert content.reasons() == ["the title has 61 characters, more than 60"]


def test_an_ask_that_two_entries_share_is_refused_whatever_its_case(
    content: ContentFolder,
) -> None:
    other = entry("north/other", "meaning", "other things")
    other["asks"]["parent"].append("Whats MAKING decisions together")
    content.add("north/more.yml", other)

    assert content.reasons("north/other", "north/more.yml") == [
        f"the ask 'whats making decisions together' also stands in {ENTRY}"
    ]


def test_a_shared_ask_is_refused_also_where_another_toolkit_has_it_first(
    content: ContentFolder,
) -> None:
    for name in ("ladder-two", "ladder-three"):
        rung = entry(f"south/{name}", "meaning", name)
        rung["asks"]["young"] = ["whats making decisions together"]
        content.add("south/more.yml", rung)

    assert content.reasons("south/ladder-three", "south/more.yml") == [
        "the ask 'whats making decisions together' also stands in south/ladder-two"
    ]


@pytest.mark.parametrize("address", ["www.example.org", "https://a b", "ftp://example.org", "/x"])
def test_a_link_that_is_no_web_address_is_refused(content: ContentFolder, address: str) -> None:
    content.change(links=[{"title": "The toolkit", "url": address}])

    assert content.reasons() == [f"the link {address!r} is not a web address"]


def test_a_link_without_a_title_is_refused(content: ContentFolder) -> None:
    content.change(links=[{"url": "https://example.org"}])

    assert content.reasons() == ["`title` is missing or not text"]


def test_a_contact_with_an_unknown_field_is_refused(content: ContentFolder) -> None:
    content.change(contacts=[{"name": "The team", "fax": "12"}])

    assert content.reasons() == ["`fax` is not a field this file can have"]
