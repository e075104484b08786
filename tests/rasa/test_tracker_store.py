"""What is stored of a conversation is whole, in order, bounded to read, and never overwritten."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from rasa.shared.core.events import Event, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.rasa.tracker_store import EVENTS, RECENT_TURNS, ConversationMoved, DurableTrackerStore
from tests.rasa.conftest import OpenStore

ID = "a-conversation"


async def open_conversation(store: DurableTrackerStore) -> DialogueStateTracker:
    return await store.retrieve(ID) or new_conversation(store, ID)


def new_conversation(store: DurableTrackerStore, sender_id: str) -> DialogueStateTracker:
    assert store.domain is not None
    return DialogueStateTracker.from_dict(sender_id, [], store.domain.slots)


async def take_turn(store: DurableTrackerStore, text: str, **slots: object) -> None:
    tracker = await open_conversation(store)
    add_turn(tracker, text, **slots)
    await store.save(tracker)


def add_turn(tracker: DialogueStateTracker, text: str, **slots: object) -> None:
    asked = {"intent": {"name": "ask", "confidence": 1.0}, "entities": [], "text": text}
    events: tuple[dict[str, object], ...] = (
        {"event": "user", "text": text, "parse_data": asked},
        {"event": "action", "name": "action_answer"},
        {"event": "bot", "text": f"You said {text}"},
        *({"event": "slot", "name": name, "value": slots[name]} for name in slots),
        {"event": "action", "name": "action_listen"},
    )
    for event in events:
        tracker.update(_event(event))


def _event(described: dict[str, object]) -> Event:
    from_parameters: Any = getattr(Event, "from_parameters")  # noqa: B009
    made: Event = from_parameters(described)
    return made


def texts(tracker: DialogueStateTracker | None) -> list[str | None]:
    assert tracker is not None
    return [event.text for event in tracker.events if isinstance(event, UserUttered)]


def rows(store: DurableTrackerStore) -> int:
    with store.engine.connect() as connection:
        count = connection.execute(sa.select(sa.func.count()).select_from(EVENTS)).scalar()
        return int(count or 0)


async def test_a_conversation_nobody_had_is_none(store: DurableTrackerStore) -> None:
    assert await store.retrieve("unknown") is None


async def test_a_conversation_is_read_as_it_was_saved(store: DurableTrackerStore) -> None:
    await take_turn(store, "hello", area="north")
    found = await store.retrieve(ID)

    assert texts(found) == ["hello"]
    assert found is not None
    assert found.get_slot("area") == "north"
    assert found.latest_action_name == "action_listen"


async def test_two_conversations_do_not_mix(store: DurableTrackerStore) -> None:
    await take_turn(store, "mine")
    other = new_conversation(store, "another")
    add_turn(other, "theirs")
    await store.save(other)

    assert texts(await store.retrieve(ID)) == ["mine"]
    assert texts(await store.retrieve("another")) == ["theirs"]


async def test_another_process_reads_what_this_one_saved(open_store: OpenStore) -> None:
    await take_turn(open_store(), "hello", area="north")

    assert texts(await open_store().retrieve(ID)) == ["hello"]


async def test_the_file_stands_where_the_settings_say(
    store: DurableTrackerStore, tmp_path: Path
) -> None:
    await take_turn(store, "hello")

    assert (tmp_path / "tracker.db").stat().st_size > 0


async def test_saving_twice_stores_nothing_twice(store: DurableTrackerStore) -> None:
    tracker = await open_conversation(store)
    add_turn(tracker, "hello")
    await store.save(tracker)
    before = rows(store)
    await store.save(tracker)

    assert rows(store) == before


async def test_of_a_long_conversation_only_the_recent_turns_are_read(
    store: DurableTrackerStore,
) -> None:
    sizes = []
    for turn in range(100):
        await take_turn(store, f"message {turn}", count=turn)
        tracker = await store.retrieve(ID)
        assert tracker is not None
        sizes.append(len(tracker.events))

    assert texts(tracker) == [f"message {turn}" for turn in range(100 - RECENT_TURNS, 100)]
    assert max(sizes) <= sizes[RECENT_TURNS] + 2
    assert rows(store) >= 500


async def test_a_slot_set_long_ago_is_still_known(store: DurableTrackerStore) -> None:
    await take_turn(store, "I am in the north", area="north")
    for turn in range(4 * RECENT_TURNS):
        await take_turn(store, f"message {turn}", count=turn)
    found = await store.retrieve(ID)

    assert found is not None
    assert found.get_slot("area") == "north"
    assert found.get_slot("count") == 4 * RECENT_TURNS - 1


async def test_a_slot_emptied_long_ago_stays_empty(store: DurableTrackerStore) -> None:
    await take_turn(store, "north", area="north")
    await take_turn(store, "forget it", area=None)
    for turn in range(2 * RECENT_TURNS):
        await take_turn(store, f"message {turn}")
    found = await store.retrieve(ID)

    assert found is not None
    assert found.get_slot("area") is None


async def test_two_turns_that_overlap_are_an_error_and_the_first_is_whole(
    store: DurableTrackerStore,
) -> None:
    await take_turn(store, "hello")
    one, other = await open_conversation(store), await open_conversation(store)
    add_turn(one, "first")
    add_turn(other, "second")
    await store.save(one)
    before = rows(store)

    with pytest.raises(ConversationMoved):
        await store.save(other)
    assert rows(store) == before
    assert texts(await store.retrieve(ID)) == ["hello", "first"]


async def test_two_conversations_begun_at_once_under_one_name_are_an_error(
    store: DurableTrackerStore,
) -> None:
    one, other = await open_conversation(store), await open_conversation(store)
    add_turn(one, "first")
    add_turn(other, "second")
    await store.save(one)

    with pytest.raises(ConversationMoved):
        await store.save(other)


async def test_of_ten_turns_saved_at_once_exactly_one_is_stored(open_store: OpenStore) -> None:
    stores = [open_store() for _ in range(10)]
    trackers = [await open_conversation(store) for store in stores]
    for number, tracker in enumerate(trackers):
        add_turn(tracker, f"message {number}")
    outcomes = await asyncio.gather(
        *(s.save(t) for s, t in zip(stores, trackers, strict=True)), return_exceptions=True
    )

    assert outcomes.count(None) == 1
    assert all(isinstance(o, ConversationMoved) for o in outcomes if o is not None)
    assert len(texts(await stores[0].retrieve(ID))) == 1


async def test_a_turn_after_an_overlap_goes_on_from_what_is_stored(
    store: DurableTrackerStore,
) -> None:
    one, other = await open_conversation(store), await open_conversation(store)
    add_turn(one, "first")
    add_turn(other, "lost")
    await store.save(one)
    with pytest.raises(ConversationMoved):
        await store.save(other)
    await take_turn(store, "second")

    assert texts(await store.retrieve(ID)) == ["first", "second"]


async def test_a_database_that_is_gone_is_an_error_and_not_an_empty_conversation(
    store: DurableTrackerStore, tmp_path: Path
) -> None:
    await take_turn(store, "hello")
    with store.engine.begin() as connection:
        connection.execute(sa.text("DROP TABLE events"))

    with pytest.raises(sa.exc.OperationalError) as failure:
        await store.retrieve(ID)
    assert ID not in str(failure.value)
