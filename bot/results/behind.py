"""What stands behind a result: the reasons, what would change it, and what calls for action."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.results import model
from bot.results.passages import passages_of
from bot.results.saying import answer_in_words, option_title
from knowledge.instruments.answers import Answer, Answers
from knowledge.instruments.model import Instrument, Question
from knowledge.instruments.outcome import Change, Gap, Reason
from knowledge.model import Entry, Toolkit


@dataclass(frozen=True)
class Behind:
    """Puts what `result_of` found into words, each with the passages it rests on."""

    instrument: Instrument
    answers: Answers
    area: str | None
    entries: Mapping[str, Entry]
    toolkits: Mapping[str, Toolkit]

    def passages(self, ids: Iterable[str]) -> tuple[model.Passage, ...]:
        """The entries of these ids, with their sources."""
        return passages_of(ids, self.entries, self.toolkits)

    def reasons(self, found: Iterable[Reason]) -> tuple[model.Reason, ...]:
        """What each answer did."""
        return tuple(
            model.Reason(
                question=reason.question.text,
                answer=option_title(reason.option, self.area),
                means=reason.option.means,
                passages=self.passages(reason.question.see),
            )
            for reason in found
        )

    def changes(self, found: Iterable[Change]) -> tuple[model.Change, ...]:
        """What would lead elsewhere: a line for each question and result, its answers together."""
        together: dict[tuple[str, str], list[str]] = {}
        for change in found:
            key = (change.question.text, change.outcome.title)
            together.setdefault(key, []).append(option_title(change.option, self.area))
        return tuple(
            model.Change(question, tuple(options), result)
            for (question, result), options in together.items()
        )

    def gaps(self, found: Iterable[Gap]) -> tuple[model.Gap, ...]:
        """What calls for action, and what helps."""
        return tuple(
            model.Gap(
                question=gap.question.text,
                answer=self._answer(gap.question),
                help=gap.help,
                passages=self.passages(gap.question.see),
            )
            for gap in found
        )

    def _answer(self, question: Question) -> str:
        return answer_in_words(question, self.answers.get(question.id, Answer()), self.area)
