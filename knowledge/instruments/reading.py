"""Read the instrument files into the model, noting what cannot be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from knowledge.documents import read_document
from knowledge.fields import Fields
from knowledge.instruments.model import (
    CARD,
    CHOICE,
    GUIDE,
    NO_SCORE,
    TELL,
    AnswerSet,
    Instrument,
    Option,
    Outcome,
    Question,
)
from knowledge.model import Source
from knowledge.problems import Problem

INSTRUMENTS = "instruments"
ANSWERS_FILE, GO_ON = "answers.yml", "go_on"
CHECK_FILE, CARD_CHECK_FILE = "check.yml", "check-card.yml"


def read_instruments(folder: Path, problems: list[Problem]) -> tuple[Instrument, ...]:
    """Every instrument of the content folder, its shared answers filled in; none without any."""
    home = folder / INSTRUMENTS
    shared = {ANSWERS_FILE, CHECK_FILE, CARD_CHECK_FILE}
    files = [path for path in sorted(home.glob("*.yml")) if path.name not in shared]
    if not files:
        return ()
    sets = read_answer_sets(folder, problems)
    read = [_instrument(read_document(folder, path, problems), sets) for path in files]
    checks = {
        name: _question(read_document(folder, home / name, problems), "", sets)
        for name in sorted({_check_file(instrument) for instrument in read} - {""})
    }
    return tuple(_with_check(instrument, checks) for instrument in read)


def _check_file(instrument: Instrument) -> str:
    """Everyone looks over their answers before the end; a guide has nothing to send."""
    return {GUIDE: "", CARD: CARD_CHECK_FILE}.get(instrument.kind, CHECK_FILE)


def _with_check(instrument: Instrument, checks: Mapping[str, Question]) -> Instrument:
    check = checks.get(_check_file(instrument))
    if check is None:
        return instrument
    return replace(instrument, questions=(*instrument.questions, check))


def read_answer_sets(folder: Path, problems: list[Problem]) -> dict[str, AnswerSet]:
    """The options that many questions share, by the id of their set."""
    document = read_document(folder, folder / INSTRUMENTS / ANSWERS_FILE, problems)
    sets = {one.id: one for one in map(_answer_set, document.each("answers"))}
    document.nothing_else()
    return sets


def _answer_set(fields: Fields) -> AnswerSet:
    fields.entry = fields.text("id") or "answers without id"
    found = AnswerSet(fields.entry, tuple(_option(option) for option in fields.each("options")))
    fields.nothing_else()
    return found


def _instrument(fields: Fields, sets: dict[str, AnswerSet]) -> Instrument:
    fields.entry = fields.text("id") or "an instrument without id"
    toolkit, shared = fields.text("toolkit"), fields.text("answers", needed=False)
    instrument = Instrument(
        id=fields.entry,
        toolkit=toolkit,
        topic=fields.text("topic"),
        kind=fields.text("kind"),
        title=fields.text("title"),
        called=fields.texts("called"),
        after=fields.texts("after"),
        minutes=fields.whole("minutes") or 0,
        intro=fields.text("intro"),
        easy=fields.text("easy"),
        score=fields.text("score", needed=False) or NO_SCORE,
        questions=tuple(_question(one, shared, sets) for one in fields.each("questions")),
        outcomes=tuple(_outcome(one) for one in fields.each("outcomes")),
        sources=_sources(fields, toolkit),
        checked=fields.day("checked"),
        send_to=fields.text("send_to", needed=False),
        file=fields.file,
    )
    fields.nothing_else()
    return instrument


def _sources(fields: Fields, toolkit: str) -> tuple[Source, ...]:
    """One `source` of its own toolkit, or `sources` of several, each naming its toolkit."""
    if fields.has("sources"):
        return tuple(_source(one, one.text("toolkit")) for one in fields.each("sources"))
    return (_source(fields.within("source"), toolkit),)


def _source(fields: Fields, toolkit: str) -> Source:
    named = fields.text("toolkit", needed=False) or toolkit
    source = Source(named, fields.text("section"), fields.page("page"))
    fields.nothing_else()
    return source


def _question(fields: Fields, shared: str, sets: dict[str, AnswerSet]) -> Question:
    home = fields.entry
    fields.entry = ": ".join(name for name in (home, fields.text("id")) if name)
    kind = fields.text("kind", needed=False) or CHOICE
    own = tuple(_option(option) for option in fields.each("options"))
    usual = {CHOICE: "" if own else shared, TELL: GO_ON}.get(kind, "")
    named = fields.text("answers", needed=False) or usual
    if named and named not in sets:
        fields.refuse(f"`answers` names {named!r}, which is not in {ANSWERS_FILE}")
    question = Question(
        id=fields.text("id"),
        kind=kind,
        text=fields.text("text"),
        easy=fields.text("easy"),
        why=fields.text("why", needed=False),
        options=own or (sets[named].options if named in sets else ()),
        answers="" if own else named,
        item=fields.text("item", needed=False),
        page=fields.page("page"),
        part=fields.text("part", needed=False),
        help=fields.text("help", needed=False),
        action=fields.text("action", needed=False),
        low=fields.text("low", needed=False),
        high=fields.text("high", needed=False),
        todo_below=fields.whole("todo_below") or 0,
        ask_if=fields.words_by_name("ask_if"),
        by=fields.text("by", needed=False),
        texts=fields.texts_by_name("texts"),
        see=fields.texts("see"),
        needed=fields.truth("needed"),
    )
    fields.nothing_else()
    fields.entry = home
    return question


def _option(fields: Fields) -> Option:
    option = Option(
        id=fields.word("id"),
        title=fields.word("title"),
        says=fields.texts("says"),
        title_in=fields.texts_by_name("title_in"),
        means=fields.text("means", needed=False),
        warning=fields.text("warning", needed=False),
        help=fields.text("help", needed=False),
        action=fields.text("action", needed=False),
        todo=fields.truth("todo"),
        score=fields.whole("score") or 0,
        item=fields.text("item", needed=False),
    )
    fields.nothing_else()
    return option


def _outcome(fields: Fields) -> Outcome:
    outcome = Outcome(
        id=fields.text("id"),
        title=fields.text("title"),
        text=fields.text("text"),
        easy=fields.text("easy"),
        steps=fields.texts("steps"),
        see=fields.texts("see"),
        if_all=fields.words_by_name("if"),
        if_any=fields.words_by_name("if_any"),
        at_least=fields.number("at_least"),
        at_most=fields.number("at_most"),
        todos_at_most=fields.whole("todos_at_most"),
    )
    fields.nothing_else()
    return outcome


def without_says(instrument: Instrument) -> Instrument:
    """The instrument without the ways people answer, which only understanding needs."""
    bare = tuple(
        replace(q, options=tuple(replace(option, says=()) for option in q.options))
        for q in instrument.questions
    )
    return replace(instrument, questions=bare, called=())
