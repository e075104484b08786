from __future__ import annotations

import pytest

from bot.records.projects import is_named, project_key


@pytest.mark.parametrize(
    "text",
    [
        "Sandbrook",
        "the Sandbrook project",
        " our  SANDBROOK  work ",
        "Sand-brook",
        "Sandbrook’s",
        "about Sandbrook!",
    ],
)
def test_one_project_has_one_key_however_it_is_written(text: str) -> None:
    assert project_key(text) == "sandbrook"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Parks 2024", "parks2024"),
        ("The Project", "theproject"),
        ("Café Groß", "cafégross"),
        ("", ""),
        ("?!", ""),
    ],
)
def test_a_key_is_letters_and_digits_and_never_only_filler(text: str, key: str) -> None:
    assert project_key(text) == key


def test_a_key_fits_its_column() -> None:
    assert len(project_key("long " * 400)) == 200


@pytest.mark.parametrize(
    "words",
    ["what happened with what people said about sand brook?", "Sandbrook", "and the Sandbrook one"],
)
def test_a_project_is_recognised_in_a_sentence(words: str) -> None:
    assert is_named("sandbrook", words)


@pytest.mark.parametrize("words", ["", "Sandbrookes", "the sand and the brook", "parks"])
def test_another_name_or_half_of_one_is_not_the_project(words: str) -> None:
    assert not is_named("sandbrook", words)


def test_a_project_without_a_name_is_never_meant() -> None:
    assert not is_named("", "anything")
    assert not is_named("", "")
