"""Read the content files into the model, noting what cannot be read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from knowledge.documents import read_document
from knowledge.fields import Fields
from knowledge.instruments.reading import INSTRUMENTS, read_instruments
from knowledge.model import (
    ASK_KINDS,
    GENERAL,
    GLOSSARY,
    Contact,
    Content,
    Entry,
    Link,
    Source,
    Stance,
    Toolkit,
    Topic,
)
from knowledge.problems import Problem

NOT_ENTRIES = {"toolkit.yml"}
TERM = "{term}"


def read_content(folder: Path) -> tuple[Content, list[Problem]]:
    """Read every file under `folder`; return what could be read and all that could not."""
    problems: list[Problem] = []
    shared = read_document(folder, folder / "topics.yml", problems)
    topics = tuple(_topic(fields) for fields in shared.each("topics"))
    shared.nothing_else()
    places = sorted({p.parent for p in folder.glob("*/*.yml")} - not_places(folder))
    toolkits = tuple(_toolkit(read_document(folder, p / "toolkit.yml", problems)) for p in places)
    entries = [entry for place in places for entry in _entries(folder, place, problems)]
    entries += _comparisons(folder, problems)
    entries += _glossary(folder, problems)
    instruments = read_instruments(folder, problems)
    version = content_version(folder)
    return Content(version, topics, toolkits, tuple(entries), instruments), problems


def not_places(folder: Path) -> set[Path]:
    """The folders that are of no single toolkit."""
    return {folder / GENERAL, folder / INSTRUMENTS}


def content_version(folder: Path) -> str:
    """A short fingerprint of every content file, so that builds can tell old from new."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.yml")):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def _topic(fields: Fields) -> Topic:
    topic = Topic(id=fields.text("id"), title=fields.text("title"))
    fields.nothing_else()
    return topic


def _toolkit(fields: Fields) -> Toolkit:
    toolkit = Toolkit(
        id=fields.text("id"),
        name=fields.text("name"),
        document=fields.text("document"),
        date=fields.text("date"),
        publisher=fields.text("publisher"),
        url=fields.text("url", needed=False),
        called=fields.texts("called"),
    )
    fields.nothing_else()
    return toolkit


def _entries(folder: Path, place: Path, problems: list[Problem]) -> Iterator[Entry]:
    for path in sorted(place.glob("*.yml")):
        if path.name not in NOT_ENTRIES:
            document = read_document(folder, path, problems)
            for fields in document.each("entries"):
                yield read_entry(fields, place.name)
            document.nothing_else()


def read_entry(fields: Fields, toolkit: str) -> Entry:
    """Read one entry of a toolkit, noting what cannot be read."""
    fields.entry = fields.text("id") or "an entry without id"
    asks = fields.within("asks")
    source = fields.within("source")
    entry = Entry(
        id=fields.entry,
        toolkit=toolkit,
        topic=fields.text("topic"),
        title=fields.text("title"),
        asks={kind: asks.texts(kind) for kind in ASK_KINDS},
        answer=fields.text("answer"),
        easy=fields.text("easy"),
        points=fields.texts("points"),
        sources=(_source(source, toolkit),),
        links=tuple(_link(link) for link in fields.each("links")),
        contacts=tuple(_contact(contact) for contact in fields.each("contacts")),
        see_also=fields.texts("see_also"),
        counterparts=fields.texts("counterparts"),
        checked=fields.day("checked"),
        file=fields.file,
    )
    for part in (fields, asks):
        part.nothing_else()
    return entry


def _source(fields: Fields, toolkit: str) -> Source:
    source = Source(toolkit, fields.text("section"), fields.page("page"))
    fields.nothing_else()
    return source


def _comparisons(folder: Path, problems: list[Problem]) -> Iterator[Entry]:
    """What several toolkits say on one subject, for people of no area and of all."""
    for path in sorted((folder / GENERAL).glob("*.yml")):
        document = read_document(folder, path, problems)
        for fields in document.each("comparisons"):
            yield _comparison(fields)
        document.nothing_else()


def _comparison(fields: Fields) -> Entry:
    fields.entry = fields.text("id") or "a comparison without id"
    asks = fields.within("asks")
    stances = tuple(_stance(stance) for stance in fields.each("stances"))
    entry = Entry(
        id=fields.entry,
        toolkit=GENERAL,
        topic=fields.text("topic"),
        title=fields.text("title"),
        asks={kind: asks.texts(kind) for kind in ASK_KINDS},
        answer=fields.text("answer"),
        easy=fields.text("easy"),
        sources=tuple(stance.source for stance in stances if stance.source),
        see_also=fields.texts("see_also"),
        checked=fields.day("checked"),
        file=fields.file,
        stances=stances,
    )
    for part in (fields, asks):
        part.nothing_else()
    return entry


def _stance(fields: Fields) -> Stance:
    toolkit = fields.text("toolkit")
    stance = Stance(
        toolkit=toolkit,
        says=fields.text("says"),
        entry=fields.text("entry", needed=False),
        source=_source(fields.within("source"), toolkit) if fields.has("source") else None,
    )
    fields.nothing_else()
    return stance


def _link(fields: Fields) -> Link:
    link = Link(title=fields.text("title"), url=fields.text("url"))
    fields.nothing_else()
    return link


def _contact(fields: Fields) -> Contact:
    contact = Contact(
        name=fields.text("name"),
        phone=fields.text("phone", needed=False),
        email=fields.text("email", needed=False),
        address=fields.text("address", needed=False),
        web=fields.text("web", needed=False),
    )
    fields.nothing_else()
    return contact


def _glossary(folder: Path, problems: list[Problem]) -> Iterator[Entry]:
    """Each term becomes an entry; how people ask for a meaning is written once for all terms."""
    document = read_document(folder, folder / "glossary.yml", problems)
    templates = read_document(folder, folder / "glossary_asks.yml", problems)
    title, asks = templates.text("title"), templates.within("asks")
    patterns = {kind: asks.texts(kind) for kind in ASK_KINDS}
    for pattern in (title, *(ask for kind in ASK_KINDS for ask in patterns[kind])):
        if pattern and TERM not in pattern:
            templates.refuse(f"the pattern “{pattern}” has no {TERM} in it")
    for fields in document.each("terms"):
        yield _term(fields, title, patterns)
    for part in (document, templates, asks):
        part.nothing_else()


def _term(fields: Fields, title: str, patterns: dict[str, tuple[str, ...]]) -> Entry:
    fields.entry = fields.text("id") or "a term without id"
    term, stands_for = fields.text("term"), fields.text("stands_for", needed=False)
    spellings = (term, *fields.texts("says"))
    source = fields.within("source")
    toolkit = source.text("toolkit")
    entry = Entry(
        id=fields.entry,
        toolkit=toolkit,
        topic=GLOSSARY,
        title=title.replace(TERM, term),
        asks={kind: _term_asks(patterns[kind], spellings) for kind in ASK_KINDS},
        answer=fields.text("answer"),
        easy=fields.text("easy"),
        sources=(_source(source, toolkit),),
        links=tuple(_link(link) for link in fields.each("links")),
        see_also=fields.texts("see_also"),
        checked=fields.day("checked"),
        points=(f"{term}: {stands_for}",) if stands_for else (),
        file=fields.file,
        called=spellings,
        answered_by=fields.text("answered_by", needed=False),
    )
    fields.nothing_else()
    return entry


def _term_asks(patterns: tuple[str, ...], spellings: tuple[str, ...]) -> tuple[str, ...]:
    """Every pattern with the term, and the first pattern with each other spelling."""
    first = tuple(patterns[0].replace(TERM, other) for other in spellings[1:]) if patterns else ()
    return tuple(dict.fromkeys((*(p.replace(TERM, spellings[0]) for p in patterns), *first)))
