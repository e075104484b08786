"""A folder of content with one instrument: right as it stands, and easy to put one slip into."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

from knowledge.instruments.model import Instrument
from knowledge.problems import Problem
from tests.support.content import CHECKED, ENTRY, ContentFolder

INSTRUMENT, INSTRUMENT_FILE = "meeting", "instruments/meeting.yml"
ANSWERS_FILE, CHECK_FILE = "instruments/answers.yml", "instruments/check.yml"


def option_file(option_id: str, **more: Any) -> dict[str, Any]:
    """An option that keeps every rule."""
    says = [f"{option_id}, put in way {n}" for n in range(8)]
    return {"id": option_id, "title": option_id.title(), "says": says, **more}


def question_file(question_id: str, **more: Any) -> dict[str, Any]:
    """A question that keeps every rule."""
    return {
        "id": question_id,
        "text": f"Is everything settled that has to do with the {question_id}?",
        "easy": f"Is the {question_id} settled?",
        "why": f"Nobody can come without the {question_id}.",
        **more,
    }


ANSWERS: dict[str, Any] = {
    "answers": [
        {
            "id": "yes_or_no",
            "options": [
                option_file("yes", score=1),
                option_file("no", todo=True, help="Settle it.", action="Settle it first"),
            ],
        },
        {"id": "go_on", "options": [option_file("on")]},
    ]
}
CHECKING: dict[str, Any] = {
    "id": "check",
    "kind": "check",
    "text": "These are your answers. Are they all right?",
    "easy": "Are they right?",
    "options": [option_file("finish"), option_file("change")],
}
MEETING: dict[str, Any] = {
    "id": INSTRUMENT,
    "toolkit": "north",
    "topic": "meaning",
    "kind": "checklist",
    "title": "Before a meeting",
    "called": [f"take me through the meeting, way {n}" for n in range(8)],
    "after": [ENTRY],
    "minutes": 2,
    "intro": "This is what to see to before a meeting.",
    "easy": "What to do before a meeting.",
    "score": "count",
    "answers": "yes_or_no",
    "questions": [
        question_file("room", item="1", page=4, see=[ENTRY]),
        question_file("date", item="2", ask_if={"room": ["yes"]}),
        question_file(
            "size", kind="scale", low="tiny", high="huge", todo_below=4, help="Ask.", action="Ask"
        ),
        question_file("aim", kind="text"),
        {
            "id": "news",
            "kind": "tell",
            "text": "You can begin.",
            "easy": "Begin.",
            "by": "room",
            "texts": {"yes": "The room waits.", "no": "Find a room."},
        },
    ],
    "outcomes": [
        {
            "id": "ready",
            "if": {"room": ["yes"]},
            "if_any": {"date": ["yes"]},
            "at_least": 2,
            "todos_at_most": 0,
            "title": "Ready",
            "text": "Everything is settled.",
            "easy": "You are ready.",
            "steps": ["Begin"],
            "see": [ENTRY],
        },
        {"id": "wait", "title": "Wait", "text": "Not everything is settled.", "easy": "Not yet."},
    ],
    "source": {"section": "Meetings", "page": 4},
    "checked": CHECKED,
}


class InstrumentFolder(ContentFolder):
    """Content on disk with one instrument, which tests change before they load it."""

    def __init__(self, folder: Path) -> None:
        """Write content that every rule allows to `folder`."""
        super().__init__(folder)
        for name, document in (
            (ANSWERS_FILE, ANSWERS),
            (CHECK_FILE, CHECKING),
            (INSTRUMENT_FILE, MEETING),
        ):
            self.set(name, copy.deepcopy(document))

    def alter(self, **fields: Any) -> None:
        """Set fields of the instrument; a field set to None goes."""
        self._alter(self.files[INSTRUMENT_FILE], fields)

    def alter_question(self, question_id: str, **fields: Any) -> None:
        """Set fields of one of its questions; a field set to None goes."""
        self._alter(_of(self.files[INSTRUMENT_FILE]["questions"], question_id), fields)

    def alter_outcome(self, outcome_id: str, **fields: Any) -> None:
        """Set fields of one of its outcomes; a field set to None goes."""
        self._alter(_of(self.files[INSTRUMENT_FILE]["outcomes"], outcome_id), fields)

    def alter_answer(self, option_id: str, **fields: Any) -> None:
        """Set fields of an option of the answers that its questions share."""
        options = self.files[ANSWERS_FILE]["answers"][0]["options"]
        self._alter(_of(options, option_id), fields, ANSWERS_FILE)

    def instrument(self) -> Instrument:
        """The instrument as read; the content must be right."""
        return self.load().instruments[0]

    def refused(self, question_id: str = "") -> list[str]:
        """Why the instrument, or one question of it, is refused; fails where anything else is."""
        where = f"{INSTRUMENT}: {question_id}" if question_id else INSTRUMENT
        return self.reasons(where, INSTRUMENT_FILE)

    def refused_anywhere(self) -> list[tuple[str, str]]:
        """Every entry that is refused, and why."""
        problems: list[Problem] = self.problems()
        return [(problem.entry, problem.reason) for problem in problems]

    def _alter(
        self, item: dict[str, Any], fields: dict[str, Any], name: str = INSTRUMENT_FILE
    ) -> None:
        item.update(copy.deepcopy(fields))
        for field in [field for field, value in fields.items() if value is None]:
            del item[field]
        self.set(name, self.files[name])


def _of(items: list[dict[str, Any]], item_id: str) -> dict[str, Any]:
    return next(item for item in items if item["id"] == item_id)
