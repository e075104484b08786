"""Figures by day equal a slow recount of every row, whatever happened, on both databases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta, timezone
from random import Random
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import insert, select
from sqlalchemy.future import Connection, Engine

from bot.records import daily_figures, tables
from bot.records.card_tables import cards
from bot.records.engine import reading
from bot.records.happenings import happened, within
from bot.records.tables import DONE, FAILED, FINISHED, OPEN, RUNNING

FIRST = date(2026, 3, 2)
DAYS = 3
AREAS = ("stoke", "sefton", None)
INTENTS = ("explain", "nlu_fallback", "greet", "answer", "off_topic")
KINDS = ("answer", "notice", "question", "result", "receipt")


def test_figures_of_days_are_those_of_a_slow_recount(engine: Engine) -> None:
    for seed in range(3):
        with engine.begin() as connection:
            make_up(connection, Random(seed))
    with reading(engine) as connection:
        wanted = recount(connection)
        counted = [count(connection, FIRST + timedelta(days=place)) for place in range(DAYS)]
    for place, found in enumerate(counted):
        with engine.begin() as connection:
            assert daily_figures.keep_day(connection, FIRST + timedelta(days=place), found)
    last = FIRST + timedelta(days=DAYS - 1)
    with reading(engine) as connection:
        assert daily_figures.sums(connection, FIRST, last, None) == wanted
        stoke = {key: value for key, value in wanted.items() if key[0] == "stoke"}
        assert daily_figures.sums(connection, FIRST, last, ["stoke"]) == stoke
        names = ["conversations", "answered"]
        by_day = daily_figures.by_day(connection, FIRST, last, None, names)
        assert daily_figures.days_counted(connection, FIRST, last) == DAYS
        assert daily_figures.last_counted(connection) == last
    for name in names:
        whole = sum(value for (_, other), value in wanted.items() if other == name)
        assert sum(value for (_, other), value in by_day.items() if other == name) == whole > 0


def test_a_day_is_kept_once_and_stays_as_it_was_counted(engine: Engine) -> None:
    with engine.begin() as connection:
        assert daily_figures.keep_day(connection, FIRST, {("", "messages"): 3})
        assert not daily_figures.keep_day(connection, FIRST, {("", "messages"): 9})
        sums = daily_figures.sums(connection, FIRST, FIRST, None)
    assert sums == {("", "messages"): 3}


def test_nothing_is_counted_of_a_database_without_conversations(engine: Engine) -> None:
    with reading(engine) as connection:
        assert daily_figures.last_counted(connection) is None
        assert daily_figures.first_begun(connection) is None
        assert count(connection, FIRST) == {}


def test_cards_are_counted_by_day_and_area_without_floods(engine: Engine) -> None:
    with engine.begin() as connection:
        for area, flood, day in (
            ("stoke", False, 0),
            ("stoke", True, 0),
            (None, False, 1),
            ("sefton", False, 9),
        ):
            connection.execute(insert(cards).values(**card(area, flood, day)))
        last = FIRST + timedelta(days=2)
        found = daily_figures.cards_by_area(connection, FIRST, last, None)
        seen = daily_figures.cards_by_area(connection, FIRST, last, ["stoke"])
    assert found == {"stoke": 1, "": 1}
    assert seen == {"stoke": 1}


@pytest.mark.parametrize(
    ("milliseconds", "edge"),
    [(0, "25"), (25, "25"), (25.001, "50"), (8000, "8000"), (8001, "longer"), (-5, "25")],
)
def test_a_time_counts_by_the_first_edge_it_does_not_pass(milliseconds: float, edge: str) -> None:
    assert within(timedelta(milliseconds=milliseconds)) == edge


def count(connection: Connection, day: date) -> Mapping[tuple[str, str], int]:
    begins = datetime.combine(day, time(), timezone.utc)
    return daily_figures.count_day(connection, begins, begins + timedelta(days=1), outcome_of)


def outcome_of(_instrument: str, answers: Mapping[str, Any]) -> str:
    return str(answers.get("came", ""))


def card(area: str | None, flood: bool, day: int) -> dict[str, Any]:
    """A card of a day from the first on."""
    told = {"instrument": "card", "project": "P", "project_key": "p", "statement": None}
    unsaid = {"item": None, "words": "", "sharing": None, "state": "received", "published": False}
    own = {"id": uuid4().hex, "submission_id": uuid4().hex, "area": area, "flood": flood}
    return {**told, **unsaid, **own, "day": FIRST + timedelta(days=day)}


def make_up(connection: Connection, chance: Random) -> None:
    """Conversations with all that counts, in the three days and on their edges."""
    for _ in range(25):
        conversation_id = uuid4().hex
        connection.execute(
            insert(tables.conversations).values(
                id=conversation_id,
                token_hash=uuid4().hex,
                area=chance.choice(AREAS),
                reading="standard",
                paused=False,
                turns=0,
                started_at=moment(chance),
                last_at=moment(chance),
            )
        )
        for number in range(chance.randrange(4)):
            make_up_turn(connection, chance, conversation_id, number + 1)
        make_up_walk(connection, chance, conversation_id)
        owner = chance.choice((conversation_id, None))
        values = {"id": uuid4().hex, "kind": chance.choice(("harm", "abuse"))}
        connection.execute(
            insert(tables.disclosures).values(
                conversation_id=owner, noticed_at=moment(chance), **values
            )
        )


def make_up_turn(connection: Connection, chance: Random, conversation_id: str, number: int) -> None:
    turn_id, began = uuid4().hex, moment(chance)
    state = chance.choice((DONE, DONE, DONE, FAILED, RUNNING)) if number == 1 else DONE
    trace = chance.choice((None, {"intent": chance.choice(INTENTS), "ms": 3}))
    took = timedelta(milliseconds=chance.randrange(10_000))
    connection.execute(
        insert(tables.turns).values(
            id=turn_id,
            conversation_id=conversation_id,
            message_id=uuid4().hex,
            fingerprint="",
            state=state,
            number=number,
            trace=trace,
            began_at=began,
            finished_at=None if state == RUNNING else began + took,
        )
    )
    said = [("user", "typed")] * chance.randrange(2)
    said += [("bot", chance.choice(KINDS)) for _ in range(chance.randrange(3))]
    for place, (role, kind) in enumerate(said):
        message_id = uuid4().hex
        connection.execute(
            insert(tables.messages).values(
                id=message_id,
                conversation_id=conversation_id,
                turn_id=turn_id,
                position=number * 1000 + place,
                role=role,
                kind=kind,
                body={"text": "…"},
                created_at=began,
            )
        )
        if role == "bot" and chance.random() < 0.5:
            connection.execute(
                insert(tables.feedback).values(
                    message_id=message_id,
                    conversation_id=conversation_id,
                    useful=chance.random() < 0.5,
                    given_at=moment(chance),
                )
            )


def make_up_walk(connection: Connection, chance: Random, conversation_id: str) -> None:
    state = chance.choice((OPEN, FINISHED))
    connection.execute(
        insert(tables.walks).values(
            id=uuid4().hex,
            conversation_id=chance.choice((conversation_id, None)),
            instrument=chance.choice(("dials", "promise")),
            area=chance.choice(AREAS),
            state=state,
            answers=chance.choice(({}, {"came": "well"}, {"came": "badly"})),
            begun_at=moment(chance),
            changed_at=moment(chance),
            finished_at=moment(chance) if state == FINISHED else None,
        )
    )


def moment(chance: Random) -> datetime:
    """A moment around the three days, often on the very edge of one."""
    midnight = datetime.combine(FIRST, time(), timezone.utc)
    day = timedelta(days=chance.randrange(-1, DAYS + 1))
    edge = chance.choice((timedelta(), timedelta(microseconds=-1)))
    within_it = timedelta(seconds=chance.randrange(86_400))
    return midnight + day + chance.choice((edge, within_it))


def recount(connection: Connection) -> dict[tuple[str, str], int]:
    """The same from whole tables, row by row, with no condition asked of the database."""
    rows = {
        name: connection.execute(select(getattr(tables, name))).mappings().all()
        for name in ("conversations", "turns", "messages", "feedback", "disclosures", "walks")
    }
    area = {row["id"]: row["area"] or "" for row in rows["conversations"]} | {None: ""}
    found: Counter[tuple[str, str]] = Counter()
    for row in rows["conversations"]:
        found[area[row["id"]], "conversations"] += inside(row["started_at"])
    for row in rows["turns"]:
        said = [message for message in rows["messages"] if message["turn_id"] == row["id"]]
        if inside(row["began_at"]) and any(one["role"] == "user" for one in said):
            kinds = {one["kind"] for one in said if one["role"] == "bot"}
            for name in names_of(row, kinds):
                found[area[row["conversation_id"]], name] += 1
    for row in rows["feedback"]:
        name = "useful" if row["useful"] else "not_useful"
        found[area[row["conversation_id"]], name] += inside(row["given_at"])
    for row in rows["disclosures"]:
        for name in ("safety", f"kind:{row['kind']}"):
            found[area[row["conversation_id"]], name] += inside(row["noticed_at"])
    for row in rows["walks"]:
        where, instrument = row["area"] or "", row["instrument"]
        found[where, f"begun:{instrument}"] += inside(row["begun_at"])
        if row["state"] == FINISHED:
            found[where, f"ended:{instrument}"] += inside(row["finished_at"])
            if "came" in row["answers"]:
                came = f"outcome:{instrument}:{row['answers']['came']}"
                found[where, came] += inside(row["finished_at"])
    return {key: value for key, value in found.items() if value}


def names_of(turn: Mapping[str, Any], kinds: set[str]) -> list[str]:
    names = ["messages"]
    if turn["state"] == FAILED:
        names.append("no_reply")
    if turn["state"] == DONE:
        intent = (turn["trace"] or {}).get("intent")
        if "answer" in kinds:
            names.append("answered")
        elif intent in {"explain", "nlu_fallback", "off_topic"} and kinds and kinds == {"notice"}:
            names.append("not_answered")
        names.append(f"within:{within(turn['finished_at'] - turn['began_at'])}")
    return names


def inside(at: datetime) -> int:
    return int(FIRST <= at.date() < FIRST + timedelta(days=DAYS))


def test_what_happened_has_its_moment(engine: Engine) -> None:
    with engine.begin() as connection:
        make_up(connection, Random(9))
        begins = datetime.combine(FIRST, time(), timezone.utc)
        found = list(happened(connection, begins, begins + timedelta(days=1), outcome_of))
    assert found
    assert {one.at.date() for one in found} == {FIRST}
