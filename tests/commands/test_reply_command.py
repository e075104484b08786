"""`coproduction reply`: staff read and answer comment cards, and every act is written down."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.future import Engine

from bot.cli import main
from bot.records import answering, audit, cards, replies
from bot.records.audit_tables import audit as audit_rows
from bot.records.cards import Card
from bot.records.engine import migrate, open_engine
from tests.records.carding import WORDS, found, read, submit, write

TODAY = date.today()


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    monkeypatch.setenv("COPRO_HOME", str(tmp_path))
    monkeypatch.delenv("COPRO_DATABASE_URL", raising=False)
    url = f"sqlite:///{tmp_path / 'records.db'}"
    migrate(url)
    opened = open_engine(url)
    yield opened
    opened.dispose()


def _acts(engine: Engine) -> list[tuple[str, str, str]]:
    assert read(engine, audit.check).broken is None
    rows = read(engine, lambda c: c.execute(select(audit_rows).order_by("number")).all())
    return [(row.actor, row.action, row.target) for row in rows]


def _there(engine: Engine, card: Card) -> Card:
    kept = found(engine, card.id)
    assert kept is not None
    return kept


def _told(capsys: pytest.CaptureFixture[str], *arguments: str, fails: bool = False) -> str:
    assert main(["reply", *arguments]) == (1 if fails else 0)
    told = capsys.readouterr()
    assert "Traceback" not in told.err
    return told.err if fails else told.out


def test_a_list_shows_number_day_state_and_clock_and_nobodys_words(
    engine: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    old = submit(engine, "a", day=TODAY - timedelta(days=12))
    new = submit(engine, "b", day=TODAY, area="stoke")
    told = _told(capsys, "list", "--as", "Sam")
    rows = [line.split() for line in told.splitlines()]
    assert rows[1][:4] == [old.id[:8], str(old.day), "12", "received"]
    assert rows[2][:3] == [new.id[:8], str(TODAY), "0"]
    assert WORDS not in told
    assert "Sandbrook" not in told
    assert _acts(engine) == [("Sam", "list_cards", "cards")]


def test_a_list_of_an_area_with_words_has_only_those(
    engine: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    submit(engine, "a", words="of Sefton")
    submit(engine, "b", area="stoke", words="of Stoke")
    told = _told(capsys, "list", "--area", "stoke", "--words", "--as", "Sam")
    assert "of Stoke" in told
    assert "of Sefton" not in told
    row = read(engine, lambda c: c.execute(select(audit_rows)).first())
    assert row.detail == {"area": "stoke", "words": True, "cards": 1}


def test_an_empty_list_says_so(engine: Engine, capsys: pytest.CaptureFixture[str]) -> None:
    assert "no cards" in _told(capsys, "list")
    ((actor, _, _),) = _acts(engine)
    assert actor


def test_reading_a_card_shows_all_of_it_and_marks_it_as_read(
    engine: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    card = submit(engine, day=TODAY)
    write(engine, lambda c: cards.add_words(c, card.id, "one more thing", TODAY))
    write(engine, lambda c: answering.answer(c, card.id, "we will look", TODAY))
    told = _told(capsys, "read", card.id[:8], "--as", "Sam")
    for part in (card.project, WORDS, "4 not_heard", "one more thing", "we will look"):
        assert part in told
    fresh = submit(engine, "b")
    assert "read" in _told(capsys, "read", fresh.id, "--as", "Sam")
    assert _there(engine, fresh).state == "read"
    assert _acts(engine) == [("Sam", "read_card", one.id) for one in (card, fresh)]


def test_an_answer_is_kept_with_what_came_of_it(
    engine: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    card = submit(engine)
    _told(capsys, "answer", card.id[:8], "The lift is mended.", "--changed", "--as", "Sam")
    assert _there(engine, card).state == "changed"
    (answer,) = read(engine, lambda c: cards.answers_of(c, card.id))
    assert answer.text == "The lift is mended."
    assert _acts(engine) == [("Sam", "answer_card", card.id)]
    rows = read(engine, lambda c: c.execute(select(audit_rows)).all())
    assert "mended" not in repr(rows)


def test_words_are_not_published_where_the_writer_did_not_say_yes(
    engine: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    private, open_one = submit(engine, "a", sharing=None), submit(engine, "b", sharing="yes")
    told = _told(capsys, "publish", private.id[:8], fails=True)
    assert "did not say that the words may be shown" in told
    assert _acts(engine) == []
    _told(capsys, "publish", open_one.id[:8], "--as", "Sam")
    assert [_there(engine, card).published for card in (private, open_one)] == [False, True]
    assert _acts(engine) == [("Sam", "publish_card", open_one.id)]


def test_several_cards_are_marked_as_a_flood_and_the_mark_can_be_taken_back(
    engine: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    many = [submit(engine, str(number)) for number in range(3)]
    starts = [card.id[:12] for card in many]
    _told(capsys, "flood", *starts, "--as", "Sam")
    assert [_there(engine, card).flood for card in many] == [True] * 3
    _told(capsys, "flood", starts[0], "--undo", "--as", "Sam")
    assert [_there(engine, card).flood for card in many] == [False, True, True]
    assert len(_acts(engine)) == 4


def test_a_reply_to_a_project_is_shown_once_the_group_is_large_enough(
    engine: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    said = ("--said", "The lift is often broken.", "--did", "It is mended.", "--changed")
    _told(capsys, "project", "Sandbrook", *said, "--area", "sefton", "--as", "Sam")
    for number in range(5):
        submit(engine, str(number))
    (shown,) = read(engine, lambda c: replies.all_shown(c, 5))
    (reply,) = shown.replies
    assert (reply.did, reply.changed, reply.area, reply.day) == (
        "It is mended.",
        True,
        "sefton",
        TODAY,
    )
    assert _acts(engine) == [("Sam", "reply_to_project", reply.id)]


def test_one_card_of_several_that_is_gone_means_that_none_is_marked(
    engine: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    card = submit(engine)
    told = _told(capsys, "flood", card.id, "00000000", fails=True)
    assert "There is no card 00000000" in told
    assert not _there(engine, card).flood
    assert _acts(engine) == []


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["read", "abc"], "at least 4 characters"),
        (["read", "00000000"], "There is no card 00000000"),
        (["answer", "CARD", "  "], "Write an answer"),
        (["project", "?!", "--said", "a", "--did", "b"], "letters or digits"),
        (["project", "Sandbrook", "--said", " ", "--did", "b"], "Write what people said"),
        (["list", "--as", " "], "Say who you are with --as NAME"),
        (["list", "--as", "x" * 65], "at most 64 letters"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence_and_changes_nothing(
    engine: Engine, capsys: pytest.CaptureFixture[str], arguments: list[str], why: str
) -> None:
    card = submit(engine)
    given = [card.id if part == "CARD" else part for part in arguments]
    assert why in _told(capsys, *given, fails=True)
    assert _there(engine, card) == card
    assert _acts(engine) == []


def test_a_number_that_fits_two_cards_asks_for_more_of_it(
    engine: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = submit(engine, "a"), submit(engine, "b")
    for card, number in ((first, "abcd1"), (second, "abcd2")):
        change = f"UPDATE cards SET id = '{number:0<32}' WHERE id = '{card.id}'"
        write(engine, lambda c, change=change: c.exec_driver_sql(change))  # type: ignore[misc]
    assert "More than one card begins with abcd" in _told(capsys, "read", "abcd", fails=True)
    _told(capsys, "read", "ABCD1")


def test_where_the_login_has_no_name_one_must_be_given(
    engine: Engine, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody() -> str:
        raise KeyError("no such user")

    monkeypatch.setattr("getpass.getuser", nobody)
    assert re.search("--as NAME", _told(capsys, "list", fails=True))
