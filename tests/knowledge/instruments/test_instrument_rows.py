"""What is written to a row is read back the same, every part of it."""

from __future__ import annotations

import dataclasses
import json

from knowledge.instruments.reading import without_says
from knowledge.instruments.rows import instrument_from_json, instrument_to_json
from knowledge.model import Content
from tests.support.instrument_files import InstrumentFolder


def test_a_small_instrument_comes_back_as_it_was(folder: InstrumentFolder) -> None:
    folder.alter(send_to="team@example.org")
    folder.alter_answer("yes", title_in={"north": "Aye"}, means="It is settled.", warning="Mind.")
    one = folder.instrument()

    assert instrument_from_json(instrument_to_json(one)) == one


def test_every_shipped_instrument_comes_back_as_it_was(shipped: Content) -> None:
    for one in shipped.instruments:
        for kept in (one, without_says(one)):
            assert instrument_from_json(instrument_to_json(kept)) == kept, one.id


def test_lists_come_back_as_what_cannot_be_changed(folder: InstrumentFolder) -> None:
    back = instrument_from_json(instrument_to_json(folder.instrument()))

    lists = (back.called, back.after, back.questions, back.outcomes, back.sources)
    assert {type(one) for one in lists} == {tuple}
    assert type(back.questions[0].options[0].says) is tuple
    assert type(back.questions[1].ask_if["room"]) is tuple
    assert type(back.outcomes[0].if_all["room"]) is tuple


def test_letters_of_other_languages_stay_letters(folder: InstrumentFolder) -> None:
    one = dataclasses.replace(folder.instrument(), title="Co-gynhyrchu – ŵ “q”")

    assert "ŵ" in instrument_to_json(one)
    assert instrument_from_json(instrument_to_json(one)).title == one.title


def test_the_date_is_kept_in_iso_form(folder: InstrumentFolder) -> None:
    assert json.loads(instrument_to_json(folder.instrument()))["checked"] == "2026-11-21"
