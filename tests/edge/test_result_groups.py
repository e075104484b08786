"""What several people answered under one share code, and who may show it early."""

from __future__ import annotations

from sqlalchemy import update

from bot.records import tables
from bot.records.groups import Group
from bot.records.walks import Walk
from tests.edge.walking import all_answered, code_of, keep, share, walk
from tests.support.edge import Edge
from tests.support.rasa_stand_in import RasaStandIn
from tests.support.reader import Reader

CHECKLIST = "sefton-pre-involvement"
SHOW = "Show the answers now"


def _group(edge: Edge, rasa: RasaStandIn, people: int) -> tuple[Group, list[Walk], str, str]:
    """A group of which so many have finished; the codes of its owner and of itself."""
    talk = edge.open()
    owner = walk(edge, CHECKLIST)
    group = share(edge, owner)
    others = [walk(edge, CHECKLIST, group_id=group.id) for _ in range(people - 1)]
    for one in (owner, *others):
        keep(edge, one, all_answered(CHECKLIST, f"words of {one.id}"))
    return group, [owner, *others], code_of(rasa, talk, owner), code_of(rasa, talk, group)


def test_the_answers_of_three_are_shown_and_nobody_is_named(
    walked: Edge, rasa: RasaStandIn
) -> None:
    _, members, _, shared = _group(walked, rasa, 3)
    page = Reader.at(walked, f"/results/{shared}")
    assert page.response.status_code == 200
    assert page.page.all("table")
    for member in members:
        assert member.id not in page.response.text


def test_before_three_have_finished_nothing_but_their_number_is_shown(
    walked: Edge, rasa: RasaStandIn
) -> None:
    _, _, own, shared = _group(walked, rasa, 2)
    page = Reader.at(walked, f"/results/{shared}")
    assert not page.page.all("table")
    assert "2" in page.response.text.split("<main")[1].split("</p>")[0]
    assert SHOW not in page.response.text
    assert SHOW in Reader.at(walked, f"/results/{own}").response.text


def test_the_owner_alone_can_let_it_be_seen_early(walked: Edge, rasa: RasaStandIn) -> None:
    _, members, own, shared = _group(walked, rasa, 2)
    talk = walked.open()
    other = code_of(rasa, talk, members[1])
    reader = Reader.at(walked, f"/results/{own}")
    for code in (shared, other):
        assert reader.http.get(f"/results/{code}/show").status_code in (404, 405)
        refused = reader.http.post(
            f"/results/{code}/show", data={"proof": reader.page.field("proof")}
        )
        assert refused.status_code == 404
    assert not Reader.at(walked, f"/results/{shared}").page.all("table")
    answer = reader.post(f"/results/{own}/show")
    assert answer.headers["location"] == f"/results/{own}"
    assert f"/results/{shared}" in reader.response.text
    assert Reader.at(walked, f"/results/{shared}").page.all("table")


def test_a_form_from_elsewhere_shows_nothing(walked: Edge, rasa: RasaStandIn) -> None:
    _, _, own, shared = _group(walked, rasa, 2)
    reader = Reader.at(walked, f"/results/{own}")
    reader.post(f"/results/{own}/show", proof="made up")
    assert reader.response.status_code == 403
    assert not Reader.at(walked, f"/results/{shared}").page.all("table")


def test_a_share_code_deletes_nothing_and_gives_no_file(walked: Edge, rasa: RasaStandIn) -> None:
    _, _, own, shared = _group(walked, rasa, 3)
    reader = Reader.at(walked, f"/results/{own}/delete")
    for path in (f"/results/{shared}/delete", f"/results/{shared}.docx"):
        assert reader.http.get(path).status_code == 404
    proof = {"proof": reader.page.field("proof")}
    assert reader.http.post(f"/results/{shared}/delete", data=proof).status_code == 404
    assert walked.http.get(f"/results/{shared}").status_code == 200


def test_a_group_goes_with_its_owners_walk_and_the_others_keep_theirs(
    walked: Edge, rasa: RasaStandIn
) -> None:
    _, members, own, shared = _group(walked, rasa, 3)
    other = code_of(rasa, walked.open(), members[1])
    Reader.at(walked, f"/results/{own}/delete").post(f"/results/{own}/delete")
    assert walked.http.get(f"/results/{shared}").status_code == 404
    assert walked.http.get(f"/results/{other}").status_code == 200


def test_the_group_of_an_instrument_taken_out_is_told_of_and_offers_no_deleting(
    walked: Edge, rasa: RasaStandIn
) -> None:
    _, _, _, shared = _group(walked, rasa, 3)
    with walked.app.ctx.services.store.records.begin() as connection:
        connection.execute(update(tables.walk_groups).values(instrument="gone"))
    reader = Reader.at(walked, f"/results/{shared}")
    assert reader.response.status_code == 410
    assert "delete" not in str(reader.page.all("a"))
