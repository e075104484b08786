"""Where things come from: sources of an instrument, and the entries behind its questions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bot.results.model import Passage, ResultPage, Where
from bot.results.wording import say
from knowledge.instruments.model import Instrument
from knowledge.model import Entry, Source, Toolkit


def entries_named(instrument: Instrument) -> tuple[str, ...]:
    """The ids of all entries behind its questions and outcomes, each once."""
    behind = [entry for question in instrument.questions for entry in question.see]
    told = [entry for outcome in instrument.outcomes for entry in outcome.see]
    return tuple(dict.fromkeys([*behind, *told]))


def where_of(source: Source, toolkits: Mapping[str, Toolkit]) -> Where:
    """A source with the name of its document; its id where the toolkit is gone."""
    toolkit = toolkits.get(source.toolkit)
    title, url = (toolkit.document, toolkit.url) if toolkit else (source.toolkit, "")
    return Where(title, source.section, source.page, url)


def passages_of(
    ids: Iterable[str], entries: Mapping[str, Entry], toolkits: Mapping[str, Toolkit]
) -> tuple[Passage, ...]:
    """The entries of these ids with their sources; those gone meanwhile are left out."""
    found = [entries[entry_id] for entry_id in ids if entry_id in entries]
    return tuple(
        Passage(entry.title, tuple(where_of(source, toolkits) for source in entry.sources))
        for entry in found
    )


def numbered(page: ResultPage) -> dict[Passage, int]:
    """The passages behind a result, numbered as they come, so that a file lists each once."""
    behind = [*(page.outcome.passages if page.outcome else ())]
    behind += [passage for gap in page.gaps for passage in gap.passages]
    behind += [passage for reason in page.reasons for passage in reason.passages]
    return {passage: place for place, passage in enumerate(dict.fromkeys(behind), 1)}


def place_in_words(where: Where) -> str:
    """Document, section and page in one line."""
    page = f"{say('page')} {where.page}" if where.page else ""
    return ", ".join(filter(None, (where.title, where.section, page)))
