"""The rules an instrument must keep before anyone can be walked through it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from knowledge.instruments.model import (
    CHECK,
    CHOICE,
    INSTRUMENT_KINDS,
    QUESTION_KINDS,
    SCALE,
    SCORES,
    STEPS,
    TELL,
    Answered,
    Instrument,
    Question,
)
from knowledge.model import GENERAL, Content
from knowledge.plain_english import count_words, sentences
from knowledge.problems import Problem

FEWEST_CALLED, FEWEST_SAYS, FEWEST_OPTIONS = 8, 8, 2
ASKED_WORDS, TOLD_WORDS, RESULT_WORDS, ACTION_WORDS, EASY_WORDS = 35, 90, 90, 14, 15
TITLE_WORDS = 8


def broken_instrument_rules(content: Content) -> Iterator[Problem]:
    """Every rule that an instrument of the content breaks."""
    counts = Counter(instrument.id for instrument in content.instruments)
    for instrument in content.instruments:
        if counts[instrument.id] > 1:
            yield Problem(instrument.file, instrument.id, "another instrument has the same id")
        for rule in RULES:
            for why in rule(instrument, content):
                yield Problem(instrument.file, instrument.id, why)
        for question in instrument.questions:
            for question_rule in QUESTION_RULES:
                for why in question_rule(question, instrument):
                    yield Problem(instrument.file, f"{instrument.id}: {question.id}", why)


def _known_names(instrument: Instrument, content: Content) -> Iterator[str]:
    if instrument.file and instrument.file != f"instruments/{instrument.id}.yml":
        yield f"the file should be called {instrument.id}.yml"
    if instrument.topic not in {topic.id for topic in content.topics}:
        yield f"the topic {instrument.topic!r} is not in topics.yml"
    toolkits = {toolkit.id for toolkit in content.toolkits}
    if instrument.toolkit not in {*toolkits, GENERAL}:
        yield f"there is no toolkit {instrument.toolkit!r}"
    for source in instrument.sources:
        if source.toolkit not in toolkits or not source.section:
            yield "each source names a toolkit and the section it comes from"
    if not instrument.sources:
        yield "it has no source: name the section it comes from"


def _known_kinds(instrument: Instrument, content: Content) -> Iterator[str]:
    if instrument.kind not in INSTRUMENT_KINDS:
        yield f"`kind` is one of {', '.join(INSTRUMENT_KINDS)}"
    if instrument.score not in SCORES:
        yield f"`score` is one of {', '.join(SCORES)}"
    if len(instrument.called) < FEWEST_CALLED:
        yield f"`called` has fewer than {FEWEST_CALLED} ways to ask for it"
    if all(question.kind == CHECK for question in instrument.questions):
        yield "it has no questions"
    if instrument.minutes < 1:
        yield "`minutes` should be 1 or more: people are told how long it takes"


def _entries_exist(instrument: Instrument, content: Content) -> Iterator[str]:
    known = {entry.id for entry in content.entries}
    seen = [entry for question in instrument.questions for entry in question.see]
    told = [entry for outcome in instrument.outcomes for entry in outcome.see]
    for entry in (*instrument.after, *seen, *told):
        if entry not in known:
            yield f"{entry!r} is no entry"


def _once_each(instrument: Instrument, content: Content) -> Iterator[str]:
    for name, ids in (
        ("question", [question.id for question in instrument.questions]),
        ("outcome", [outcome.id for outcome in instrument.outcomes]),
    ):
        yield from (f"the {name} {one!r} stands {n} times" for one, n in _counted(ids) if n > 1)


def _outcomes_end(instrument: Instrument, content: Content) -> Iterator[str]:
    """The last outcome always holds, and no other does: else one could never be reached."""
    if not instrument.outcomes or not instrument.outcomes[-1].always:
        yield "the last outcome must have no conditions"
    for outcome in instrument.outcomes[:-1]:
        if outcome.always:
            yield f"the outcome {outcome.id!r} has no conditions, so those after it never come"
    for outcome in instrument.outcomes:
        for given in (outcome.if_all, outcome.if_any):
            yield from _unknown_answers(given, instrument.questions, f"outcome {outcome.id!r}")


def _readable(instrument: Instrument, content: Content) -> Iterator[str]:
    yield from _not_easy(instrument.easy, instrument.intro, "`easy`")
    for outcome in instrument.outcomes:
        yield from _not_easy(outcome.easy, outcome.text, f"`easy` of the outcome {outcome.id!r}")
        if count_words(outcome.text) > RESULT_WORDS:
            yield f"the outcome {outcome.id!r} has more than {RESULT_WORDS} words"


def _asked_well(question: Question, instrument: Instrument) -> Iterator[str]:
    if question.kind not in QUESTION_KINDS:
        yield f"`kind` is one of {', '.join(QUESTION_KINDS)}"
    most = TOLD_WORDS if question.kind == TELL else ASKED_WORDS
    if count_words(question.text) > most:
        yield f"`text` has more than {most} words"
    yield from _not_easy(question.easy, question.text, "`easy`")
    if question.kind not in STEPS and not question.why:
        yield "`why` is missing: people are told why each question is asked"
    if count_words(question.action) > ACTION_WORDS:
        yield f"`action` has more than {ACTION_WORDS} words"
    if question.kind == SCALE and not (question.low and question.high):
        yield "a scale says what 1 (`low`) and 10 (`high`) mean"


def _options_fit(question: Question, instrument: Instrument) -> Iterator[str]:
    if question.kind == CHOICE and len(question.options) < FEWEST_OPTIONS:
        yield f"a choice has at least {FEWEST_OPTIONS} options, its own or a set of `answers`"
    if question.kind not in {CHOICE, *STEPS} and question.options:
        yield f"a question of kind {question.kind} has no options"
    for option in question.options:
        if len(option.says) < FEWEST_SAYS:
            yield f"the option {option.id!r} has fewer than {FEWEST_SAYS} `says`"
        if count_words(option.title) > TITLE_WORDS:
            yield f"the title of {option.id!r} has more than {TITLE_WORDS} words"
    ids = [option.id for option in question.options]
    yield from (f"the option {one!r} stands {n} times" for one, n in _counted(ids) if n > 1)
    says = [said.casefold() for option in question.options for said in option.says]
    yield from (f"“{said}” stands {n} times in `says`" for said, n in _counted(says) if n > 1)


def _todos_helped(question: Question, instrument: Instrument) -> Iterator[str]:
    """An answer that calls for action says what helps and what to put in the plan."""
    for option in question.options:
        if option.todo and not (option.help or question.help):
            yield f"the answer {option.id!r} calls for action: say in `help` what helps"
        if option.todo and not (option.action or question.action):
            yield f"the answer {option.id!r} calls for action: give the plan's line in `action`"
    if question.todo_below and not (question.help and question.action):
        yield "a low number calls for action: give `help` and `action`"


def _depends_on_earlier(question: Question, instrument: Instrument) -> Iterator[str]:
    earlier = instrument.questions[: instrument.questions.index(question)]
    yield from _unknown_answers(question.ask_if, earlier, "`ask_if`")
    if question.by:
        yield from _unknown_answers({question.by: tuple(question.texts)}, earlier, "`by`")
    elif question.texts:
        yield "`texts` needs `by`: the question whose answer chooses one of them"


def _unknown_answers(given: Answered, known: Iterable[Question], where: str) -> Iterator[str]:
    questions = {question.id: question for question in known}
    for question_id, options in given.items():
        if question_id not in questions:
            yield f"{where} names {question_id!r}, which is not a question before it"
            continue
        for option in options:
            if questions[question_id].option(option) is None:
                yield f"{where} names {option!r}, which is no answer to {question_id!r}"


def _not_easy(easy: str, standard: str, name: str) -> Iterator[str]:
    if easy and easy == standard:
        yield f"{name} is the same as the standard text"
    for sentence in sentences(easy):
        if count_words(sentence) > EASY_WORDS:
            yield f"{name} has a sentence of more than {EASY_WORDS} words: “{sentence}”"


def _counted(items: Iterable[str]) -> Iterable[tuple[str, int]]:
    return Counter(items).items()


RULES: tuple[Callable[[Instrument, Content], Iterator[str]], ...] = (
    _known_names,
    _known_kinds,
    _entries_exist,
    _once_each,
    _outcomes_end,
    _readable,
)
QUESTION_RULES: tuple[Callable[[Question, Instrument], Iterator[str]], ...] = (
    _asked_well,
    _options_fit,
    _todos_helped,
    _depends_on_earlier,
)
