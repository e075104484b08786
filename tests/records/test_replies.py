from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy.future import Engine

from bot.records import answering, cards, replies
from bot.records.replies import Reply, Shown
from tests.records.carding import TODAY, read, submit, write
from tests.records.talking import NOW


def _add(engine: Engine, project: str, days: int = 0, **fields: Any) -> Reply:
    usual = {"area": "sefton", "said": "the lift", "did": "it is mended", "changed": True}
    return write(
        engine,
        lambda c: replies.add(
            c, project=project, today=TODAY + timedelta(days=days), **{**usual, **fields}
        ),
    )


def _cards(engine: Engine, project: str, number: int, **fields: Any) -> list[str]:
    sent = [submit(engine, f"{project} {n}", project=project, **fields) for n in range(number)]
    return [card.id for card in sent]


def _shown(engine: Engine, smallest: int = 5) -> list[Shown]:
    return read(engine, lambda c: replies.all_shown(c, smallest))


def _about(engine: Engine, words: str, smallest: int = 5) -> list[str]:
    return [reply.project for reply in read(engine, lambda c: replies.about(c, words, smallest))]


def test_a_reply_is_shown_with_how_many_cards_there_are(engine: Engine) -> None:
    reply = _add(engine, "The Sandbrook project")
    _cards(engine, "sandbrook", 4)
    _cards(engine, "Sandbrook!", 2)
    (shown,) = _shown(engine)
    assert (shown.project, shown.project_key, shown.count) == (reply.project, "sandbrook", 6)
    assert [one.did for one in shown.replies] == ["it is mended"]
    assert shown.replies[0].count == 6


def test_a_group_smaller_than_the_council_allows_is_never_shown(engine: Engine) -> None:
    _add(engine, "Sandbrook")
    _cards(engine, "Sandbrook", 4)
    assert _shown(engine) == []
    assert _about(engine, "sandbrook") == []
    assert len(_shown(engine, smallest=4)) == 1


def test_a_flood_does_not_make_a_group_large(engine: Engine) -> None:
    _add(engine, "Sandbrook")
    ids = _cards(engine, "Sandbrook", 6)
    for card_id in ids[:2]:
        write(engine, lambda c, one=card_id: answering.mark_flood(c, one, True))  # type: ignore[misc]
    assert _shown(engine) == []
    write(engine, lambda c: answering.mark_flood(c, ids[0], False))
    assert _shown(engine)[0].count == 5


def test_a_card_taken_back_counts_no_more(engine: Engine) -> None:
    _add(engine, "Sandbrook")
    ids = _cards(engine, "Sandbrook", 5)
    assert len(_shown(engine)) == 1
    write(engine, lambda c: cards.withdraw(c, ids[0], NOW))
    assert _shown(engine) == []


def test_words_are_shown_only_where_the_writer_said_yes_and_staff_published_them(
    engine: Engine,
) -> None:
    _add(engine, "Sandbrook")
    wished = {"yes": "yes", "no": "no", "unsaid": None}
    for name, sharing in wished.items():
        for published in (True, False):
            words = f"{name} {published}"
            card = submit(engine, words, project="Sandbrook", sharing=sharing, words=words)
            if published:
                change = f"UPDATE cards SET published = true WHERE id = '{card.id}'"
                write(engine, lambda c, change=change: c.exec_driver_sql(change))  # type: ignore[misc]
    assert _shown(engine)[0].words == ("yes True",)
    write(engine, lambda c: c.exec_driver_sql("UPDATE cards SET flood = true WHERE words = 'no'"))
    assert _shown(engine)[0].words == ("yes True",)
    write(engine, lambda c: c.exec_driver_sql("UPDATE cards SET words = ''"))
    assert _shown(engine)[0].words == ()


def test_a_project_without_a_reply_is_not_shown_since_people_named_it(engine: Engine) -> None:
    _cards(engine, "what somebody typed", 9)
    _cards(engine, "", 9)
    assert _shown(engine) == []


def test_the_newest_reply_comes_first_and_older_ones_of_its_project_with_it(
    engine: Engine,
) -> None:
    for project in ("Parks", "Sandbrook"):
        _cards(engine, project, 5)
    _add(engine, "Sandbrook", 1, did="first")
    _add(engine, "Parks", 2, did="in between")
    _add(engine, "sandbrook", 3, did="later")
    shown = _shown(engine)
    assert [[one.did for one in project.replies] for project in shown] == [
        ["later", "first"],
        ["in between"],
    ]


def test_a_question_that_names_a_project_gets_its_replies_and_any_other_gets_all(
    engine: Engine,
) -> None:
    for project in ("Parks", "Sandbrook"):
        _cards(engine, project, 5)
        _add(engine, project)
    asked = "what happened with what people said about Sandbrook?"
    assert _about(engine, asked) == ["Sandbrook"]
    assert sorted(_about(engine, "what did you do?")) == ["Parks", "Sandbrook"]
    assert sorted(_about(engine, "")) == ["Parks", "Sandbrook"]
