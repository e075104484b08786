"""Read the knowledge base: entries, toolkits and topics, always from the file in place now."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import create_engine, select
from sqlalchemy.engine import Engine
from sqlalchemy.pool import NullPool

from knowledge import tables
from knowledge.database import to_read
from knowledge.instruments.model import Instrument
from knowledge.instruments.rows import instrument_from_json
from knowledge.model import GENERAL, Entry, Toolkit, Topic
from knowledge.rows import entry_from_json, toolkit_from_json


class KnowledgeBase:
    """Queries of `knowledge.db`, opened read only and anew each time, so that a swap is seen."""

    def __init__(self, path: Path) -> None:
        """Remember where the file is; a missing one shows at the first query."""
        self._engine: Engine = create_engine(
            to_read(path),
            future=True,
            poolclass=NullPool,
            hide_parameters=True,
            connect_args={"timeout": 1.5},
        )

    def version(self) -> str:
        """Which content the file was built from."""
        query = select(tables.about.c.value).where(tables.about.c.name == "version")
        with self._engine.connect() as connection:
            return str(connection.execute(query).scalar_one())

    def entries(self, ids: Iterable[str]) -> list[Entry]:
        """The entries of these ids, in this order; ids that are gone meanwhile are left out."""
        wanted = list(dict.fromkeys(ids))
        query = select(tables.entries.c.id, tables.entries.c.body).where(
            tables.entries.c.id.in_(wanted)
        )
        with self._engine.connect() as connection:
            found = {row.id: entry_from_json(row.body) for row in connection.execute(query)}
        return [found[entry_id] for entry_id in wanted if entry_id in found]

    def of_topic(self, topic: str, toolkit: str | None) -> list[Entry]:
        """The entries of a topic, of one toolkit or of all, in the order they were written."""
        query = select(tables.entries.c.body).where(tables.entries.c.topic == topic)
        if toolkit is not None:
            query = query.where(tables.entries.c.toolkit == toolkit)
        with self._engine.connect() as connection:
            rows = connection.execute(query.order_by(tables.entries.c.position))
            return [entry_from_json(row.body) for row in rows]

    def comparisons(self) -> list[Entry]:
        """What several toolkits say on each subject, in the order that topics are offered."""
        with_topics = tables.entries.join(
            tables.topics, tables.entries.c.topic == tables.topics.c.id
        )
        query = (
            select(tables.entries.c.body)
            .select_from(with_topics)
            .where(tables.entries.c.toolkit == GENERAL)
            .order_by(tables.topics.c.position, tables.entries.c.position)
        )
        with self._engine.connect() as connection:
            return [entry_from_json(row.body) for row in connection.execute(query)]

    def toolkits(self) -> list[Toolkit]:
        """Every toolkit held, by name."""
        with self._engine.connect() as connection:
            rows = connection.execute(select(tables.toolkits.c.body))
            return sorted((toolkit_from_json(r.body) for r in rows), key=lambda t: t.name)

    def topics(self) -> list[Topic]:
        """Every topic, in the order they are offered."""
        query = select(tables.topics).order_by(tables.topics.c.position)
        with self._engine.connect() as connection:
            return [Topic(id=row.id, title=row.title) for row in connection.execute(query)]

    def instrument(self, instrument_id: str) -> Instrument | None:
        """What people are walked through, without the ways they answer; None where it is gone."""
        query = select(tables.instruments.c.body).where(tables.instruments.c.id == instrument_id)
        with self._engine.connect() as connection:
            row = connection.execute(query).first()
        return instrument_from_json(row.body) if row else None

    def instruments(self) -> list[Instrument]:
        """Every instrument, in the order of their ids."""
        query = select(tables.instruments.c.body).order_by(tables.instruments.c.position)
        with self._engine.connect() as connection:
            return [instrument_from_json(row.body) for row in connection.execute(query)]

    def offered_after(self, entry_id: str) -> list[Instrument]:
        """What somebody can be walked through who was just answered with this entry."""
        joined = tables.instruments.join(
            tables.offers, tables.instruments.c.id == tables.offers.c.instrument_id
        )
        query = (
            select(tables.instruments.c.body)
            .select_from(joined)
            .where(tables.offers.c.entry_id == entry_id)
            .order_by(tables.instruments.c.position)
        )
        with self._engine.connect() as connection:
            return [instrument_from_json(row.body) for row in connection.execute(query)]
