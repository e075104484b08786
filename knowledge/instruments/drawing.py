"""Draw a decision as it stands in the content: `python -m knowledge.instruments.drawing`.

The questions come first, from top to bottom; then the outcomes in the order they are tried.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from knowledge.instruments.branches import Branches, branches_of
from knowledge.instruments.model import Answered, Instrument, Outcome, Question
from knowledge.instruments.svg import LINE, Box, Sheet, Text
from knowledge.load import load_content

DRAWN, FILE = "advice", Path(__file__).resolve().parent.parent.parent / "docs" / "decision.svg"
LEFT, LEFT_WIDTH, RIGHT, RIGHT_WIDTH = 60, 520, 670, 310
MIDDLE = LEFT + LEFT_WIDTH / 2
GAP, INDENT, BYPASS, TOP = 40, 14, 30, 108
LEGEND = (
    "On the left the questions, then what is tried; on the right the advice.",
    "“On the list”: this answer puts a line on the list of what to do.",
)
TRIED = "The advice: the first of these that fits, from top to bottom"
OTHERWISE = "None of these fits: a question that decides was left open"
ENDS, ELSE = "ends here", "any other answer"


class Drawing:
    """One decision on one sheet."""

    def __init__(self, instrument: Instrument) -> None:
        """Find out where each answer leads."""
        self._instrument, self._sheet = instrument, Sheet()
        self._branches: Branches = branches_of(instrument)
        self._numbers = {q.id: n for n, q in enumerate(self._branches.questions, start=1)}

    def svg(self) -> str:
        """The whole of it."""
        title = f"{self._instrument.title} The whole decision"
        self._sheet.text(LEFT, 40, title, "h")
        for place, line in enumerate(LEGEND):
            self._sheet.text(LEFT, 66 + place * LINE, line, "s")
        bottom = self._draw_questions(TOP)
        self._sheet.text(LEFT, bottom, TRIED, "h")
        self._draw_tests(bottom + LINE)
        return self._sheet.finished(title, " ".join(self._in_words()))

    def _draw_questions(self, top: float) -> float:
        boxes: dict[str, Box] = {}
        for question in self._branches.questions:
            texts = list(self._question(question))
            box = self._sheet.box(LEFT, top, LEFT_WIDTH, texts, "question")
            boxes[question.id] = box
            top = max(box.bottom, self._draw_ends(question, box)) + GAP
        self._draw_ways(boxes, top)
        return top + LINE

    def _draw_ends(self, question: Question, box: Box) -> float:
        """The outcomes settled at once, beside the question; returns their lower edge."""
        down = box.y
        for place, option in enumerate(question.options):
            outcome = self._branches.ends.get((question.id, option.id))
            if outcome is not None:
                end = self._draw_outcome(outcome, down)
                self._sheet.arrow((box.right, box.lines[2 + place]), (end.x, end.middle))
                down = end.bottom + LINE
        return down - LINE

    def _draw_ways(self, boxes: dict[str, Box], bottom: float) -> None:
        """An arrow to the next question; answers that pass one over go round it on the left."""
        questions = self._branches.questions
        for question, following in zip(questions, (*questions[1:], None), strict=True):
            box = boxes[question.id]
            down = boxes[following.id].y if following else bottom
            self._sheet.arrow((MIDDLE, box.bottom), (MIDDLE, down))
            leads = [self._branches.leads[question.id, o.id] for o in question.options]
            if any(after != following for after in leads):
                self._sheet.text(MIDDLE + 8, down - GAP / 2 + 4, ELSE, "s")
            for place, after in enumerate(leads):
                if after is not None and after != following:
                    self._draw_round(box.lines[2 + place], boxes[after.id])

    def _draw_round(self, start: float, there: Box) -> None:
        self._sheet.arrow(
            (LEFT, start), (BYPASS, start), (BYPASS, there.y + LINE), (LEFT, there.y + LINE)
        )

    def _draw_tests(self, top: float) -> None:
        tried = self._tried()
        for outcome in tried:
            test = self._sheet.box(LEFT, top, LEFT_WIDTH, list(self._test(outcome)), "test")
            end = self._draw_outcome(outcome, top)
            middle = (test.y + min(test.bottom, end.bottom)) / 2
            self._sheet.arrow((test.right, middle), (RIGHT, middle))
            bottom = max(test.bottom, end.bottom)
            if outcome is not tried[-1]:
                self._sheet.text((test.right + RIGHT) / 2 - 12, middle - 6, "yes", "s")
                self._sheet.arrow((MIDDLE, test.bottom), (MIDDLE, bottom + GAP))
                self._sheet.text(MIDDLE + 8, bottom + GAP / 2 + 4, "no", "s")
            top = bottom + GAP

    def _tried(self) -> list[Outcome]:
        """The outcomes that no single answer settles, in the order they are tried."""
        settled = {outcome.id for outcome in self._branches.ends.values()}
        return [one for one in self._instrument.outcomes if one.id not in settled]

    def _draw_outcome(self, outcome: Outcome, top: float) -> Box:
        texts = [Text(outcome.title, "b"), Text(outcome.id, "s")]
        return self._sheet.box(RIGHT, top, RIGHT_WIDTH, texts, "outcome")

    def _question(self, question: Question) -> Iterator[Text]:
        yield Text(self._name(question), "b")
        yield Text(question.text)
        for option in question.options:
            tags = ["on the list"] if option.todo else []
            tags += [ENDS] if (question.id, option.id) in self._branches.ends else []
            tag = f" ({', '.join(tags)})" if tags else ""
            yield Text(f"• {option.title}{tag}", indent=INDENT)

    def _test(self, outcome: Outcome) -> Iterator[Text]:
        for heading, conditions in self._conditions(outcome):
            yield Text(heading, "b")
            yield from (Text(f"• {condition}", indent=INDENT) for condition in conditions)

    def _conditions(self, outcome: Outcome) -> Iterator[tuple[str, list[str]]]:
        """Each kind of condition of an outcome, and what it asks for."""
        if outcome.always:
            yield OTHERWISE, []
        if every := self._answers(outcome.if_all):
            yield ("All of these:" if len(every) > 1 else "This:"), every
        if some := self._answers(outcome.if_any):
            yield "At least one of these:", some
        if outcome.at_least is not None:
            yield f"A score of at least {outcome.at_least:g}", []
        if outcome.at_most is not None:
            yield f"A score of at most {outcome.at_most:g}", []
        if outcome.todos_at_most is not None:
            yield f"No more than {outcome.todos_at_most} answers on the list", []

    def _answers(self, given: Answered) -> list[str]:
        """Answers in words, but for those that everybody who comes this far has given."""
        return [
            f"{self._name(question)}: {_either(question, given[question.id])}"
            for question in self._branches.questions
            if question.id in given
            and not (question.needed and self._branches.goes_on(question) <= {*given[question.id]})
        ]

    def _name(self, question: Question) -> str:
        return f"{self._numbers[question.id]} {question.id.replace('-', ' ').capitalize()}"

    def _in_words(self) -> Iterator[str]:
        """The same for those who cannot see it."""
        yield f"Asked in order: {', '.join(map(self._name, self._branches.questions))}."
        for (question_id, option), outcome in self._branches.ends.items():
            question = self._instrument.question(question_id)
            if question is not None:
                answer = f"{self._name(question)}: {_either(question, (option,))}"
                yield f"{answer} {ENDS}. Advice: “{outcome.title}”."
        yield f"{TRIED}."
        for outcome in self._tried():
            told = (" ".join((heading, "; ".join(c))) for heading, c in self._conditions(outcome))
            yield f"{'. '.join(one.strip() for one in told)}. Advice: “{outcome.title}”."


def _either(question: Question, options: tuple[str, ...]) -> str:
    """The titles of these options."""
    found = (question.option(option) for option in options)
    return " or ".join(f"“{option.title}”" for option in found if option)


def drawing(instrument: Instrument) -> str:
    """The decision as SVG."""
    return Drawing(instrument).svg()


def main() -> None:
    """Write the drawing of the decision that ships to where the documents show it."""
    found = next(one for one in load_content().instruments if one.id == DRAWN)
    FILE.write_text(drawing(found), encoding="utf-8")
    print(FILE)


if __name__ == "__main__":
    main()
