"""Searching finds entries by meaning and by words, within an area, in the light of the topic."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.encoder import SentenceEncoder
from knowledge.build import build_knowledge
from knowledge.ranking import Hit, Weights
from knowledge.search import Context, SearchIndex
from knowledge.words import words_query
from tests.support.content import ENTRY, ContentFolder, entry

EVERYTHING = {ENTRY, "north/phone", "south/ladder", "glossary/easy-read"}


@pytest.fixture
def index(knowledge_db: Path) -> SearchIndex:
    return SearchIndex(knowledge_db)


def found(
    index: SearchIndex,
    encoder: SentenceEncoder,
    question: str,
    toolkit: str | None = None,
    last: str | None = None,
    limit: int = 9,
) -> list[Hit]:
    vector = encoder.encode([question])[0]
    context = Context((toolkit,) if toolkit else (), last)
    return list(index.search(question, vector, context, limit=limit))


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("how do we choose things as a group?", ENTRY),
        ("which number can I ring?", "north/phone"),
        ("the ladder", "south/ladder"),
        ("what is easyread", "glossary/easy-read"),
    ],
)
def test_the_entry_that_answers_comes_first(
    index: SearchIndex, encoder: SentenceEncoder, question: str, expected: str
) -> None:
    assert found(index, encoder, question)[0].entry == expected


def test_no_entry_is_lost_from_an_index(index: SearchIndex, encoder: SentenceEncoder) -> None:
    assert set(index.catalogue.ids) == EVERYTHING
    assert {hit.entry for hit in found(index, encoder, "the ladder")} == EVERYTHING


def test_hits_come_best_first_and_no_more_than_asked_for(
    index: SearchIndex, encoder: SentenceEncoder
) -> None:
    hits = found(index, encoder, "who can I call about the ladder", limit=3)

    assert len(hits) == 3
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


@pytest.mark.parametrize("question", ["who can I ring", "what is the lader", "SEND", "easy read"])
def test_looking_at_the_likeliest_alone_finds_what_looking_at_all_does(
    index: SearchIndex,
    encoder: SentenceEncoder,
    question: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    every = found(index, encoder, question)
    monkeypatch.setattr("knowledge.search.LOOKED_AT", 2)

    assert found(index, encoder, question, limit=1) == every[:1]


def test_an_ask_of_an_entry_is_wholly_like_it(index: SearchIndex, encoder: SentenceEncoder) -> None:
    best = found(index, encoder, "whats the ladder of participation")[0]

    assert best.entry == "south/ladder"
    assert best.likeness == pytest.approx(1.0, abs=1e-4)


def test_an_area_keeps_to_its_own_entries_and_the_glossary(
    index: SearchIndex, encoder: SentenceEncoder
) -> None:
    hits = found(index, encoder, "the ladder of participation", toolkit="north")

    assert {hit.entry for hit in hits} == {ENTRY, "north/phone", "glossary/easy-read"}


def test_a_word_of_another_toolkits_glossary_is_explained_in_every_area(
    index: SearchIndex, encoder: SentenceEncoder
) -> None:
    assert found(index, encoder, "easy read", toolkit="north")[0].entry == "glossary/easy-read"


def test_an_area_that_is_not_held_is_answered_from_all(
    index: SearchIndex, encoder: SentenceEncoder
) -> None:
    assert {hit.entry for hit in found(index, encoder, "ladder", toolkit="west")} == EVERYTHING


def test_what_is_near_the_last_answer_is_preferred_and_the_answer_itself_stands_back(
    content: ContentFolder, encoder: SentenceEncoder, tmp_path: Path
) -> None:
    content.add("north/more.yml", entry("north/far", "contacts", "the weather in the hills"))
    build_knowledge(content.load(), encoder.encode, tmp_path / "near.db")
    plain, told = SearchIndex(tmp_path / "near.db"), "tell me how people in a group decide things"
    gained = {
        hit.entry: hit.score - before.score
        for hit in found(plain, encoder, told, last=ENTRY)
        for before in found(plain, encoder, told)
        if hit.entry == before.entry
    }

    assert gained["north/phone"] > gained["north/far"]  # which the answer names
    assert gained["south/ladder"] > gained["north/far"]  # which is on its topic
    nearest = Weights(just_answered=0.0)
    back = SearchIndex(tmp_path / "near.db", nearest)
    itself = {hit.entry: hit.score for hit in found(back, encoder, told, last=ENTRY)}[ENTRY]
    now = {hit.entry: hit.score for hit in found(plain, encoder, told, last=ENTRY)}[ENTRY]
    assert now - itself == pytest.approx(Weights().just_answered)


def test_the_same_search_gives_the_same_order(knowledge_db: Path, encoder: SentenceEncoder) -> None:
    searches = [
        found(SearchIndex(knowledge_db), encoder, "tell me about the team") for _ in range(3)
    ]

    assert searches[0] == searches[1] == searches[2]


def test_words_of_an_area_count_however_many_other_entries_hold_them(
    content: ContentFolder, encoder: SentenceEncoder, tmp_path: Path
) -> None:
    for number in range(60):
        crowd = entry(f"south/crowd-{number}", "meaning", f"zebra crossing {number}")
        content.add("south/crowd.yml", crowd)
    content.change("north/phone", points=["Ring about a zebra, if there is one."])
    build_knowledge(content.load(), encoder.encode, tmp_path / "crowd.db")

    vector = encoder.encode(["zebra"])[0]
    without, counted = (
        SearchIndex(tmp_path / "crowd.db", Weights(words=weight)).search(
            "zebra", vector, Context(("north",))
        )
        for weight in (0.0, 1.0)
    )
    plain = {hit.entry: hit.score for hit in without}
    gained = {hit.entry: hit.score - plain[hit.entry] for hit in counted}
    assert gained["north/phone"] > 0
    assert gained[ENTRY] == pytest.approx(0)


def test_an_index_is_not_disturbed_by_a_swap(
    content: ContentFolder, knowledge_db: Path, encoder: SentenceEncoder
) -> None:
    index = SearchIndex(knowledge_db)
    before = found(index, encoder, "the ladder")
    content.change("south/ladder", title="Another title")
    build_knowledge(content.load(), encoder.encode, knowledge_db)

    assert found(index, encoder, "the ladder") == before


def test_only_telling_words_are_searched_for() -> None:
    assert words_query("What is the Promise?") == '"promise"'
    assert words_query("Does Staffs' promise PROMISE a logo") == '"staffs" OR "promise" OR "logo"'


@pytest.mark.parametrize("question", ["", "?!", "what is it", "ਸਤ ਸ੍ਰੀ ਅਕਾਲ"])
def test_a_question_without_telling_words_searches_for_none(question: str) -> None:
    assert words_query(question) == ""


@given(st.text(max_size=300))
def test_whatever_is_typed_makes_a_query_of_quoted_words(question: str) -> None:
    for word in words_query(question).split(" OR "):
        assert word == "" or (word[0] == word[-1] == '"' and word[1:-1].isalnum())


@pytest.mark.parametrize(
    "question",
    ['" OR 1=1 --', "title:ladder NEAR(x) * ^", "a" * 1000, " ".join(map(str, range(1000)))],
)
def test_a_search_fails_on_no_question(
    index: SearchIndex, encoder: SentenceEncoder, question: str
) -> None:
    assert len(found(index, encoder, question)) == len(EVERYTHING)
