"""Walks behind a running edge, and a stand-in for Rasa that speaks of them as the actions do."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, select, update

from bot.records import groups, tables, walks
from bot.records.groups import Group
from bot.records.tables import FINISHED
from bot.records.walks import Walk
from knowledge import tables as knowledge
from knowledge.database import to_write
from knowledge.instruments.answers import Answer, answers_to_json
from knowledge.instruments.model import SCALE, Instrument, Question
from knowledge.instruments.rows import instrument_to_json
from knowledge.load import load_content
from knowledge.model import Entry, Topic
from knowledge.rows import entry_to_json, toolkit_to_json
from tests.support.edge import Edge, Talk
from tests.support.rasa_stand_in import RasaStandIn, message

CODE = re.compile(r"\b[a-z]{3,8}(?:-[a-z]{3,8}){3}\b")
UNKNOWN = "panther-phase-treat-walker"


def walk(edge: Edge, instrument: str = "sefton-pre-involvement", **options: Any) -> Walk:
    """Begin a walk in the conversation opened last."""
    with edge.app.ctx.services.store.records.begin() as connection:
        last = select(tables.conversations.c.id).order_by(tables.conversations.c.started_at.desc())
        conversation_id = connection.execute(last.limit(1)).scalar()
        now = datetime.now(timezone.utc)
        return walks.begin(connection, conversation_id, instrument, "sefton", now, **options)


def keep(edge: Edge, kept: Walk, answers: Mapping[str, Any], state: str = FINISHED) -> None:
    """Keep answers; a finished walk by default."""
    with edge.app.ctx.services.store.records.begin() as connection:
        now = datetime.now(timezone.utc)
        walks.keep(connection, kept.id, answers=answers, at=None, state=state, now=now)


def share(edge: Edge, owner: Walk) -> Group:
    """Share a walk with others."""
    with edge.app.ctx.services.store.records.begin() as connection:
        return groups.begin(connection, owner, datetime.now(timezone.utc))


def age(edge: Edge, days: int) -> None:
    """Move the clock of every walk back."""
    long_ago = datetime.now(timezone.utc) - timedelta(days=days)
    with edge.app.ctx.services.store.records.begin() as connection:
        connection.execute(update(tables.walks).values(changed_at=long_ago))


def told_of(kind: str, target: str) -> list[dict[str, Any]]:
    """What the actions say of a walk or group: a place for the code in the words and in a link."""
    place = f"{{code:{kind}:{target}}}"
    link = {"title": "Your result", "url": f"/results/{place}"}
    return [message("receipt", f"Your code is {place}. Keep it safe.", links=[link])]


def code_in(messages: list[dict[str, Any]]) -> str:
    """The one code in the words of an answer."""
    (found,) = CODE.findall(str(messages[-1]["text"]))
    return str(found)


def code_of(rasa: RasaStandIn, talk: Talk, target: Walk | Group) -> str:
    """Be told the code of a walk or a group in the chat."""
    kind = "walk" if isinstance(target, Walk) else "group"
    rasa.says = told_of(kind, target.id)
    found = code_in(talk.say("save it for later"))
    rasa.says = None
    return found


def write_knowledge(target: Path) -> None:
    """All content without what the search needs, which takes a second and no encoder."""
    content = load_content()
    engine = create_engine(to_write(target), future=True)
    knowledge.metadata.create_all(engine)
    with engine.begin() as connection:
        for table, rows in (
            (knowledge.about, [{"name": "version", "value": "1"}]),
            (knowledge.topics, [_topic(*one) for one in enumerate(content.topics)]),
            (knowledge.toolkits, [_row(one.id, toolkit_to_json(one)) for one in content.toolkits]),
            (knowledge.entries, [_entry(*one) for one in enumerate(content.entries)]),
            (knowledge.instruments, [_instrument(*one) for one in enumerate(content.instruments)]),
        ):
            connection.execute(table.insert(), rows)
    engine.dispose()


def all_answered(instrument_id: str, words: str = "Some words") -> dict[str, Any]:
    """Every question of an instrument answered: the last option, seven, or the same words."""
    (instrument,) = (one for one in load_content().instruments if one.id == instrument_id)
    return answers_to_json({one.id: _answer(one, words) for one in instrument.questions})


def _answer(question: Question, words: str) -> Answer:
    if question.options:
        return Answer(option=question.options[-1].id)
    return Answer(number=7) if question.kind == SCALE else Answer(words=words)


def _row(row_id: str, body: str) -> dict[str, Any]:
    return {"id": row_id, "body": body}


def _topic(position: int, topic: Topic) -> dict[str, Any]:
    return {"id": topic.id, "position": position, "title": topic.title}


def _entry(position: int, entry: Entry) -> dict[str, Any]:
    named = {"toolkit": entry.toolkit, "topic": entry.topic, "title": entry.title}
    return _row(entry.id, entry_to_json(entry)) | named | {"position": position}


def _instrument(position: int, instrument: Instrument) -> dict[str, Any]:
    return _row(instrument.id, instrument_to_json(instrument)) | {"position": position}
