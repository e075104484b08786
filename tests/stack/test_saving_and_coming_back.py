"""A walk left with a code goes on in another conversation, and the code can be read nowhere."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from bot.codes import words
from tests.edge.walking import UNKNOWN
from tests.stack.walker import Message, Walker, code_in, page_at
from tests.support.stack import Stack

CHECKLIST = "sefton-pre-involvement"
NOTE = "we have a venue but no budget for travel"
ANSWERS = ("Partly", NOTE, "No, or not yet")
WAYS_TO_TYPE = ("{code}", "{spaced}", "My code is {spaced}, thank you")


@dataclass(frozen=True)
class Left:
    """A walk left with a code; `lines` and `asked` are its answers and question before that."""

    lines: list[str]
    asked: Message
    said: list[Message]

    @property
    def code(self) -> str:
        return code_in(self.said)

    def typed(self, way: str) -> str:
        return way.format(code=self.code, spaced=self.code.replace("-", " ").title())


@pytest.fixture(scope="module")
def left(stack: Stack) -> Left:
    """Somebody who answered three questions, one of them in words, and left."""
    walker = Walker.in_the_middle_of(stack, CHECKLIST)
    for answer in ANSWERS:
        walker.answers(answer)
    lines, asked = walker.answers_so_far(), walker.asked
    return Left(lines, asked, walker.says("save for later"))


def test_whoever_saves_is_told_a_code_of_four_words_and_asked_nothing(left: Left) -> None:
    assert set(left.code.split("-")) <= set(words())
    assert "question" not in [message["kind"] for message in left.said]


@pytest.mark.parametrize("way", WAYS_TO_TYPE)
def test_the_code_opens_the_same_question_with_all_answers_in_another_conversation(
    stack: Stack, left: Left, way: str
) -> None:
    elsewhere = Walker.at(stack)
    elsewhere.says(left.typed(way))

    for field in ("text", "progress", "expects"):
        assert elsewhere.asked[field] == left.asked[field]
    assert elsewhere.asked["progress"]["at"] == len(ANSWERS) + 1
    assert elsewhere.answers_so_far() == left.lines
    assert len(left.lines) == len(ANSWERS)


def test_a_code_typed_is_in_no_history(stack: Stack, left: Left) -> None:
    elsewhere = Walker.at(stack)
    typed = left.typed("{spaced}")
    elsewhere.says(typed)

    assert elsewhere.asked
    assert not [one for one in (typed, left.code) if one in str(elsewhere.talk.history())]


def test_what_is_answered_elsewhere_is_there_when_the_first_comes_back(stack: Stack) -> None:
    first, elsewhere = Walker.in_the_middle_of(stack, CHECKLIST), Walker.at(stack)
    first.answers("Partly")
    code = code_in(first.says("save for later"))
    elsewhere.says(code)
    elsewhere.answers("Yes")
    lines, asked = elsewhere.answers_so_far(), elsewhere.asked
    first.says(code)

    assert (first.asked["text"], first.asked["progress"]) == (asked["text"], asked["progress"])
    assert first.answers_so_far() == lines
    assert [line.rsplit("?")[-1].strip() for line in lines] == ["Partly", "Yes"]


def test_a_wrong_code_is_told_in_plain_words_in_the_chat_and_on_its_page(stack: Stack) -> None:
    walker = Walker.at(stack)
    walker.says(UNKNOWN)
    page = page_at(stack, f"/results/{UNKNOWN}")

    assert walker.kinds == ["notice"]
    assert "do not know that code" in walker.said[0]["text"]
    assert page.response.status_code == 404
    assert page.page.text("h1") == "This code leads to nothing"


def test_the_code_is_in_no_log_and_in_no_database(stack: Stack, left: Left) -> None:
    for way in WAYS_TO_TYPE:
        Walker.at(stack).says(left.typed(way))
    for ending in ("", ".docx"):
        assert stack.http.get(f"/results/{left.code}{ending}").status_code == 200
    written = {
        file.relative_to(stack.home): file.read_bytes().lower()
        for file in stack.home.rglob("*")
        if file.is_file() and file.name != "knowledge.db"
    }
    spellings = [left.code.replace("-", sign).encode() for sign in ("-", " ", "%20", "+", "_")]
    holds_words = {file.name for file, held in written.items() if NOTE.encode() in held}

    assert {"records.db", "tracker.db"} <= {name.removesuffix("-wal") for name in holds_words}
    assert {f"logs/{name}.log" for name in stack.ports} <= {str(file) for file in written}
    assert [str(f) for f, held in written.items() if any(one in held for one in spellings)] == []
