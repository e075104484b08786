"""An instrument is read as it was written, with the answers it shares and the look back."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from knowledge.instruments.model import CHECK, CHOICE, TELL
from knowledge.instruments.reading import read_instruments, without_says
from knowledge.model import Source
from tests.support.instrument_files import INSTRUMENT_FILE, InstrumentFolder, option_file


def test_what_is_right_is_read_whole(folder: InstrumentFolder) -> None:
    one = folder.instrument()

    assert (one.id, one.kind, one.score, one.minutes) == ("meeting", "checklist", "count", 2)
    assert [question.id for question in one.questions[:-1]] == [
        *("room", "date", "size", "aim", "news")
    ]
    assert one.sources == (Source("north", "Meetings", 4),)
    assert one.file == INSTRUMENT_FILE
    ready = one.outcomes[0]
    assert (ready.if_all, ready.if_any) == ({"room": ("yes",)}, {"date": ("yes",)})
    assert (ready.at_least, ready.at_most, ready.todos_at_most) == (2, None, 0)


def test_a_folder_without_instruments_has_none(folder: InstrumentFolder) -> None:
    folder.remove(INSTRUMENT_FILE)

    assert read_instruments(folder.folder, []) == ()


def test_a_question_of_no_kind_is_a_choice_with_the_answers_that_all_share(
    folder: InstrumentFolder,
) -> None:
    room = folder.instrument().questions[0]

    assert (room.kind, room.answers) == (CHOICE, "yes_or_no")
    assert [option.id for option in room.options] == ["yes", "no"]


def test_a_question_with_options_of_its_own_has_these_alone(folder: InstrumentFolder) -> None:
    own = [option_file("clear"), option_file("vague")]
    folder.alter_question("aim", kind="choice", options=own)
    aim = folder.instrument().questions[3]

    assert [option.id for option in aim.options] == ["clear", "vague"]
    assert aim.answers == ""


def test_what_is_told_is_answered_by_going_on(folder: InstrumentFolder) -> None:
    news = folder.instrument().questions[4]

    assert (news.kind, news.answers) == (TELL, "go_on")
    assert [option.id for option in news.options] == ["on"]


@pytest.mark.parametrize("kind", ["checklist", "form", "scale", "decision"])
def test_everyone_looks_over_their_answers_before_the_end(
    folder: InstrumentFolder, kind: str
) -> None:
    folder.alter(kind=kind)

    assert [q.kind for q in folder.instrument().questions].count(CHECK) == 1
    assert folder.instrument().questions[-1].kind == CHECK


def test_a_guide_has_no_look_back_since_nothing_is_sent(folder: InstrumentFolder) -> None:
    folder.alter(kind="guide")

    assert CHECK not in {question.kind for question in folder.instrument().questions}


def test_several_sources_each_name_their_toolkit(folder: InstrumentFolder) -> None:
    first = {"toolkit": "south", "section": "Ladders", "page": 2}
    folder.alter(source=None, sources=[first, {"toolkit": "north", "section": "Meetings"}])

    assert folder.instrument().sources == (
        Source("south", "Ladders", 2),
        Source("north", "Meetings", None),
    )


def test_a_bare_yes_or_no_is_the_word_and_not_true_or_false(folder: InstrumentFolder) -> None:
    bare = (folder.folder / INSTRUMENT_FILE).read_text(encoding="utf-8")
    assert "- 'yes'" in bare
    assert "'no': Find" in bare
    folder.write(INSTRUMENT_FILE, bare.replace("'yes'", "yes").replace("'no'", "no"))
    answers = (folder.folder / "instruments/answers.yml").read_text(encoding="utf-8")
    folder.write("instruments/answers.yml", answers.replace("'yes'", "yes").replace("'no'", "no"))
    one = folder.instrument()

    assert [option.id for option in one.questions[0].options] == ["yes", "no"]
    assert one.questions[1].ask_if == {"room": ("yes",)}
    assert one.questions[4].texts == {"yes": "The room waits.", "no": "Find a room."}
    assert one.outcomes[0].if_all == {"room": ("yes",)}


def test_the_ways_people_answer_can_be_left_out_and_nothing_else_is(
    folder: InstrumentFolder,
) -> None:
    one = folder.instrument()
    bare = without_says(one)

    assert bare.called == ()
    for before, after in zip(one.questions, bare.questions, strict=True):
        assert [option.says for option in after.options] == [()] * len(before.options)
        back = tuple(
            dataclasses.replace(option, says=was.says)
            for option, was in zip(after.options, before.options, strict=True)
        )
        assert dataclasses.replace(after, options=back) == before


def test_files_of_other_endings_are_no_instruments(folder: InstrumentFolder) -> None:
    folder.write("instruments/notes.txt", "not an instrument")

    assert [one.id for one in folder.load().instruments] == ["meeting"]
    assert Path(folder.folder / "instruments/notes.txt").is_file()
