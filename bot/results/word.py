"""A result as a Word file, to be written on by hand, kept and sent."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.results.model import Passage, ResultPage
from bot.results.passages import numbered, place_in_words
from bot.results.word_answers import write_answers, write_chart, write_comparison
from bot.results.word_file import WordFile
from bot.results.wording import labels, say
from knowledge.instruments.model import FORM

_OWN_ROWS = 2  # empty lines at the end of each plan
_PLAN = (4.0, 2.0, 1.6)
_THREE = (3.0, 2.0, 3.0)


def word_of(page: ResultPage) -> bytes:
    """The file; a form begins with its answers, anything else with its result."""
    file = WordFile(page.title, page.at)
    file.number_pages(say("document_foot"), say("document_of"))
    for write in _FORM if page.kind == FORM else _RESULT:
        write(file, page)
    return file.as_bytes()


def _head(file: WordFile, page: ResultPage) -> None:
    file.heading(page.instrument, 0)
    day = say("finished_on" if page.finished else "changed_on", when=page.when)
    file.quiet(". ".join([day, *([say("for_area", area=page.area)] if page.area else [])]))
    if not page.finished:
        told = say("unfinished_text", answered=page.answered, of=page.asked)
        file.paragraph(told, label=say("unfinished_title"))
    if page.finished and page.send_to:
        file.paragraph(page.send_to, label=say("send_to"))
    if page.warnings:
        file.heading(say("warnings"), 1)
        file.points(page.warnings)


def _hand(file: WordFile, page: ResultPage) -> None:
    if page.finished:
        file.heading(say("hand"), 1)
        file.hint(say("hand_hint"))
        rows = [[line, ""] for line in labels()["hand_lines"]]
        file.table([say("hand_what"), say("hand_space")], rows, (1.0, 2.0), by_hand=True)


def _outcome(file: WordFile, page: ResultPage) -> None:
    if page.outcome is None:
        return
    file.heading(f"{say('result')}: {page.outcome.title}", 1)
    if page.score:
        file.paragraph(page.score, label=say("score"))
    file.paragraph(page.outcome.text)
    if page.early:
        file.quiet(page.early)
    if page.outcome.steps:
        file.heading(say("steps"), 2)
        file.points(page.outcome.steps)
    _passages(file, page, page.outcome.passages)


def _gaps(file: WordFile, page: ResultPage) -> None:
    if page.gaps:
        file.heading(labels()["gaps"][page.kind], 1)
    for gap in page.gaps:
        file.heading(gap.question, 2)
        file.quiet(say("gap_answer", answer=gap.answer))
        if gap.help:
            file.paragraph(gap.help)
        _passages(file, page, gap.passages)


def _plan(file: WordFile, page: ResultPage) -> None:
    if page.finished and (page.plan or page.kind != FORM):
        file.heading(say("plan"), 1)
        file.hint(say("plan_hint"))
        rows = [[row.what, row.who, row.by_when] for row in page.plan]
        rows += [["", "", ""]] * _OWN_ROWS
        titles = [say("plan_what"), say("plan_who"), say("plan_when")]
        file.table(titles, rows, _PLAN, by_hand=True)


def _reasons(file: WordFile, page: ResultPage) -> None:
    if page.reasons:
        file.heading(say("reasons"), 1)
        numbers = numbered(page)
        rows = [[r.question, r.answer, _told(r.means, r.passages, numbers)] for r in page.reasons]
        titles = [say("reason_question"), say("reason_answer"), say("reason_means")]
        file.table(titles, rows, _THREE)
    if page.changes:
        file.heading(say("changes"), 1)
        file.paragraph(say("changes_text"))
        changes = [[c.question, say("or").join(c.answers), c.result] for c in page.changes]
        titles = [say("change_question"), say("change_answer"), say("change_result")]
        file.table(titles, changes, _THREE)


def _sources(file: WordFile, page: ResultPage) -> None:
    file.heading(say("sources"), 1)
    file.points([", ".join(filter(None, (place_in_words(w), w.url))) for w in page.sources])
    behind = numbered(page)
    if behind:
        file.heading(say("passages_title"), 2)
    for passage, number in behind.items():
        where = "; ".join(place_in_words(one) for one in passage.sources)
        file.quiet(f"{number}. {passage.title}: {where}")
    file.quiet(f"{say('checked', when=page.checked)} {say('made')}")


def _passages(file: WordFile, page: ResultPage, passages: Sequence[Passage]) -> None:
    if passages:
        file.quiet(_numbers(passages, numbered(page)))


def _told(means: str, passages: Sequence[Passage], numbers: dict[Passage, int]) -> str:
    return f"{means}\n{_numbers(passages, numbers)}" if passages else means


def _numbers(passages: Sequence[Passage], numbers: dict[Passage, int]) -> str:
    return say("numbered", numbers=", ".join(str(numbers[passage]) for passage in passages))


Write = Callable[[WordFile, ResultPage], None]
_BEHIND: tuple[Write, ...] = (write_chart, _gaps, _plan, _reasons, write_comparison)
_RESULT: tuple[Write, ...] = (_head, _outcome, *_BEHIND, write_answers, _hand, _sources)
_FORM: tuple[Write, ...] = (_head, _hand, write_answers, _outcome, *_BEHIND, _sources)
