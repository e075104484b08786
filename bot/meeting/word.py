"""The paper for a meeting as a Word file, with real headings, lists and links."""

from __future__ import annotations

from bot.meeting.model import MeetingPaper, Taken
from bot.meeting.placing import place_after
from bot.meeting.wording import labels, say
from bot.results.word_file import WordFile

_LINES_EACH, _LINES_OWN = 2, 5
_AGREED = (4.0, 2.0, 1.6)
_AGREED_ROWS = 4
_BULLET, _QUIET = "List Bullet", "Quiet"


def word_of(paper: MeetingPaper) -> bytes:
    """The file; its title tells the day and none of the person's words."""
    file = WordFile(say("title", day=paper.day), paper.at)
    file.number_pages(say("foot_page"), say("foot_of"))
    file.heading(paper.heading, 0)
    file.quiet(say("made", day=paper.day, council=paper.council))
    for write in (_questions, _notes, _agreed, _answers, _terms, _documents, _about):
        write(file, paper)
    return file.as_bytes()


def _questions(file: WordFile, paper: MeetingPaper) -> None:
    file.heading(say("questions"), 1)
    if not paper.questions:
        file.quiet(say("no_questions"))
        file.room_to_write(_LINES_OWN)
    for question in paper.questions:
        file.numbered(question)
        file.room_to_write(_LINES_EACH)


def _notes(file: WordFile, paper: MeetingPaper) -> None:
    file.heading(say("notes"), 1)
    if paper.notes:
        file.paragraph(paper.notes)
    file.room_to_write(_LINES_OWN)


def _agreed(file: WordFile, _paper: MeetingPaper) -> None:
    file.heading(say("agreed"), 1)
    file.hint(say("agreed_hint"))
    titles = [say("agreed_what"), say("agreed_who"), say("agreed_when")]
    file.table(titles, [["", "", ""]] * _AGREED_ROWS, _AGREED, by_hand=True)


def _answers(file: WordFile, paper: MeetingPaper) -> None:
    if not paper.answers:
        return
    file.heading(say("answers"), 1)
    file.quiet(say("answers_hint"))
    for answer in paper.answers:
        _answer(file, answer)


def _answer(file: WordFile, answer: Taken) -> None:
    file.heading(answer.title, 2)
    if answer.asked:
        file.quiet(say("asked", question=answer.asked))
    for said in answer.said:
        for paragraph in said.paragraphs:
            file.paragraph(paragraph)
        file.points(said.points)
    if answer.links:
        file.quiet(say("more"))
    for link in answer.links:
        file.linked(link.title, link.url, "", _BULLET)
    if answer.sources:
        file.quiet(say("source"))
    for source in answer.sources:
        file.linked(source.title, source.url, place_after(source), _BULLET)


def _terms(file: WordFile, paper: MeetingPaper) -> None:
    if paper.terms:
        file.heading(say("terms"), 1)
    for term in paper.terms:
        file.paragraph(term.meaning, _BULLET, label=term.name)


def _documents(file: WordFile, paper: MeetingPaper) -> None:
    if paper.documents:
        file.heading(say("documents"), 1)
    for document in paper.documents:
        file.linked(document.title, document.url, f": {document.url or say('no_address')}", _BULLET)


def _about(file: WordFile, paper: MeetingPaper) -> None:
    file.heading(say("about"), 1)
    file.points(labels()["about_points"])
    file.heading(say("contact"), 1)
    file.paragraph(paper.contact)
