"""Emoji do not change what a message means."""

from __future__ import annotations

from bot.language.pictures import without_pictures


def test_emoji_are_left_out() -> None:
    assert without_pictures("what is the promise 😀🎉") == "what is the promise"


def test_words_of_every_script_stay() -> None:
    assert without_pictures("كيف حالك") == "كيف حالك"


def test_a_message_of_emoji_alone_stays_as_it_is() -> None:
    assert without_pictures("😀😀") == "😀😀"
