"""One clean form of a message, whatever was typed, pasted or attacked with."""

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.safety.normalise import normalise


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  hello  ", "hello"),
        ("cafe\u0301", "café"),
        ("one\ttwo", "one two"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("one\n\n\n\n\ntwo", "one\n\ntwo"),
        ("one \n two", "one\ntwo"),
        ("a\x00b\x07c\x9bd", "abcd"),
        ("lone \ud800 half", "lone half"),
        ("\u202egnissim\u202c", "gnissim"),
        ("k\u200bi\u200dll\u2060\ufeff", "kill"),
        ("non\u00a0breaking\u2003space", "non breaking space"),
        ("soft\u00adhyphen", "softhyphen"),
        ("1/2 and/or", "1/2 and/or"),
        ("50% of us", "50% of us"),
        ("", ""),
        ("\u200b\u200d\u200c", ""),
    ],
)
def test_what_cannot_be_seen_is_dropped_and_the_words_stay(typed: str, kept: str) -> None:
    assert normalise(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "/affirm",
        "  /affirm",
        "///affirm",
        "/ / /affirm",
        "\n/\t/affirm",
        "\uff0faffirm",
        "\u200b/affirm",
        "\x00/\x1f/affirm",
        "\u202e/\ufeff/affirm",
        "\u2044\u2215/affirm",
    ],
)
def test_typed_text_can_never_force_an_intent(typed: str) -> None:
    assert normalise(typed) == "affirm"


def test_a_joined_emoji_and_a_persian_word_stay_whole() -> None:
    family, word = "👨\u200d👩\u200d👧", "می\u200cخواهم"
    assert normalise(f"my family {family}") == f"my family {family}"
    assert normalise(word) == word


def test_a_tower_of_marks_is_cut_down() -> None:
    assert len(normalise("h" + "\u0336\u0321" * 100)) <= 5


@settings(deadline=None)
@given(st.text(alphabet=st.characters(), max_size=60))
@example("\u200d/x")
@example("a\u0301\u200d\u0301")
@example("\u1100\u200d\u1161")
def test_any_text_comes_out_clean_and_stays_as_it_is(text: str) -> None:
    clean = normalise(text)
    assert normalise(clean) == clean
    assert unicodedata.is_normalized("NFC", clean)
    assert not clean.startswith(("/", " ", "\n"))
    assert not any(
        unicodedata.category(character) in ("Cc", "Cs") for character in clean.replace("\n", "")
    )
    clean.encode("utf-8")


invisible = "a/ \n\t\x00\u200c\u200d\u0301\u0323\u202e\ufeff\ud800é👨ک가"


@settings(deadline=None)
@given(st.text(alphabet=invisible, max_size=30))
def test_mixtures_of_the_invisible_come_out_clean_and_stay_as_they_are(text: str) -> None:
    clean = normalise(text)
    assert normalise(clean) == clean
    assert not clean.startswith("/")
