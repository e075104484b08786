from __future__ import annotations

from datetime import date

from bot.records import answering
from bot.review.roles import Role
from tests.records.carding import submit, write
from tests.support.html import Page, page_problems
from tests.support.review import Person, Review

ONE = "/projects/one"


def _cards(review: Review, month: int, statements: dict[str | None, int], **fields: str) -> None:
    """So many cards of a month, by statement."""
    day = date(2026, month, 1)
    for statement, number in statements.items():
        for n in range(number):
            name = f"{month} {statement} {n} {fields}"
            submit(review.records, name, day=day, statement=statement, **fields)


def _tables(person: Person, path: str, **query: str) -> Page:
    answer = person.open(path, **query)
    assert answer.status_code == 200
    assert page_problems(answer.text) == []
    return Page(answer.text)


def _pieces(page: Page, tag: str) -> list[str]:
    """What stands inside each element of a tag, one after another."""
    return [piece.strip() for piece in page.words.get(tag, []) if piece.strip()]


def test_projects_are_listed_only_with_enough_cards_and_without_any_sum(review: Review) -> None:
    _cards(review, 1, {"heard": 6}, project="Parks & play")
    _cards(review, 1, {"heard": 4}, project="A small thing")

    page = _tables(review.person(Role.READER), "/projects")
    assert "Parks & play" in page.text("th")
    assert _pieces(page, "td")[0] == "6"
    assert "A small thing" not in page.text("main")
    assert "10" not in page.text("td")
    assert page.all("a", href="/projects/one?project=parksplay")


def test_a_project_shows_each_chart_beside_its_table(review: Review) -> None:
    _cards(review, 1, {"heard": 6, "unheard": 9})
    _cards(review, 3, {"heard": 12, "unheard": 5})

    page = _tables(review.person(Role.READER), ONE, project="sandbrook")
    assert page.text("h1") == "The Sandbrook project"
    assert _pieces(page, "td") == ["18", "14", "15", "0", "17", "6", "9", "0", "0", "12", "5"]
    assert _pieces(page, "caption") == [
        "Cards by statement",
        "Cards by month",
        "Cards by time and statement",
    ]
    bars = ["heard", "18", "unheard", "14", "Jan 2026", "15", "Feb 2026", "0", "Mar 2026", "17"]
    assert _pieces(page, "text") == bars
    charts = page.all("svg", role="img")
    assert [chart["aria-labelledby"] for chart in charts] == [
        "by-statement-title by-statement-description",
        "by-month-title by-month-description",
    ]


def test_small_groups_are_neither_on_the_page_nor_in_its_charts(review: Review) -> None:
    _cards(review, 1, {"heard": 21, "unheard": 11})
    _cards(review, 2, {"heard": 31, "unheard": 3})

    page = _tables(review.person(Role.READER), ONE, project="sandbrook")
    assert _pieces(page, "td") == ["52", "14", "32", "34", "52", "14"]
    assert not {"21", "11", "31", "3"} & {*_pieces(page, "text"), *page.text("main").split()}


def test_what_cannot_be_shown_is_said_to_be_not_shown(review: Review) -> None:
    _cards(review, 1, {"heard": 30, "unheard": 2})
    _cards(review, 2, {"heard": 20, "unheard": 30})
    _cards(review, 3, {"heard": 20, "unheard": 30})
    _cards(review, 4, {"heard": 20, "unheard": 30})

    page = _tables(review.person(Role.READER), ONE, project="sandbrook")
    assert _pieces(page, "td")[-8:] == ["not shown"] * 4 + ["20", "30"] * 2


def test_a_project_with_too_few_cards_shows_only_that(review: Review) -> None:
    _cards(review, 1, {"heard": 4}, project="A small thing")
    person = review.person(Role.READER)

    small = _tables(person, ONE, project="A small thing")
    assert "at least 5 cards" in small.text("main")
    assert "small" not in small.text("main").lower()
    assert not small.all("table")
    assert small.text("main") == _tables(person, ONE, project="none such").text("main")


def test_figures_are_those_of_the_areas_that_a_person_sees_and_without_floods(
    review: Review,
) -> None:
    _cards(review, 1, {"heard": 6}, area="sefton")
    _cards(review, 1, {"heard": 8}, area="stoke")
    flood = submit(review.records, "flood", day=date(2026, 1, 1), statement="heard")
    write(review.records, lambda c: answering.mark_flood(c, flood.id, True))

    for areas, expected in ((["sefton"], "6 cards."), ([], "14 cards.")):
        person = review.person(Role.READER, areas=areas)
        assert expected in _tables(person, ONE, project="sandbrook").text("p")
    assert "Sandbrook" not in _tables(review.person(areas=["high-needs"]), "/projects").text("main")


def test_cards_that_name_no_project_have_figures_too(review: Review) -> None:
    _cards(review, 1, {None: 7}, project="")
    person = review.person(Role.EDITOR)

    assert "No project named" in _tables(person, "/projects").text("th")
    page = _tables(person, ONE)
    assert page.text("h1") == "No project named"
    assert "No statement chosen" in page.text("th")
    assert not page.all("a", href="/replies/new")
    assert "7 cards" in person.open(page.all("a", **{"class": "button"})[0]["href"]).text
