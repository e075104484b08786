"""The words of the glossary are found in a text as a reader would find them, and no others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.edge.answer_terms import MOST, TermIndex
from tests.edge.answering import CONTENT, entry

GLOSSARY = [one for one in CONTENT.entries if one.topic == "glossary"]
INDEX = TermIndex(GLOSSARY)


def found(text: str, but: str = "") -> list[str]:
    return [term.name for term in INDEX.terms_in([text], but=but)]


def test_terms_come_once_and_in_the_order_they_first_occur() -> None:
    assert found("Outcomes matter. Your EHCP says so, and the outcome too.") == ["Outcome", "EHCP"]


@pytest.mark.parametrize("text", ["send us a message", "an app for this", "our pals", "sensible"])
def test_a_word_that_only_looks_like_an_abbreviation_is_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("The SEND team.", "SEND"),
        ("Ask the PCF!", "Parent Carer Forum"),
        ("“EHCP”", "EHCP"),
        ("We co-produced it.", "Co-production"),
        ("Two focus groups met.", "Focus group"),
        ("You said, we did", "You said, we did"),
        ("(Lived experience)", "Lived experience"),
    ],
)
def test_abbreviations_and_forms_of_a_term_are_found(text: str, term: str) -> None:
    assert found(text) == [term]


@pytest.mark.parametrize("text", ["SENDIASSES", "a Send-off", "unequitable", "outcomeless"])
def test_a_part_of_a_word_is_no_term(text: str) -> None:
    assert found(text) == []


def test_a_name_needs_its_capitals() -> None:
    assert found("Look at the Local Offer.") == ["Local Offer"]
    assert found("We had a local offer on fruit.") == []


def test_of_terms_inside_each_other_only_the_longest_is_found() -> None:
    assert found("the SEND and Inclusion Partnership") == ["SEND and Inclusion Partnership"]


def test_a_spelling_that_people_type_but_that_means_more_than_the_term_does_not_count() -> None:
    assert found("The board gave permission to see the rep.") == []


def test_a_term_is_not_explained_under_the_answer_that_explains_it() -> None:
    assert found("Co-production is this.", but="glossary/co-production") == []
    explains = entry("glossary/co-production").answered_by
    assert found("Co-production is this.", but=explains) == []
    assert found("Co-production is this.", but="stoke/forms") == ["Co-production"]


def test_at_most_six_terms_are_listed() -> None:
    text = "EHCP, SEND, PCF, NHS, SCIE, ADHD, DBS, JSNA"
    assert found(text) == ["EHCP", "SEND", "Parent Carer Forum", "NHS", "SCIE", "ADHD"]
    assert len(found(text)) == MOST


def test_a_meaning_is_given_at_the_level_that_is_asked_for() -> None:
    term = INDEX.terms_in(["EHCP"])[0]
    written = entry("glossary/ehcp")
    assert term.meaning(easy=True) == written.easy
    assert term.meaning(easy=False) == written.answer


def test_every_term_of_the_glossary_is_found_where_it_is_written() -> None:
    lost = [
        one.called[0] for one in GLOSSARY if one.called[0] not in found(f"It is {one.called[0]}.")
    ]
    assert lost == []


@pytest.mark.parametrize("text", ["", " ", "'''", "‘I’", "- - -", "co-", "🙂", "SEND\u0000EHCP"])
def test_odd_texts_do_no_harm(text: str) -> None:
    assert isinstance(found(text), list)


def test_a_glossary_without_terms_finds_nothing() -> None:
    assert TermIndex([]).terms_in(["EHCP"]) == []
    one = replace(entry("glossary/ehcp"), called=("Ehcp",))
    assert [term.name for term in TermIndex([one]).terms_in(["ehcp"])] == ["Ehcp"]
