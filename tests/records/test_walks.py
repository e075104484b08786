from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.future import Engine

from bot.records import walks
from bot.records.engine import reading
from bot.records.tables import FINISHED, OPEN, STOPPED
from bot.records.walks import NoWalkError, Walk
from tests.records.talking import NOW, count, start
from tests.records.walking import ANSWERS, finish, found, give_code, keep, share, there, walk

LATER = NOW + timedelta(minutes=5)


def _open(engine: Engine, conversation_id: str) -> Walk | None:
    with reading(engine) as connection:
        return walks.open_of(connection, conversation_id)


def test_a_walk_begins_open_with_no_answers_at_no_question(engine: Engine) -> None:
    conversation = start(engine)
    begun = walk(engine, conversation, earlier_id="an earlier walk")
    assert there(engine, begun.id) == begun
    assert (begun.state, begun.at, begun.answers) == (OPEN, None, {})
    assert (begun.instrument, begun.area) == ("checklist", "sefton")
    assert (begun.conversation_id, begun.earlier_id) == (conversation.id, "an earlier walk")
    assert (begun.begun_at, begun.changed_at, begun.finished_at) == (NOW, NOW, None)


def test_what_is_kept_is_read_back_whole_and_in_order(engine: Engine) -> None:
    begun = walk(engine, start(engine))
    answers = {"z": {"words": "=1+1 <b>‏مرحبا 🦊</b>"}, "a": {"number": 7}, "m": {}}
    keep(engine, begun, LATER, answers=answers, at="a")
    kept = there(engine, begun.id)
    assert list(kept.answers.items()) == list(answers.items())
    assert (kept.at, kept.state, kept.changed_at, kept.begun_at) == ("a", OPEN, LATER, NOW)


def test_a_finished_walk_has_a_time_and_one_gone_on_with_has_none(engine: Engine) -> None:
    begun = walk(engine, start(engine))
    finish(engine, begun, LATER)
    assert there(engine, begun.id).finished_at == LATER
    keep(engine, begun, LATER)
    assert there(engine, begun.id).finished_at is None


def test_keeping_or_taking_over_a_walk_that_is_gone_is_an_error(engine: Engine) -> None:
    conversation = start(engine)
    begun = walk(engine, conversation)
    with engine.begin() as connection:
        walks.forget(connection, begun.id)
    with pytest.raises(NoWalkError):
        keep(engine, begun)
    with pytest.raises(NoWalkError), engine.begin() as connection:
        walks.take_over(connection, begun.id, conversation.id, NOW)


def test_the_walk_to_go_on_with_is_the_unfinished_one_last_touched(engine: Engine) -> None:
    conversation, other = start(engine), start(engine)
    first, _, done = (walk(engine, conversation) for _ in range(3))
    walk(engine, other)
    keep(engine, first, LATER, state=STOPPED)
    finish(engine, done, LATER + timedelta(seconds=1))
    opened = _open(engine, conversation.id)
    assert opened is not None
    assert opened.id == first.id


def test_a_conversation_without_walks_has_none(engine: Engine) -> None:
    conversation = start(engine)
    assert _open(engine, conversation.id) is None
    assert found(engine, "unknown") is None


def test_a_walk_resumed_elsewhere_belongs_to_the_conversation_that_holds_it_now(
    engine: Engine,
) -> None:
    before, after = start(engine), start(engine)
    begun = walk(engine, before)
    keep(engine, begun)
    with engine.begin() as connection:
        walks.take_over(connection, begun.id, after.id, LATER)
    assert _open(engine, before.id) is None
    resumed = _open(engine, after.id)
    assert resumed is not None
    assert (resumed.id, resumed.answers, resumed.changed_at) == (begun.id, ANSWERS, LATER)


def test_a_forgotten_walk_takes_its_codes_and_the_group_it_owns(engine: Engine) -> None:
    conversation = start(engine)
    owner = walk(engine, conversation)
    group = share(engine, owner)
    member = walk(engine, conversation, group_id=group.id)
    for target in (owner, group, member):
        give_code(engine, target)
    with engine.begin() as connection:
        walks.forget(connection, owner.id)
    assert found(engine, owner.id) is None
    assert there(engine, member.id).group_id is None
    assert (count(engine, "walk_groups"), count(engine, "codes")) == (0, 1)


def test_a_member_who_is_forgotten_leaves_the_group_to_the_others(engine: Engine) -> None:
    owner = walk(engine, start(engine))
    group = share(engine, owner)
    member = walk(engine, start(engine), group_id=group.id)
    with engine.begin() as connection:
        walks.forget(connection, member.id)
    assert there(engine, owner.id).group_id == group.id


def test_the_names_of_states_are_those_the_actions_use() -> None:
    assert (OPEN, FINISHED, STOPPED) == ("open", "finished", "stopped")
