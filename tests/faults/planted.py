"""Twenty phrases that people wrote on cards and in chats, and where they are found afterwards."""

from __future__ import annotations

import sqlite3
from datetime import datetime, timezone
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.future import Engine

from bot.records import cleaning, turns
from bot.records.engine import reading
from tests.edge.carding import FIELDS, come_back, post, send
from tests.faults.card_actions import sending, stopping, taking_back, visit_in
from tests.faults.card_drafts import Draft, drafted
from tests.records.conftest import RASAS_TABLE
from tests.records.talking import remember
from tests.support.edge import CURRENT, Edge, Talk
from tests.support.made_up import made_up_word

A_KIND = 5
DATABASES = ("records.db", "tracker.db")


class Planted:
    """Twenty phrases: on cards of the page and of the chat, in cards half-written, in a chat."""

    def __init__(self, edge: Edge) -> None:
        self.edge = edge
        self.engine: Engine = edge.app.ctx.services.store.records
        self.tracker: Engine = edge.app.ctx.services.store.tracker
        self.phrases = [f"planted {made_up_word()} phrase" for _ in range(4 * A_KIND)]
        on_page, sent, stopped, said = (self.phrases[n::4] for n in range(4))
        with self.tracker.begin() as connection:
            connection.exec_driver_sql(RASAS_TABLE)
        self.codes = [send(edge, **(FIELDS | {"more": one}))[1] for one in on_page]
        self.visits = [self.sends(self.writes(one)) for one in sent]
        self.half_written = [self.writes(one) for one in stopped]
        self.talks = [self.talks_of(one) for one in said]
        self.talked = said

    def writes(self, words: str) -> Draft:
        with self.engine.begin() as connection:
            draft = drafted(connection, words)
        remember(self.tracker, draft.conversation_id, words)
        return draft

    def sends(self, draft: Draft) -> tuple[str, str]:
        visit = visit_in(sending(draft).run())
        self.turn_is_over(draft.conversation_id)
        return draft.conversation_id, visit

    def talks_of(self, words: str) -> Talk:
        talk = self.edge.open()
        talk.say(words)
        with reading(self.engine) as connection:
            newest = "SELECT id FROM conversations ORDER BY started_at DESC LIMIT 1"
            remember(self.tracker, str(connection.execute(text(newest)).scalar()), words)
        return talk

    def turn_is_over(self, conversation_id: str) -> None:
        """What the edge does at the end of the turn in which an action ended a card."""
        now = datetime.now(timezone.utc)
        with self.engine.begin() as connection:
            running = "SELECT id FROM turns WHERE conversation_id = :it AND state = 'running'"
            turn = connection.execute(text(running), {"it": conversation_id}).scalar()
            if turn is not None:
                turns.finish(connection, turn_id=turn, messages=[], trace=None, now=now)
            cleaning.mark_ready(connection, conversation_id)
        cleaning.forget(self.engine, self.tracker, conversation_id)

    def erase_all(self) -> None:
        """Take back, stop and erase, each in the way a person does."""
        for code in self.codes:
            post(come_back(self.edge, code), "/card/code/withdraw/yes", code=code)
        for conversation_id, visit in self.visits:
            taking_back(conversation_id, visit).run()
            self.turn_is_over(conversation_id)
        for draft in self.half_written:
            stopping(draft).run()
            self.turn_is_over(draft.conversation_id)
        assert {talk.erase().status_code for talk in self.talks} == {204}

    def found_by_a_query(self, home: Path) -> list[str]:
        kept = "".join(whole(home / name) for name in DATABASES)
        return [phrase for phrase in self.phrases if phrase in kept]

    def shown(self, listed: str) -> list[str]:
        """Those on a page: of a code, of the chat, of replies; or in what staff can list."""
        pages = [come_back(self.edge, code).response for code in self.codes]
        pages += [self.edge.http.get(path) for path in ("/replies", "/card", "/chat")]
        pages += [self.edge.http.get(CURRENT, headers=talk.headers) for talk in self.talks]
        told = listed + "".join(page.text for page in pages)
        return [phrase for phrase in self.phrases if phrase in told]

    def in_a_file(self, home: Path) -> list[str]:
        files = [path.read_bytes() for path in home.rglob("*") if path.is_file()]
        return [one for one in self.phrases if any(one.encode() in file for file in files)]


def whole(database: Path) -> str:
    """Every row of every table; what a search goes by is in tables beside the virtual one."""
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    real = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    names = connection.execute(real).fetchall()
    rows = [connection.execute(f'SELECT * FROM "{name}"').fetchall() for (name,) in names]
    connection.close()
    return repr(rows)


def words_to_search_by(database: Path) -> str:
    """Every word that a search of staff still goes by."""
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    connection.execute("CREATE VIRTUAL TABLE temp.known USING fts5vocab(main, said_words, row)")
    words = [word for (word,) in connection.execute("SELECT term FROM temp.known")]
    connection.close()
    return " ".join(words)
