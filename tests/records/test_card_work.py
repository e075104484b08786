from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy.future import Engine

from bot.records import answering, answering_projects, card_figures, card_work, cards, replies
from bot.records.card_queue import NO_AREA, UNSAID, Queued, Wanted, how_many, queue
from bot.records.cards import NoCardError
from bot.records.tags import LONGEST_TAG, tag_of
from tests.records.carding import TODAY, everything, found, read, submit, write
from tests.records.talking import NOW, count

ALL = Wanted(flood=None)


def _tag(engine: Engine, card_id: str, *names: str) -> None:
    for name in names:
        write(engine, lambda c, name=name: card_work.tag(c, card_id, name))  # type: ignore[misc]


def _about(engine: Engine, number: int, project: str = "Sandbrook", **fields: Any) -> list[str]:
    return [
        submit(engine, f"{project} {n} {fields}", project=project, **fields).id
        for n in range(number)
    ]


def _answers(engine: Engine, card_id: str) -> list[str]:
    return [one.text for one in read(engine, lambda c: cards.answers_of(c, card_id))]


def test_a_card_is_held_only_by_those_who_may_see_its_area(engine: Engine) -> None:
    ours, nobodys = submit(engine, "a", area="sefton"), submit(engine, "b", area=None)

    assert write(engine, lambda c: card_work.hold(c, ours.id, ["sefton", "stoke"])) == ours
    assert write(engine, lambda c: card_work.hold(c, nobodys.id)) == nobodys
    for card_id, areas in ((ours.id, ["stoke"]), (nobodys.id, ["sefton"]), ("gone", None)):
        with pytest.raises(NoCardError):
            write(engine, lambda c, one=card_id, some=areas: card_work.hold(c, one, some))  # type: ignore[misc]


def test_a_tag_is_one_however_it_is_written_and_fits_its_column() -> None:
    assert tag_of("  The\n Lift ") == tag_of("the lift") == "the lift"
    assert tag_of(" \t ") == ""
    assert len(tag_of("lift " * 40)) <= LONGEST_TAG


def test_tags_are_on_a_card_once_and_are_known_only_where_the_card_may_be_seen(
    engine: Engine,
) -> None:
    sefton, stoke = submit(engine, "a", area="sefton"), submit(engine, "b", area="stoke")
    _tag(engine, sefton.id, "lift", "door", "lift")
    _tag(engine, stoke.id, "garden")

    tags = read(engine, lambda c: card_work.tags_of(c, [sefton.id, stoke.id, "gone"]))
    assert tags == {sefton.id: ["door", "lift"], stoke.id: ["garden"]}
    assert read(engine, card_work.known_tags) == ["door", "garden", "lift"]
    assert read(engine, lambda c: card_work.known_tags(c, ["sefton"])) == ["door", "lift"]
    write(engine, lambda c: card_work.untag(c, sefton.id, "lift"))
    assert read(engine, lambda c: card_work.known_tags(c, ["sefton"])) == ["door"]


def test_notes_stand_in_order_and_only_their_author_takes_them_away(engine: Engine) -> None:
    card, other = submit(engine, "a"), submit(engine, "b")
    for text in ("first", "second"):
        write(engine, lambda c, text=text: card_work.add_note(c, card.id, text, "Sam", TODAY))  # type: ignore[misc]
    first, second = read(engine, lambda c: card_work.staff_notes_of(c, card.id))
    assert (first.text, second.text, second.author) == ("first", "second", "Sam")

    for card_id, author in ((card.id, "Kim"), (other.id, "Sam"), (other.id, None)):
        with pytest.raises(LookupError):
            write(
                engine,
                lambda c, one=card_id, who=author: card_work.take_note_away(c, one, first.id, who),  # type: ignore[misc]
            )
    write(engine, lambda c: card_work.take_note_away(c, card.id, first.id, "Sam"))
    assert read(engine, lambda c: card_work.staff_notes_of(c, card.id)) == [second]
    write(engine, lambda c: card_work.take_note_away(c, card.id, second.id))
    assert read(engine, lambda c: card_work.staff_notes_of(c, card.id)) == []


def test_tags_and_notes_go_with_their_card(engine: Engine) -> None:
    card, other = submit(engine, "a"), submit(engine, "b")
    _tag(engine, card.id, "a planted tag")
    _tag(engine, other.id, "lift")
    write(engine, lambda c: card_work.add_note(c, card.id, "a planted note", "Sam", TODAY))

    assert write(engine, lambda c: cards.withdraw(c, card.id, NOW))
    assert "planted" not in everything(engine)
    assert count(engine, "card_tags") == 1


def test_the_queue_has_those_that_wait_first_and_leaves_out_a_flood(engine: Engine) -> None:
    done, flood, waits = (submit(engine, name) for name in ("done", "flood", "waits"))
    write(engine, lambda c: answering.answer(c, done.id, "yes", TODAY))
    write(engine, lambda c: answering.mark_flood(c, flood.id, True))
    write(engine, lambda c: cards.add_words(c, waits.id, "more", TODAY))

    found_cards = read(engine, lambda c: queue(c, Wanted(), 9))
    assert [card.id for card in found_cards] == [waits.id, done.id]
    assert [(card.waits, card.added) for card in found_cards] == [(True, 1), (False, 0)]
    every = read(engine, lambda c: queue(c, ALL, 9))
    assert [card.waits for card in every if card.id == flood.id] == [False]
    assert read(engine, lambda c: how_many(c, ALL)) == 3


def test_a_page_of_the_queue_goes_on_where_the_one_before_ended(engine: Engine) -> None:
    for number in range(9):
        card = submit(engine, str(number))
        if number % 3 == 0:
            write(engine, lambda c, one=card: answering.answer(c, one.id, "yes", TODAY))  # type: ignore[misc]
    whole = read(engine, lambda c: queue(c, ALL, 99))

    seen: list[Queued] = []
    place = None
    while more := read(engine, lambda c, after=place: queue(c, ALL, 4, after)):  # type: ignore[misc]
        seen, place = [*seen, *more], more[-1].place
    assert seen == whole
    assert len(seen) == 9


def test_what_was_left_out_can_be_asked_for(engine: Engine) -> None:
    submit(engine, "all")
    none = submit(engine, "none", area=None, sharing=None, project="")

    for wanted in (Wanted(area=NO_AREA), Wanted(sharing=UNSAID), Wanted(project="")):
        assert [card.id for card in read(engine, lambda c, w=wanted: queue(c, w, 9))] == [none.id]  # type: ignore[misc]


def test_figures_count_cards_by_month_and_statement_and_no_flood(engine: Engine) -> None:
    for number, (month, statement) in enumerate([(1, "a"), (1, "a"), (1, None), (3, "b")]):
        day = TODAY.replace(month=month, day=1 + number)
        submit(engine, str(number), project="Sandbrook", statement=statement, day=day)
    flood = submit(engine, "flood", project="Sandbrook", day=TODAY)
    write(engine, lambda c: answering.mark_flood(c, flood.id, True))
    submit(engine, "other", project="Parks")

    counts = read(engine, lambda c: card_figures.by_month_and_statement(c, "sandbrook"))
    year = TODAY.year
    assert counts == {((year, 1), "a"): 2, ((year, 1), ""): 1, ((year, 3), "b"): 1}
    assert (
        read(engine, lambda c: card_figures.by_month_and_statement(c, "sandbrook", ["stoke"])) == {}
    )


def test_only_projects_with_enough_cards_are_listed_most_cards_first(engine: Engine) -> None:
    _about(engine, 5, "Parks")
    _about(engine, 3, "The Sandbrook project")
    _about(engine, 3, "sandbrook", area="stoke")
    _about(engine, 4, "rare")
    flooded = _about(engine, 5, "flooded")
    write(engine, lambda c: answering.mark_flood(c, flooded[0], True))

    listed = read(engine, lambda c: card_figures.projects(c, 5))
    assert [(one.key, one.cards) for one in listed] == [("sandbrook", 6), ("parks", 5)]
    assert [one.key for one in read(engine, lambda c: card_figures.projects(c, 3, ["stoke"]))] == [
        "sandbrook"
    ]
    assert read(engine, lambda c: card_figures.name_of(c, "parks")) == "Parks"
    assert read(engine, lambda c: card_figures.name_of(c, "parks", ["stoke"])) == ""


def test_only_tags_that_enough_cards_have_are_told(engine: Engine) -> None:
    ids = _about(engine, 6)
    for card_id in ids[:5]:
        _tag(engine, card_id, "lift")
    for card_id in ids:
        _tag(engine, card_id, "door")
    _tag(engine, ids[0], "her name")

    assert read(engine, lambda c: card_figures.tags_about(c, "sandbrook", 5)) == ["door", "lift"]
    assert read(engine, lambda c: card_figures.tags_about(c, "sandbrook", 5, ["stoke"])) == []


def test_every_card_about_a_project_gets_the_answer_after_those_it_has(engine: Engine) -> None:
    first, second, changed = _about(engine, 3)
    write(engine, lambda c: answering.answer(c, second, "we will look", TODAY))
    write(engine, lambda c: answering.answer(c, changed, "it is mended", TODAY, changed=True))
    (other,), (flood,) = _about(engine, 1, "Parks"), _about(engine, 1, "Sandbrook", words="flood")
    write(engine, lambda c: answering.mark_flood(c, flood, True))
    (elsewhere,) = _about(engine, 1, area="stoke")

    given = write(
        engine,
        lambda c: answering_projects.answer_all(
            c, "sandbrook", "it is new", TODAY, changed=False, areas=["sefton"]
        ),
    )

    assert given == 3
    told = {
        first: ["it is new"],
        second: ["we will look", "it is new"],
        changed: ["it is mended", "it is new"],
        other: [],
        flood: [],
        elsewhere: [],
    }
    assert {one: _answers(engine, one) for one in told} == told
    states = [card.state for one in told if (card := found(engine, one))]
    assert states == ["answered", "answered", "changed", "received", "received", "received"]


def test_more_cards_than_go_into_one_statement_are_all_answered(engine: Engine) -> None:
    number = answering_projects._AT_ONCE + 1
    write(
        engine,
        lambda c: [
            cards.submit(
                c, str(n), cards.NewCard("card", None, "Parks", None, None, "", None), TODAY
            )
            for n in range(number)
        ],
    )

    assert read(engine, lambda c: answering_projects.how_many_about(c, "parks")) == number
    given = write(
        engine, lambda c: answering_projects.answer_all(c, "parks", "yes", TODAY, changed=True)
    )
    assert given == count(engine, "card_answers") == number
    assert read(engine, lambda c: how_many(c, Wanted(states=("changed",)))) == number


def test_replies_are_listed_by_area_newest_first_and_can_be_taken_back(engine: Engine) -> None:
    made = {
        area: write(
            engine,
            lambda c, a=area: replies.add(  # type: ignore[misc]
                c, area=a, project="Parks", said="more", did="it is", changed=False, today=TODAY
            ),
        )
        for area in ("sefton", "stoke", None)
    }

    assert len(read(engine, replies.kept)) == 3
    assert read(engine, lambda c: replies.kept(c, ["stoke"])) == [made["stoke"]]
    with pytest.raises(LookupError):
        write(engine, lambda c: replies.take_back(c, made["sefton"].id, ["stoke"]))
    write(engine, lambda c: replies.take_back(c, made["sefton"].id, ["sefton"]))
    write(engine, lambda c: replies.take_back(c, made["stoke"].id))
    assert read(engine, replies.kept) == [made[None]]
