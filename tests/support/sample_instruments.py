"""One small instrument of each kind, with all that a result can show and what is behind it."""

from __future__ import annotations

from datetime import date

from knowledge.instruments.model import (
    CHECKLIST,
    DECISION,
    FORM,
    GUIDE,
    MEAN,
    NO_SCORE,
    SCALE,
    SCALED,
    TELL,
    TEXT,
    Instrument,
    Option,
    Question,
)
from knowledge.model import Entry, Source, Toolkit
from tests.support.instruments import asked_as, choice, instrument, look_back, outcome

TOOLKITS = {
    "north": Toolkit(
        "north", "Northshire", "Northshire Toolkit", "May 2024", "Northshire Council",
        "https://example.org/toolkit", ("northshire",),
    ),
    "south": Toolkit("south", "Southshire", "Southshire Guide", "", "Southshire", "", ("south",)),
}  # fmt: skip


def entry(entry_id: str, title: str, *sources: Source) -> Entry:
    """An entry that stands behind a question."""
    toolkit = entry_id.split("/")[0]
    return Entry(entry_id, toolkit, "meaning", title, {}, "An answer.", "Easy.", sources, date.min)


ENTRIES = {
    one.id: one
    for one in (
        entry("north/money", "Money for taking part", Source("north", "Budgets", 7)),
        entry("south/time", "Time to do it well", Source("south", "Time")),
    )
}

YES = Option("yes", "Yes", (), score=1)
NO = Option("no", "No", (), todo=True)
NOT_SURE = Option("not_sure", "Not sure", (), todo=True, help="Ask somebody who knows.")


def yes_or_no(question_id: str, **more: object) -> Question:
    """A question of a checklist: no and not sure call for action."""
    usual = {"help": f"Help with {question_id}.", "action": f"See to {question_id}"}
    return choice(question_id, YES, NO, NOT_SURE, **{**usual, **more})


SAMPLE_CHECKLIST = instrument(
    yes_or_no("money", item="1", part="Before", see=("north/money",)),
    yes_or_no("room", item="2", part="Before"),
    yes_or_no("thanks", item="3", part="After", action="See to room"),
    look_back(),
    id="sample-checklist",
    title="A checklist for a meeting",
    kind=CHECKLIST,
    outcomes=(
        outcome("ready", todos_at_most=0, steps=("Begin",)),
        outcome("wait", steps=("Mend what is missing", "Come back"), see=("north/money",)),
    ),
)

ENDS = {"low": "not at all", "high": "completely"}
SAMPLE_SCALE = instrument(
    asked_as("power", SCALE, item="1", todo_below=6, help="Share.", action="Share it", **ENDS),
    asked_as("time", SCALE, item="2", todo_below=6, help="Wait.", action="Find time", **ENDS),
    asked_as("trust", SCALE, item="3", **ENDS),
    asked_as("block", TEXT),
    id="sample-scale",
    title="How far are we?",
    kind=SCALED,
    score=MEAN,
    outcomes=(outcome("far", at_least=7), outcome("early")),
)

SAMPLE_FORM = instrument(
    asked_as("aim", TEXT, item="1", part="What it is for"),
    asked_as("people", TEXT, item="2", part="What it is for"),
    asked_as("risk", TEXT, item="3", part="What may go wrong"),
    id="sample-form",
    title="A plan to send in",
    kind=FORM,
    score=NO_SCORE,
    send_to="By e-mail to forms@example.org.",
)

SAMPLE_DECISION = instrument(
    asked_as("work", TEXT),
    choice(
        "arena",
        Option("one", "One person", (), title_in={"south": "Individual"}, means="Always together."),
        Option("many", "Many people", (), title_in={"south": "Strategic"}, means="It depends."),
    ),
    choice(
        "time",
        Option("enough", "Enough", (), means="Time is no hindrance."),
        Option("some", "Some", (), means="It has to be planned.", todo=True),
        Option("little", "Too little", (), means="It cannot be done.", warning="Time is short."),
        ask_if={"arena": ("many",)},
        item="2",
        help="Ask for a later date.",
        action="Move the date",
        see=("south/time", "north/gone"),
    ),
    id="sample-decision",
    title="Shall we do it together?",
    kind=DECISION,
    score=NO_SCORE,
    outcomes=(
        outcome("together", if_all={"arena": ("one",)}),
        outcome("not-now", if_all={"time": ("little",)}, steps=("Say so honestly",)),
        outcome("now"),
    ),
)

SAMPLE_GUIDE = instrument(
    choice("role", "parent", "worker", part="You"),
    asked_as("listen", TELL, part="Listening", by="role", texts={"parent": "Say what you need."}),
    choice("try", Option("try", "I will try", (), todo=True, action="Try it"), part="Listening"),
    id="sample-guide",
    title="A promise, one by one",
    kind=GUIDE,
    score=NO_SCORE,
)

SAMPLES: tuple[Instrument, ...] = (
    SAMPLE_CHECKLIST,
    SAMPLE_SCALE,
    SAMPLE_FORM,
    SAMPLE_DECISION,
    SAMPLE_GUIDE,
)
