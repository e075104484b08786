"""Erased means everywhere, also after staff read, found, quoted, tagged and exported it."""

from __future__ import annotations

from bot.cli import main
from tests.faults.planted import Planted, words_to_search_by
from tests.faults.staff_at_work import StaffAtWork
from tests.faults.test_card_erasure import planted
from tests.support.review import running_review
from tests.support.year_finished import finish

__all__ = ["planted"]
STEM = 12
"""As much of a word as a search keeps at least: it leaves endings away."""


def test_what_staff_did_with_planted_phrases_goes_with_them(planted: Planted) -> None:
    settings = planted.edge.settings
    with running_review(settings) as review:
        finish(settings.database_url, settings.knowledge_db)
        staff = StaffAtWork(review, planted.phrases)
        staff.work()
        told = staff.told()
        assert {one for one in planted.phrases if one in told} == set(planted.phrases)
        known = words_to_search_by(settings.home / "records.db")
        assert all(one.split()[1][:STEM] in known for one in planted.talked)
        planted.erase_all()
        assert planted.found_by_a_query(settings.home) == []
        told = staff.told()
        assert [one for one in planted.phrases if one in told] == []
    main(["retention"])
    known = words_to_search_by(settings.home / "records.db")
    assert [one for one in planted.phrases if one.split()[1][:STEM] in known] == []
    assert planted.in_a_file(settings.home) == []
