from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.future import Engine

from bot.records.engine import reading
from bot.records.marks import ALL
from bot.records.marks_catalogue import catch_up
from bot.records.review_lists import Page, Place, Wanted, count, listing, page
from bot.records.review_rows import rows_of
from bot.records.searching_words import sought
from bot.records.tables import conversations
from tests.records.stories import MINUTE, Turn, tell
from tests.records.talking import NOW

LATER = NOW + timedelta(days=30)
EVERY = Wanted(((ALL,),))


def _marked(engine: Engine) -> None:
    while catch_up(engine, LATER, {}):
        pass


def _page(
    engine: Engine,
    wanted: Wanted = EVERY,
    size: int = 50,
    before: Place | None = None,
    after: Place | None = None,
) -> Page:
    with reading(engine) as connection:
        return page(connection, wanted, size, before=before, after=after)


def _ids(found: Page) -> list[str]:
    return [row.place.conversation_id for row in found.rows]


def test_the_newest_activity_comes_first_whenever_it_began(engine: Engine) -> None:
    told = [tell(engine, Turn(), at=NOW + MINUTE * minute) for minute in (5, 1, 9)]
    _marked(engine)

    assert _ids(_page(engine)) == [told[2], told[0], told[1]]


def test_a_list_has_what_is_asked_for_and_nothing_else(engine: Engine) -> None:
    both = tell(engine, Turn(intent="greet", confidence=0.1), area="stoke")
    tell(engine, Turn(intent="greet"), area="stoke")
    tell(engine, Turn(confidence=0.1), area="sefton")
    _marked(engine)

    assert _ids(_page(engine, Wanted((("area:stoke",), ("flag:low_confidence",))))) == [both]
    assert _ids(_page(engine, Wanted((("area:stoke",), ("tag:unknown",))))) == []


def test_of_a_group_one_mark_is_enough(engine: Engine) -> None:
    areas = ("stoke", "sefton", "staffordshire", None)
    told = {area: tell(engine, Turn(), area=area) for area in areas}
    _marked(engine)
    wanted = Wanted((("area:stoke", "area:sefton"), ("intent:explain",)))

    assert set(_ids(_page(engine, wanted))) == {told["stoke"], told["sefton"]}
    with reading(engine) as connection:
        assert count(connection, wanted) == 2


def test_days_are_those_of_the_last_activity(engine: Engine) -> None:
    told = [tell(engine, Turn(), at=NOW + timedelta(days=day)) for day in range(4)]
    _marked(engine)
    since, until = NOW + timedelta(days=1), NOW + timedelta(days=3)

    assert _ids(_page(engine, Wanted(((ALL,),), since=since, until=until))) == [told[2], told[1]]


@pytest.mark.parametrize("words", ["", "production"], ids=["listed", "found"])
def test_pages_follow_each_other_without_gap_or_repeat_while_people_talk(
    engine: Engine, words: str
) -> None:
    told = [tell(engine, Turn(), at=NOW + MINUTE * (n // 2), opening=False) for n in range(11)]
    _marked(engine)
    wanted = Wanted(((ALL,),), words=sought(words))
    first = _page(engine, wanted, 4)
    tell(engine, Turn(), at=NOW + timedelta(days=1))
    _marked(engine)
    second = _page(engine, wanted, 4, before=first.rows[-1].place)
    third = _page(engine, wanted, 4, before=second.rows[-1].place)
    back = _page(engine, wanted, 4, after=third.rows[0].place)

    assert sorted(_ids(first) + _ids(second) + _ids(third)) == sorted(told)
    assert (first.earlier, first.later) == (True, False)
    assert (third.earlier, third.later) == (False, True)
    assert _ids(back) == _ids(second)


@pytest.mark.parametrize("words", ["", "production"], ids=["listed", "found"])
def test_the_first_page_knows_how_many_there_are(engine: Engine, words: str) -> None:
    told = [tell(engine, Turn(), at=NOW + MINUTE * n, opening=False) for n in range(5)]
    _marked(engine)
    wanted = Wanted(((ALL,),), words=sought(words))
    with reading(engine) as connection:
        first, number = listing(connection, wanted, 3)
        second, again = listing(connection, wanted, 3, before=first.rows[-1].place)

    assert (number, again) == (5, 5)
    assert (first.earlier, first.later) == (True, False)
    assert (second.earlier, second.later) == (False, True)
    assert _ids(first) + _ids(second) == told[::-1]


def test_a_list_is_counted_no_further_than_asked(engine: Engine) -> None:
    for _ in range(5):
        tell(engine, Turn(), opening=False)
    _marked(engine)
    with reading(engine) as connection:
        assert count(connection, EVERY) == 5
        assert count(connection, EVERY, 3) == 4


def test_a_row_shows_the_first_words_or_those_that_were_found(engine: Engine) -> None:
    tell(engine, Turn("First words"), Turn("Second words"), Turn("Third"))
    _marked(engine)

    def row(wanted: Wanted) -> tuple[str, int | None]:
        with reading(engine) as connection:
            (found,) = rows_of(connection, page(connection, wanted, 5).rows, None)
        return found.words, found.turn

    assert row(EVERY) == ("First words", 2)
    assert row(Wanted(((ALL,),), words=sought("words "))) == ("Second words", 3)


def test_a_conversation_that_left_an_area_is_not_shown_there_any_more(engine: Engine) -> None:
    tell(engine, Turn(), area="stoke")
    _marked(engine)
    with engine.begin() as connection:
        connection.execute(conversations.update().values(area="sefton"))
    with reading(engine) as connection:
        found = page(connection, Wanted((("area:stoke",),)), 5).rows
        assert len(found) == 1
        assert rows_of(connection, found, ["stoke"]) == []
        assert len(rows_of(connection, found, None)) == 1
