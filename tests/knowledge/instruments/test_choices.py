"""Every set of options that words are matched against: each once, under a name of its own."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from bot.language.encoder import SentenceEncoder
from knowledge.build import build_knowledge
from knowledge.instruments.choices import (
    INSTRUMENT_CHOICES,
    all_choices,
    choices_name,
    questions_name,
)
from knowledge.instruments.model import SCALE, STEPS, TELL, TEXT, Option, Question
from knowledge.instruments.replies import ReplyIndex, plain
from knowledge.model import Content
from tests.support.instrument_files import InstrumentFolder
from tests.support.instruments import asked_as, choice, instrument, look_back

ROOM = choice("room", Option("yes", "Yes", ("it is booked",)), answers="yes_or_no", part="Room")
DATE = choice("date", Option("yes", "Yes", ("it is booked",)), answers="yes_or_no")
OWN = choice("who", Option("one", "One of us", ("just me", "only I")), action="Choose who")
NEWS = asked_as("news", TELL, options=(Option("on", "Go on", ("next",)),), answers="go_on")
ONE = instrument(ROOM, DATE, OWN, NEWS, asked_as("size", SCALE), asked_as("aim", TEXT), look_back())
CHOICES = {choices.name: choices for choices in all_choices([ONE])}


def test_questions_that_share_a_set_share_its_name_and_it_stands_once() -> None:
    assert choices_name("small", ROOM) == choices_name("small", DATE) == "yes_or_no"
    assert [c.name for c in all_choices([ONE])].count("yes_or_no") == 1


def test_options_of_its_own_have_the_name_of_their_question() -> None:
    assert choices_name("small", OWN) == "small/who"
    assert choices_name("large", OWN) == "large/who"


@pytest.mark.parametrize(("question", "name"), [(NEWS, "go_on"), (look_back(), "check")])
def test_steps_share_their_options_between_all_instruments(question: Question, name: str) -> None:
    names = [choices_name(one, question) for one in ("small", "large")]

    assert names == [name, name]


def test_an_option_is_said_by_its_title_too() -> None:
    assert CHOICES["small/who"].says == {"one": ("One of us", "just me", "only I")}


def test_an_option_is_said_by_the_words_of_its_button_in_each_area() -> None:
    areas = {"north": "Our lot", "south": "Just us", "east": "One of us"}
    us = Option("us", "One of us", ("just me",), title_in=areas)
    (says,) = (c.says for c in all_choices([instrument(choice("who", us))]) if c.replies)

    assert says == {"us": ("One of us", "Our lot", "Just us", "just me")}


def test_who_types_what_the_button_of_their_area_says_is_understood_for_certain(
    folder: InstrumentFolder, encoder: SentenceEncoder, tmp_path: Path
) -> None:
    folder.alter_answer("yes", title_in={"north": "Aye, it is"})
    build_knowledge(folder.load(), encoder.encode, tmp_path / "knowledge.db")
    typed = "aye it is"
    guess = ReplyIndex(tmp_path / "knowledge.db").guess(
        "yes_or_no", typed, encoder.encode([typed])[0]
    )

    assert guess is not None
    assert (guess.option, guess.exact) == ("yes", True)


def test_no_shipped_button_of_an_area_says_another_answer(shipped: Content) -> None:
    sets = {one.name: one for one in all_choices(shipped.instruments)}
    buttons = [
        (sets[choices_name(one.id, question)], option.id, title)
        for one in shipped.instruments
        for question in one.questions
        for option in question.options
        for title in option.title_in.values()
    ]

    assert buttons
    for choices, option_id, title in buttons:
        meant = [o for o, says in choices.says.items() if plain(title) in map(plain, says)]
        assert meant == [option_id], title


def test_questions_without_options_have_none_to_match() -> None:
    assert {"small/size", "small/aim"} & set(CHOICES) == set()


def test_questions_are_themselves_chosen_among_by_every_name_they_have() -> None:
    says = CHOICES[questions_name("small")].says

    assert set(says) == {"room", "date", "who", "size", "aim"}
    assert says["room"] == ("Text of room?", "Easy room?", "Room")
    assert says["who"] == ("Text of who?", "Easy who?", "Choose who")


def test_instruments_are_chosen_among_by_title_and_by_what_they_are_called() -> None:
    other = instrument(ROOM, id="large", title="A large one", called=("the big checklist",))
    (found,) = (c for c in all_choices([ONE, other]) if c.name == INSTRUMENT_CHOICES)

    assert found.says == {
        "small": ("A small one", "take me through the small one"),
        "large": ("A large one", "the big checklist"),
    }


def test_sets_of_two_instruments_are_not_mixed_up() -> None:
    other = instrument(choice("who", "many"), look_back(), id="large")
    names = Counter(choices.name for choices in all_choices([ONE, other]))

    assert {name for name, count in names.items() if count > 1} == set()
    assert {"small/who", "large/who", "small/", "large/"} <= set(names)


def test_every_shipped_set_stands_once_and_every_option_can_be_said(shipped: Content) -> None:
    sets = list(all_choices(shipped.instruments))

    assert len({one.name for one in sets}) == len(sets)
    assert all(says for one in sets for says in one.says.values())


def test_every_shipped_question_with_options_finds_its_set(shipped: Content) -> None:
    sets = {one.name: one for one in all_choices(shipped.instruments)}
    for one in shipped.instruments:
        for question in (q for q in one.questions if q.options):
            options = sets[choices_name(one.id, question)].says
            assert set(options) == {o.id for o in question.options}, f"{one.id}: {question.id}"


def test_every_shipped_question_can_be_named_to_change_its_answer(shipped: Content) -> None:
    sets = {one.name: one for one in all_choices(shipped.instruments)}
    for one in shipped.instruments:
        asked = {question.id for question in one.questions if question.kind not in STEPS}
        assert set(sets[questions_name(one.id)].says) == asked
