"""Instruments as figures need them: their names, and what came of a walk."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from bot.records import conversations, daily_figures
from bot.records.engine import reading
from bot.review.conversations.instruments_held import instruments_held, outcomes_by
from bot.review.running import figures_keeping
from bot.review.running.figures_keeping import count_next
from knowledge.instruments.model import CARD
from knowledge.instruments.outcome import outcome_of
from tests.support.review import Review
from tests.support.shipped import shipped_content

NOW = datetime.now(timezone.utc)
HELD = {one.id: one for one in shipped_content().instruments}


@pytest.mark.parametrize("name", [one.id for one in HELD.values() if one.kind != CARD])
def test_what_came_of_a_walk_is_told_by_its_answers(name: str) -> None:
    assert outcomes_by(HELD)(name, {}) == outcome_of(HELD[name], {}).id


def test_an_instrument_that_is_gone_or_answers_that_no_longer_fit_have_no_outcome() -> None:
    of = outcomes_by(HELD)
    assert of("gone", {}) == ""
    assert of(next(iter(HELD)), {"question": {"unknown": "field"}}) == ""


def test_without_a_knowledge_base_none_is_held(tmp_path: Path) -> None:
    assert instruments_held(tmp_path / "knowledge.db") == {}
    (tmp_path / "broken.db").write_bytes(b"this is no database" * 1000)
    assert instruments_held(tmp_path / "broken.db") == {}


def test_days_are_counted_only_where_it_is_known_what_came_of_walks(
    review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = NOW - timedelta(days=3)
    with review.records.begin() as connection:
        conversations.start(connection, token_hash="1", area=None, reading="standard", now=at)
    services = review.app.ctx.services
    assert not count_next(services, NOW)
    monkeypatch.setattr(figures_keeping, "instruments_held", lambda _file: HELD)
    assert count_next(services, NOW)
    with reading(review.records) as connection:
        assert daily_figures.last_counted(connection) is not None
