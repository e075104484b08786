from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timezone

import pytest

from bot.improving import starting
from bot.improving.alone import is_running, take_lock
from bot.records import corrections, trials
from bot.records.engine import reading
from bot.records.improving_tables import RUNNING
from bot.records.trials import BETTER, CHANGED, DIED, FAILED, STOPPED, WORSE, Line, Reply
from bot.review.improving import changes
from bot.review.roles import Role
from tests.support.asking import Asked, asked
from tests.support.correcting import turn_of
from tests.support.html import Page
from tests.support.review import Review

NOW = datetime.now(timezone.utc)
HELPS, MEANING = Reply("explain", "sefton/helps"), Reply("explain", "general/meaning")
ENDS_AT_ONCE = (sys.executable, "-c", "")
GOES_ON = (sys.executable, "-c", "import sys; sys.stdin.read(); import time; time.sleep(600)")


@dataclass
class Started:
    """The trials that were started, each with the lock it was given."""

    ids: list[str]


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Iterator[Started]:
    """Trials that hold their lock and do nothing, until the test ends."""
    found, locks = Started([]), list[int]()

    def start(_settings: object, trial_id: str, lock: int) -> None:
        found.ids.append(trial_id)
        locks.append(lock)

    monkeypatch.setattr(changes, "start_trial", start)
    yield found
    for lock in locks:
        os.close(lock)


@pytest.fixture
def one(review: Review) -> Asked:
    """A message that was corrected."""
    said = asked(review.records, "that natter malarkey")
    with review.records.begin() as connection:
        corrections.keep(
            connection, turn_id=turn_of(review.records, said), area="sefton",
            kind=corrections.ENTRY, target="sefton/helps", asker="young",
            words="natter malarkey", by="an.editor", now=NOW,
        )  # fmt: skip
    return said


def begun(review: Review) -> str:
    with review.records.begin() as connection:
        return trials.begin(connection, days=30, by="an.editor", now=NOW)


def finished(review: Review, *lines: Line, **counts: object) -> None:
    found = {"messages": {"sefton": 4}, "judged": {"sefton": 2}, "titles": 60, **counts}
    trial_id = begun(review)
    with review.records.begin() as connection:
        trials.finish(connection, trial_id, lines, found, NOW)


def state(review: Review) -> str:
    with reading(review.records) as connection:
        trial = trials.latest(connection)
    return trial.state if trial else ""


def test_without_corrections_there_is_nothing_to_try(review: Review) -> None:
    page = review.person(Role.EDITOR).open("/changes")

    assert "There are no corrections to try out" in page.text
    assert "/changes/start" not in page.text


def test_a_trial_is_begun_and_seen_to_run(review: Review, one: Asked, started: Started) -> None:
    editor = review.person(Role.EDITOR)

    sent = editor.send("/changes/start", days="30")

    assert sent.status_code == 303
    assert len(started.ids) == 1
    with review.records.begin() as connection:
        trials.advance(connection, started.ids[0], "before", 50, 700)
    page = editor.open("/changes").text
    assert "A trial is running" in page
    assert "Asking the assistant of now: 50 of 700" in page
    assert "/changes/start" not in page


def test_a_second_trial_waits_for_the_first(review: Review, one: Asked, started: Started) -> None:
    editor = review.person(Role.EDITOR)
    editor.send("/changes/start", days="30")

    sent = editor.send("/changes/start", days="7")

    assert "running+already" in sent.headers["location"]
    assert len(started.ids) == 1


def test_a_trial_can_be_stopped(review: Review, one: Asked, started: Started) -> None:
    editor = review.person(Role.EDITOR)
    editor.send("/changes/start", days="30")

    editor.send("/changes/stop")

    assert state(review) == STOPPED
    assert "The last trial was stopped" in editor.open("/changes").text
    assert editor.send("/changes/stop").status_code == 404


@pytest.mark.parametrize("days", ["", "0", "-3", "366", "many", "9" * 40, "٣"])
def test_the_number_of_days_is_from_1_to_365(
    review: Review, one: Asked, started: Started, days: str
) -> None:
    assert review.person(Role.EDITOR).send("/changes/start", days=days).status_code == 400
    assert started.ids == []


def test_a_trial_whose_process_is_gone_is_told_to_have_died(review: Review, one: Asked) -> None:
    begun(review)

    page = review.person(Role.EDITOR).open("/changes").text

    assert state(review) == FAILED
    assert "It was ended from outside" in page


def test_the_process_of_a_trial_holds_the_lock_as_long_as_it_lives(review: Review) -> None:
    home = review.settings.home
    lock = take_lock(home)
    assert lock is not None

    starting.start_trial(review.settings, "a-trial", lock, ENDS_AT_ONCE).wait()

    assert not is_running(home)
    lock = take_lock(home)
    assert lock is not None
    process = starting.start_trial(review.settings, "a-trial", lock, GOES_ON)
    try:
        assert is_running(home)
    finally:
        process.kill()
        process.wait()
    assert not is_running(home)


@pytest.mark.parametrize("problem", ["files", "training", "space", DIED, "unexpected"])
def test_a_trial_that_failed_is_told_in_plain_words(
    review: Review, one: Asked, problem: str
) -> None:
    trial_id = begun(review)
    with review.records.begin() as connection:
        trials.fail(connection, trial_id, problem, NOW)

    page = review.person(Role.EDITOR).open("/changes").text

    assert "The last trial did not finish" in page
    assert "The assistant that people use was not touched." in page
    assert "/changes/start" in page


def test_what_would_change_is_told_with_titles(review: Review, one: Asked) -> None:
    finished(
        review,
        Line(CHANGED, MEANING, HELPS, times=3, message_id=one.message_id),
        Line(WORSE, HELPS, Reply("greet"), HELPS),
        Line(BETTER, Reply("off_topic"), MEANING, MEANING),
    )

    page = review.person(Role.EDITOR).open("/changes")

    cells = Page(page.text).text("td")
    assert "What co-production is, in four toolkits" in cells
    assert "Five things that help co-production" in cells
    assert "Says hello" in cells
    assert "that natter malarkey" in Page(page.text).text("th")
    assert "1 of 4" in Page(page.text).text("strong")
    assert "1 got better" in page.text
    assert "1 got worse" in page.text
    assert "2 turns that staff marked" in page.text
    assert "Mark at least 50 turns as right" in page.text
    links = [link["href"] for link in Page(page.text).all("a")]
    assert any(link.endswith("/correct") and one.conversation_id in link for link in links)


def test_what_is_of_other_areas_is_not_told(review: Review, one: Asked) -> None:
    finished(review, Line(CHANGED, MEANING, HELPS, message_id=one.message_id))

    page = review.person(Role.EDITOR, areas=["stoke"]).open("/changes").text

    assert "malarkey" not in page
    assert "0 of 0" in page


def test_many_changes_are_told_on_pages(review: Review) -> None:
    said = [asked(review.records, f"message number {n}") for n in range(101)]
    finished(review, *(Line(CHANGED, MEANING, HELPS, message_id=s.message_id) for s in said))
    editor = review.person(Role.EDITOR)

    first, second = editor.open("/changes").text, editor.open("/changes", page="2").text

    assert "message number 99" in first
    assert "message number 100" not in first
    assert "message number 100" in second
    assert editor.open("/changes", page="99999").status_code == 200


def test_what_a_reviewer_may_not(review: Review, one: Asked, started: Started) -> None:
    reviewer = review.person(Role.REVIEWER)

    assert reviewer.open("/changes").status_code == 403
    assert reviewer.send("/changes/start", days="30").status_code == 403
    assert started.ids == []


def test_a_trial_that_runs_is_not_taken_for_dead(review: Review, started: Started) -> None:
    review.person(Role.EDITOR).send("/changes/start", days="30")

    review.person(Role.EDITOR).open("/changes")

    assert state(review) == RUNNING


def test_the_process_itself_runs_and_tells_how_it_ended(review: Review, one: Asked) -> None:
    trial_id, lock = begun(review), take_lock(review.settings.home)
    assert lock is not None

    starting.start_trial(review.settings, trial_id, lock).wait()

    assert "is not built on this machine" in review.person(Role.EDITOR).open("/changes").text
