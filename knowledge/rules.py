"""The rules content must keep before anyone can be answered from it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from knowledge.instruments.rules import broken_instrument_rules
from knowledge.model import ASK_KINDS, GENERAL, GLOSSARY, Content, Entry
from knowledge.plain_english import count_words, sentences
from knowledge.problems import Problem

ANSWER_WORDS = 180
EASY_SENTENCES = 8
EASY_WORDS = 15
TITLE_CHARACTERS = 60
FEWEST_COMPARED = 2

WEB_ADDRESS = re.compile(r"https?://\S+\Z")


def broken_rules(content: Content) -> list[Problem]:
    """Every rule the content breaks, in the order of its entries."""
    problems = [*_something_to_say(content), *_repeated_topics(content), *_repeated_ids(content)]
    for entry in content.entries:
        for rule in RULES:
            problems.extend(Problem(entry.file, entry.id, why) for why in rule(entry, content))
    problems.extend(_shared_asks(content.entries))
    problems.extend(broken_instrument_rules(content))
    return problems


def rules_broken_by(entry: Entry, content: Content) -> list[Problem]:
    """What one entry would add to what the content breaks, without looking at every other."""
    whole = replace(content, entries=(*content.entries, entry))
    problems = [*_repeated_ids(whole)]
    problems += [Problem(entry.file, entry.id, why) for rule in RULES for why in rule(entry, whole)]
    problems += _shared_asks(whole.entries)
    return [problem for problem in problems if problem.file == entry.file]


def _known_topic(entry: Entry, content: Content) -> Iterator[str]:
    if entry.topic not in {topic.id for topic in content.topics}:
        yield f"the topic {entry.topic!r} is not in topics.yml"


def _own_id(entry: Entry, content: Content) -> Iterator[str]:
    home = GLOSSARY if entry.topic == GLOSSARY else entry.toolkit
    if not re.fullmatch(re.escape(home) + r"/[a-z0-9]+(-[a-z0-9]+)*", entry.id):
        yield f"the id should be {home}/ and lower-case words joined by hyphens"


def _sourced(entry: Entry, content: Content) -> Iterator[str]:
    known = {toolkit.id for toolkit in content.toolkits}
    for source in entry.sources:
        if source.toolkit not in known:
            yield f"its source names an unknown toolkit {source.toolkit!r}"
        if not source.section:
            yield "it has no source: name the section it comes from"
    if not entry.sources:
        yield "it has no source: name the section it comes from"


def _short_title(entry: Entry, content: Content) -> Iterator[str]:
    if len(entry.title) > TITLE_CHARACTERS:
        yield f"the title has {len(entry.title)} characters, more than {TITLE_CHARACTERS}"


def _short_answer(entry: Entry, content: Content) -> Iterator[str]:
    says = (stance.says for stance in entry.stances)
    length = count_words(" ".join((entry.answer, *entry.points, *says)))
    if length > ANSWER_WORDS:
        yield f"answer and points have {length} words, more than {ANSWER_WORDS}"


def _easy_is_easy(entry: Entry, content: Content) -> Iterator[str]:
    parts = sentences(entry.easy)
    if len(parts) > EASY_SENTENCES:
        yield f"`easy` has {len(parts)} sentences, more than {EASY_SENTENCES}"
    for part in parts:
        if count_words(part) > EASY_WORDS:
            yield f"`easy` has a sentence of more than {EASY_WORDS} words: “{part}”"
    if entry.easy and entry.easy == entry.answer:
        yield "`easy` is the same as `answer`"


def _asked_by_everyone(entry: Entry, content: Content) -> Iterator[str]:
    for kind in ASK_KINDS:
        if not entry.asks.get(kind):
            yield f"`asks` has none of kind {kind!r}"


def _leads_somewhere(entry: Entry, content: Content) -> Iterator[str]:
    known = {other.id for other in content.entries}
    for other in entry.see_also:
        if other not in known:
            yield f"`see_also` points to {other!r}, which does not exist"
        elif other == entry.id:
            yield "`see_also` points to itself"


def _has_counterparts(entry: Entry, content: Content) -> Iterator[str]:
    homes = {other.id: other.toolkit for other in content.entries}
    for other in entry.counterparts:
        if other not in homes:
            yield f"`counterparts` points to {other!r}, which does not exist"
        elif homes[other] == entry.toolkit:
            yield f"`counterparts` points to {other!r}, which is of the same toolkit"


def _fuller_answer_exists(entry: Entry, content: Content) -> Iterator[str]:
    if entry.answered_by and entry.answered_by not in {other.id for other in content.entries}:
        yield f"`answered_by` points to {entry.answered_by!r}, which does not exist"


def _links_are_addresses(entry: Entry, content: Content) -> Iterator[str]:
    for link in entry.links:
        if not WEB_ADDRESS.match(link.url):
            yield f"the link {link.url!r} is not a web address"


def _compares_toolkits(entry: Entry, content: Content) -> Iterator[str]:
    if entry.toolkit != GENERAL:
        return
    homes = {other.id: other.toolkit for other in content.entries}
    counts = Counter(stance.toolkit for stance in entry.stances)
    if len(counts) < FEWEST_COMPARED:
        yield "it compares fewer than two toolkits: add to `stances`"
    for toolkit, count in counts.items():
        if toolkit not in {known.id for known in content.toolkits}:
            yield f"`stances` names an unknown toolkit {toolkit!r}"
        if count > 1:
            yield f"`stances` names {toolkit!r} {count} times"
    for stance in entry.stances:
        if stance.entry and homes.get(stance.entry) != stance.toolkit:
            yield f"`stances` points to {stance.entry!r}, which is no entry of {stance.toolkit!r}"


RULES: tuple[Callable[[Entry, Content], Iterator[str]], ...] = (
    _known_topic,
    _own_id,
    _sourced,
    _short_title,
    _short_answer,
    _easy_is_easy,
    _asked_by_everyone,
    _leads_somewhere,
    _fuller_answer_exists,
    _has_counterparts,
    _links_are_addresses,
    _compares_toolkits,
)


def _something_to_say(content: Content) -> Iterator[Problem]:
    if not content.entries:
        yield Problem("content", "", "there is not one entry in it")


def _repeated_topics(content: Content) -> Iterator[Problem]:
    for topic, count in Counter(topic.id for topic in content.topics).items():
        if count > 1:
            yield Problem("topics.yml", topic, f"the topic stands {count} times")


def _repeated_ids(content: Content) -> Iterator[Problem]:
    counts = Counter(entry.id for entry in content.entries)
    for entry in {entry.id: entry for entry in content.entries}.values():
        if counts[entry.id] > 1:
            yield Problem(entry.file, entry.id, f"the id is used {counts[entry.id]} times")


def _shared_asks(entries: Iterable[Entry]) -> Iterator[Problem]:
    seen: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        for ask in dict.fromkeys(one.casefold() for one in entry.every_ask):
            first = seen.setdefault((entry.toolkit, ask), entry)
            if first is not entry and entry.answered_by != first.id:
                yield Problem(entry.file, entry.id, f"the ask {ask!r} also stands in {first.id}")
