from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from threading import Thread

from sqlalchemy import select, text
from sqlalchemy.future import Engine

from bot.records import conversations, disclosures, feedback, marks_catalogue, walks
from bot.records.cleaning import sweep
from bot.records.engine import reading
from bot.records.erasure import erase_conversation
from bot.records.marks_catalogue import catch_up, catch_up_latest
from bot.records.marks_keeping import keep_marks, mark_later
from bot.records.marks_stories import read_stories
from bot.records.review_tables import facts, marks
from tests.records.stories import Turn, say, tell
from tests.records.talking import NOW, count

SOON = NOW + timedelta(seconds=5)
LATER = NOW + timedelta(hours=1)
TOPICS = {"sefton/pledge": "pledge"}


def _catch_up(engine: Engine, now: datetime = LATER, topics: Mapping[str, str] = TOPICS) -> None:
    while catch_up(engine, now, topics):
        pass


def _marks(engine: Engine, conversation_id: str) -> set[str]:
    theirs = marks.c.conversation_id == conversation_id
    with reading(engine) as connection:
        return set(connection.execute(select(marks.c.mark).where(theirs)).scalars())


def test_a_conversation_has_its_marks_a_moment_after_it_was_talked_in(engine: Engine) -> None:
    told = tell(engine, Turn(entry="sefton/pledge", useful=False))
    catch_up_latest(engine, SOON, TOPICS)

    assert _marks(engine, told) >= {"all", "topic:pledge", "intent:explain", "flag:thumbs_down"}


def test_what_happens_later_changes_the_marks(engine: Engine) -> None:
    told = tell(engine, Turn())
    _catch_up(engine)
    with engine.begin() as connection:
        (answer,) = say(connection, told, Turn("Not really", kind="notice"), LATER)
    _catch_up(engine, LATER)
    assert "flag:not_answered" in _marks(engine, told)
    with engine.begin() as connection:
        feedback.give(
            connection, conversation_id=told, message_id=answer["id"], useful=True, now=LATER
        )
        disclosures.note(connection, conversation_id=told, kind="threat", now=LATER)
        walks.begin(connection, told, "advice", "sefton", LATER)
    _catch_up(engine, LATER)

    wanted = {"flag:thumbs_up", "flag:safety", "flag:unfinished_walk"}
    assert wanted <= _marks(engine, told)


def test_who_chooses_another_area_is_listed_there(engine: Engine) -> None:
    told = tell(engine, Turn(), area="stoke")
    _catch_up(engine)
    with engine.begin() as connection:
        conversations.set_preferences(connection, told, area="sefton", reading="easy")
    _catch_up(engine, NOW + timedelta(days=3))

    assert "area:sefton" in _marks(engine, told)
    assert "area:stoke" not in _marks(engine, told)


def test_what_was_missed_while_nobody_looked_is_caught_up_with(engine: Engine) -> None:
    told = tell(engine, Turn())
    _catch_up(engine, NOW)
    with engine.begin() as connection:
        disclosures.note(connection, conversation_id=told, kind="threat", now=SOON)
    _catch_up(engine, NOW + timedelta(days=3))

    assert "flag:safety" in _marks(engine, told)


def test_years_are_gone_through_in_small_steps(engine: Engine) -> None:
    every = [tell(engine, Turn(), opening=False) for _ in range(marks_catalogue.BATCH + 5)]
    steps = 1
    while catch_up(engine, LATER, TOPICS):
        steps += 1

    assert steps == 2
    assert count(engine, "facts") == len(every)


def test_catching_up_again_writes_nothing(engine: Engine) -> None:
    tell(engine, Turn())
    _catch_up(engine, SOON)
    with reading(engine) as connection:
        before = connection.execute(select(facts)).all()
    _catch_up(engine, SOON)
    with reading(engine) as connection:
        assert connection.execute(select(facts)).all() == before


def test_other_rules_work_every_mark_out_again(engine: Engine) -> None:
    told = tell(engine, Turn(entry="sefton/pledge"))
    _catch_up(engine, topics={})
    assert "topic:pledge" not in _marks(engine, told)
    with engine.begin() as connection:
        connection.execute(text("UPDATE catalogue SET rules = 'of before'"))
    _catch_up(engine)

    assert "topic:pledge" in _marks(engine, told)


def test_erasing_a_conversation_takes_its_marks(engine: Engine) -> None:
    told = tell(engine, Turn())
    _catch_up(engine)
    erase_conversation(engine, None, told, now=NOW)

    assert count(engine, "marks") == count(engine, "facts") == 0
    _catch_up(engine)
    assert count(engine, "marks") == 0


def test_marks_worked_out_of_what_is_no_longer_so_are_not_kept(engine: Engine) -> None:
    told, gone = tell(engine, Turn()), tell(engine, Turn())
    _catch_up(engine)
    with reading(engine) as connection:
        read = read_stories(connection, [told, gone], TOPICS)
    with engine.begin() as connection:
        mark_later(connection, [told])
    erase_conversation(engine, None, gone, now=NOW)
    with engine.begin() as connection:
        assert keep_marks(connection, read) == 0
    _catch_up(engine)

    assert count(engine, "facts") == 1


def test_marks_of_a_turn_go_when_a_card_is_taken_out_of_it(engine: Engine) -> None:
    told = tell(engine, Turn(intent="make_complaint"))
    with engine.begin() as connection:
        draft = walks.begin(connection, told, "card", "sefton", NOW)
        walks.take_over(connection, draft.id, told, NOW)
    _catch_up(engine)
    assert {"intent:make_complaint", "flag:unfinished_walk"} <= _marks(engine, told)
    sweep(engine, None, LATER, 30, ["card"], "[on a card]")
    _catch_up(engine, LATER + timedelta(hours=1))

    left = _marks(engine, told)
    assert "all" in left
    assert left.isdisjoint({"intent:make_complaint", "flag:unfinished_walk"})


def test_several_who_catch_up_at_once_do_so_without_harm_while_people_talk(engine: Engine) -> None:
    first = [tell(engine, Turn(), opening=False) for _ in range(10)]
    failures: list[BaseException] = []

    def go_on() -> None:
        try:
            for _ in range(5):
                catch_up_latest(engine, SOON, TOPICS)
        except BaseException as error:
            failures.append(error)

    threads = [Thread(target=go_on) for _ in range(3)]
    for thread in threads:
        thread.start()
    more = [tell(engine, Turn(), at=SOON, opening=False) for _ in range(10)]
    for thread in threads:
        thread.join()
    catch_up_latest(engine, SOON, TOPICS)

    assert failures == []
    assert all("all" in _marks(engine, told) for told in [*first, *more])
