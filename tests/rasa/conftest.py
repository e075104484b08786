from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

from bot.nlu.follow_ups import LAST_ENTRY_SLOT
from bot.nlu.knowledge_search import AREA_SLOT
from bot.rasa.tracker_store import DurableTrackerStore

OpenStore = Callable[[], DurableTrackerStore]


@pytest.fixture(scope="session")
def domain() -> Domain:
    """A domain of two intents and two slots, enough for a conversation to be remembered by."""
    return Domain.from_dict(
        {
            "version": "3.1",
            "intents": ["ask", "greet"],
            "actions": ["action_answer"],
            "slots": {"area": slot(), "count": slot()},
        }
    )


def slot() -> dict[str, Any]:
    """A slot that nothing but an action sets."""
    custom = [{"type": "custom"}]
    return {"type": "any", "influence_conversation": False, "mappings": custom}


@pytest.fixture
def open_store(domain: Domain, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> OpenStore:
    """Open the tracker database of this test; each call is another process opening it."""
    monkeypatch.setenv("COPRO_HOME", str(tmp_path))
    monkeypatch.delenv("COPRO_TRACKER_URL", raising=False)
    return lambda: DurableTrackerStore(domain)


@pytest.fixture
def store(open_store: OpenStore) -> DurableTrackerStore:
    return open_store()


def tracked(*, last: str | None = None, area: str | None = None) -> DialogueStateTracker:
    """A conversation in which this entry was answered last, and this area chosen."""
    values = {LAST_ENTRY_SLOT: last, AREA_SLOT: area}
    domain = Domain.from_dict({"slots": {name: slot() for name in values}})
    set_so_far = [SlotSet(name, value) for name, value in values.items()]
    return DialogueStateTracker.from_events("someone", [*set_so_far], domain.slots)
