"""You said, we did: only what enough people told, and only words that may be shown."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

import pytest

from bot.edge.uk_time import today
from bot.records import answering, cards, replies
from bot.records.cards import NewCard
from tests.edge.carding import HURT
from tests.support.edge import Edge
from tests.support.reader import Reader


def tell(edge: Edge, project: str, people: int, sharing: str | None = "yes") -> list[str]:
    """So many cards about a project; their ids."""
    with edge.app.ctx.services.store.records.begin() as connection:
        return [
            cards.submit(
                connection,
                uuid4().hex,
                NewCard("card", None, project, None, None, f"{project} words {n}", sharing),
                today(),
            ).id
            for n in range(people)
        ]


def reply(edge: Edge, project: str, *, changed: bool = False) -> None:
    with edge.app.ctx.services.store.records.begin() as connection:
        replies.add(
            connection,
            area=None,
            project=project,
            said=f"{project} was too loud",
            did=f"We bought <i>curtains</i> for {project}",
            changed=changed,
            today=today(),
        )


def publish(edge: Edge, card_id: str) -> None:
    with edge.app.ctx.services.store.records.begin() as connection:
        answering.publish(connection, card_id)


def test_with_nothing_to_show_it_says_so_in_plain_words(edge: Edge) -> None:
    assert "nothing here yet" in Reader.at(edge, "/replies").page.text("main")


@pytest.mark.parametrize("easy", ["", "?reading=easy"])
def test_a_project_is_shown_with_its_count_and_what_was_done(edge: Edge, easy: str) -> None:
    tell(edge, "Sandbrook", 5)
    reply(edge, "Sandbrook", changed=True)
    reader = Reader.at(edge, f"/replies{easy}")
    shown = reader.page.text("main")
    assert "Sandbrook was too loud" in shown
    assert "We bought <i>curtains</i> for Sandbrook" in shown
    assert "5 people" in shown or "5 cards" in shown
    assert "Something changed because of this" in shown
    assert "words 0" not in shown


@pytest.mark.parametrize(("people", "smallest", "is_there"), [(4, 5, False), (4, 4, True)])
def test_a_group_smaller_than_the_setting_is_never_shown(
    make_edge: Callable[..., Edge], people: int, smallest: int, is_there: bool
) -> None:
    edge = make_edge(smallest_group=smallest)
    tell(edge, "Sandbrook", people)
    reply(edge, "Sandbrook")
    assert ("too loud" in Reader.at(edge, "/replies").page.text("main")) is is_there


def test_words_are_shown_only_where_their_writer_and_staff_both_said_so(edge: Edge) -> None:
    ids = tell(edge, "Sandbrook", 5)
    tell(edge, "Sandbrook", 1, sharing="no")
    reply(edge, "Sandbrook")
    publish(edge, ids[2])
    shown = Reader.at(edge, "/replies").page.text("blockquote")
    assert shown == "Sandbrook words 2"


def test_words_go_at_once_when_their_writer_changes_their_mind(edge: Edge) -> None:
    ids = tell(edge, "Sandbrook", 5)
    reply(edge, "Sandbrook")
    publish(edge, ids[0])
    with edge.app.ctx.services.store.records.begin() as connection:
        cards.set_sharing(connection, ids[0], "no")
    assert "Sandbrook words" not in Reader.at(edge, "/replies").response.text


def test_it_leads_on_to_a_card_and_to_its_code(edge: Edge) -> None:
    reader = Reader.at(edge, "/replies")
    for path in ("/card", "/card/code", "/replies?reading=easy"):
        assert reader.page.all("a", href=path)


def test_it_is_not_listed_by_search_engines(edge: Edge) -> None:
    assert "noindex" in edge.http.get("/replies").headers["x-robots-tag"]
    assert HURT not in edge.http.get("/replies").text
