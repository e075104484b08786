"""A code is shown to whoever holds the chat, and written down nowhere."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

from sqlalchemy import event, select

from bot.codes import hash_code
from bot.records import tables, walks
from bot.web.secrets import site_salt
from tests.edge.walking import CODE, code_in, code_of, share, told_of, walk
from tests.support.edge import Edge
from tests.support.problems import assert_problem
from tests.support.rasa_stand_in import RasaStandIn, message
from tests.support.reader import Reader


def _rows(edge: Edge) -> list[tuple[str, str, str]]:
    query = select(tables.codes.c.code_hash, tables.codes.c.kind, tables.codes.c.target)
    with edge.app.ctx.services.store.records.connect() as connection:
        return [tuple(row) for row in connection.execute(query)]


def _files(edge: Edge) -> bytes:
    return b"".join(path.read_bytes() for path in edge.settings.home.glob("records.db*"))


def test_an_answer_holds_the_code_in_its_words_and_its_link(edge: Edge, rasa: RasaStandIn) -> None:
    talk = edge.open()
    rasa.says = told_of("walk", walk(edge).id)
    (said,) = talk.say("save it for later")
    code = code_in([said])
    assert said["text"] == f"Your code is {code}. Keep it safe."
    assert said["links"] == [{"title": "Your result", "url": f"/results/{code}"}]


def test_the_same_code_is_shown_again_in_the_history_and_to_a_message_sent_twice(
    edge: Edge, rasa: RasaStandIn
) -> None:
    talk = edge.open()
    rasa.says = told_of("walk", walk(edge).id)
    sent = {"message_id": str(uuid4()), "text": "save it for later"}
    first = talk.send(**sent).json()["messages"]
    assert talk.send(**sent).json()["messages"] == first
    assert talk.history()[-1] == first[-1]
    assert code_in(talk.say("and again please")) == code_in(first)


def test_the_page_without_javascript_shows_it_too(edge: Edge, rasa: RasaStandIn) -> None:
    reader = Reader.at(edge).start()
    rasa.says = told_of("walk", walk(edge).id)
    reader.say("save it for later")
    (code,) = {
        found for found in CODE.findall(reader.response.text) if f"/{found}" in reader.response.text
    }
    assert f"Your code is {code}." in reader.response.text
    assert code in reader.get("/chat").response.text


def test_only_a_hash_of_it_is_kept_once(edge: Edge, rasa: RasaStandIn) -> None:
    talk = edge.open()
    kept = walk(edge)
    codes = {code_of(rasa, talk, kept) for _ in range(3)}
    (code,) = codes
    expected = hash_code(code, site_salt(edge.settings))
    assert _rows(edge) == [(expected, "walk", kept.id)]
    assert code.encode() not in _files(edge)
    assert kept.id.encode() in _files(edge)


def test_a_group_has_a_code_of_its_own(edge: Edge, rasa: RasaStandIn) -> None:
    talk = edge.open()
    kept = walk(edge)
    group = share(edge, kept)
    assert code_of(rasa, talk, group) != code_of(rasa, talk, kept)
    assert {(kind, target) for _, kind, target in _rows(edge)} == {
        ("walk", kept.id),
        ("group", group.id),
    }


def test_a_walk_that_is_gone_has_no_code_and_its_link_is_left_out(
    edge: Edge, rasa: RasaStandIn
) -> None:
    talk = edge.open()
    kept = walk(edge)
    rasa.says = told_of("walk", kept.id)
    talk.say("save it for later")
    with edge.app.ctx.services.store.records.begin() as connection:
        walks.forget(connection, kept.id)
    said = talk.history()[-1]
    assert said["text"] == "Your code is (your code). Keep it safe."
    assert said["links"] == []
    assert _rows(edge) == []


def test_a_person_who_types_a_place_gets_no_code(edge: Edge, rasa: RasaStandIn) -> None:
    talk = edge.open()
    place = f"{{code:walk:{'ab' * 16}}}"  # no run of digits, which might be a card's
    talk.say(f"I mean {place}")
    assert [said["text"] for said in talk.history() if said["role"] == "user"] == [
        f"I mean {place}"
    ]
    assert _rows(edge) == []


def test_a_question_shown_again_for_an_old_choice_holds_the_code(
    edge: Edge, rasa: RasaStandIn
) -> None:
    talk = edge.open()
    (told,) = told_of("walk", walk(edge).id)
    choices = [{"title": "Share it", "payload": "/share_walk"}]
    rasa.says = [message("question", told["text"], choices=choices)]
    code = code_in(talk.say("save it for later"))
    problem = assert_problem(talk.send(choice="gone"), 409, "choice_gone")
    assert code in problem["messages"][0]["text"]


def test_a_code_that_cannot_be_kept_is_not_shown_until_it_can(
    edge: Edge, rasa: RasaStandIn
) -> None:
    talk = edge.open()
    rasa.says = told_of("walk", walk(edge).id)
    sent = {"message_id": str(uuid4()), "text": "save it for later"}
    engine = edge.app.ctx.services.store.records

    def fail(*arguments: object) -> None:
        if str(arguments[2]).startswith("INSERT INTO codes"):
            raise OSError("the disk is full")

    event.listen(engine, "before_cursor_execute", fail)
    refused = talk.send(**sent)
    assert_problem(refused, 503, "no_answer")
    assert CODE.findall(refused.text) == []
    event.remove(engine, "before_cursor_execute", fail)
    assert code_in(talk.send(**sent).json()["messages"])


def test_messages_without_a_code_read_nothing_more(edge: Edge) -> None:
    talk = edge.open()
    read: list[str] = []
    engine = edge.app.ctx.services.store.records
    event.listen(engine, "before_cursor_execute", lambda *given: read.append(str(given[2])))
    talk.say("What is co-production?")
    talk.history()
    assert read
    assert [statement for statement in read if "codes" in statement or "walks" in statement] == []


def test_the_salt_is_made_once_and_is_for_the_owner_alone(edge: Edge) -> None:
    kept = edge.settings.home / "codes.salt"
    assert kept.stat().st_mode & 0o777 == 0o600
    assert len(kept.read_text(encoding="ascii")) >= 43
    assert site_salt(edge.settings) == kept.read_bytes()


def test_several_machines_share_a_salt_by_setting(make_edge: Callable[..., Edge]) -> None:
    edge = make_edge(code_salt="one salt for all machines")
    assert site_salt(edge.settings) == b"one salt for all machines"
    assert not (edge.settings.home / "codes.salt").exists()
