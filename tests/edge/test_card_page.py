"""The card on a page of its own: filled in, looked at, changed; kept only when it is sent."""

from __future__ import annotations

import pytest

from bot.council import load_council
from bot.records import tables
from bot.settings import PROJECT as FOLDER
from tests.edge.carding import (
    FIELDS,
    HURT,
    PROJECT,
    WORDS,
    everything_kept,
    look,
    post,
    rows,
    stored,
)
from tests.support.edge import Edge, ruin_records
from tests.support.reader import Reader

COUNCIL = load_council(FOLDER / "council.yml")


def main_of(reader: Reader) -> str:
    return reader.page.text("main")


def test_it_says_first_who_reads_it_by_when_and_that_nobody_watches(walked: Edge) -> None:
    reader = Reader.at(walked, "/card")
    intro = main_of(reader).split("What did you take part in?")[0]
    assert COUNCIL.cards.read_by in intro
    assert f"within {COUNCIL.cards.reply_within_days} days" in intro
    assert "Nobody is reading this now" in intro
    assert "call 999" in intro
    assert "0800 1111" in intro
    assert "leave out names" in intro


def test_it_asks_what_the_printed_card_asks_with_a_face_beside_each_statement(walked: Edge) -> None:
    reader = Reader.at(walked, "/card")
    offered = [one["value"] for one in reader.page.all("input", name="statement")]
    assert offered == ["heard_influence", "heard_may", "heard_not_sure", "not_heard", ""]
    assert [one["value"] for one in reader.page.all("input", name="sharing")] == ["yes", "no", ""]
    assert len(reader.page.all("svg")) == 4
    assert all(one["aria-hidden"] == "true" for one in reader.page.all("svg"))
    assert "🙂" not in reader.response.text


def test_every_answer_of_it_is_kept_out_of_caches_search_engines_and_referrers(
    walked: Edge,
) -> None:
    reader = look(walked)
    for path in ("/card", "/card/code", "/card/withdrawn"):
        reader.get(path)
        assert reader.response.headers["cache-control"] == "no-store"
        assert "noindex" in reader.response.headers["x-robots-tag"]
        assert reader.response.headers["referrer-policy"] == "no-referrer"
    post(look(walked), "/card/send")


def test_what_will_be_sent_is_shown_and_nothing_is_kept_yet(walked: Edge) -> None:
    reader = look(walked)
    shown = main_of(reader)
    assert PROJECT in shown
    assert "They hear me, and it might change things" in shown
    assert "2 on the printed card" in shown
    assert WORDS in shown
    assert "Yes, my words can be shown" in shown
    assert "Nothing is sent yet" in shown
    assert stored(walked) == []
    assert "Sandbrook" not in everything_kept(walked)


def test_personal_details_are_hidden_and_it_is_said_what_and_why(walked: Edge) -> None:
    reader = look(walked, more="Ring me on 07700 900123", project="The group, a@example.org")
    shown = main_of(reader)
    assert "07700 900123" not in reader.response.text
    assert "a@example.org" not in reader.response.text
    assert "Ring me on [phone]" in shown
    assert "an e-mail address and a phone number" in shown
    assert "so that nobody can be found by your card" in shown
    post(reader, "/card/send")
    (card,) = stored(walked)
    assert (card["project"], card["words"]) == ("The group, [e-mail]", "Ring me on [phone]")


def test_it_can_be_changed_and_nothing_that_was_written_is_lost(walked: Edge) -> None:
    reader = look(walked)
    post(reader, "/card/change")
    assert reader.page.text("textarea") == f"{PROJECT} {WORDS}".replace(" ", " ")
    chosen = [one["value"] for one in reader.page.all("input", type="radio") if "checked" in one]
    assert chosen == ["heard_may", "yes"]
    post(reader, "/card", **(FIELDS | {"more": "Only this."}))
    post(reader, "/card/send")
    assert [card["words"] for card in stored(walked)] == ["Only this."]


@pytest.mark.parametrize("fields", [{}, {"project": "A group"}, {"sharing": "yes"}, {"more": "  "}])
def test_a_card_with_neither_a_statement_nor_words_is_not_sent(
    walked: Edge, fields: dict[str, str]
) -> None:
    reader = Reader.at(walked, "/card")
    post(reader, "/card", **fields)
    assert reader.response.status_code == 400
    assert "There is nothing to send yet" in main_of(reader)
    assert reader.page.all("a", href="#statement")
    assert fields.get("project", "") in reader.page.text("textarea")


@pytest.mark.parametrize("fields", [{"statement": "not_heard"}, {"more": "It was good."}])
def test_everything_else_may_be_left_out(walked: Edge, fields: dict[str, str]) -> None:
    reader = look(walked, **fields)
    assert main_of(reader).count("You left this out.") == 3
    post(reader, "/card/send")
    (card,) = stored(walked)
    assert card["sharing"] is None
    assert (card["statement"], card["item"]) in ((None, None), ("not_heard", "4"))


def test_a_statement_nobody_offered_counts_as_left_out(walked: Edge) -> None:
    reader = look(walked, statement="wonderful", more="It was good.", sharing="maybe")
    post(reader, "/card/send")
    (card,) = stored(walked)
    assert (card["statement"], card["sharing"]) == (None, None)


@pytest.mark.parametrize("name", ["project", "more"])
def test_too_many_words_are_given_back_and_not_cut(walked: Edge, name: str) -> None:
    reader = Reader.at(walked, "/card")
    post(reader, "/card", statement="heard_may", **{name: "a" * 1001})
    assert reader.response.status_code == 400
    assert "Yours has 1001" in main_of(reader)
    assert "a" * 1001 in reader.page.text("textarea")
    assert reader.page.all("a", href=f"#{name}")
    post(reader, "/card", statement="heard_may", **{name: "a" * 1000})
    assert reader.response.status_code == 200


def test_words_that_grow_as_details_are_hidden_can_still_be_sent(walked: Edge) -> None:
    born = "born 1/2/2010 "
    reader = look(walked, more=(born * 72)[:1000])
    assert reader.response.status_code == 200
    post(reader, "/card/send")
    assert len(stored(walked)[0]["words"]) > 1000


@pytest.mark.parametrize("name", ["project", "more"])
def test_a_disclosure_in_any_field_gets_the_safety_words_and_is_kept_nowhere(
    walked: Edge, name: str
) -> None:
    reader = look(walked, **(FIELDS | {name: HURT}))
    assert reader.response.status_code == 200
    shown = main_of(reader)
    assert "You have done the right thing" in shown
    assert "0800 1111" in shown
    assert COUNCIL.safeguarding.children.phone in shown
    assert "belt" not in reader.response.text
    assert stored(walked) == []
    assert "belt" not in everything_kept(walked)


def test_a_disclosure_is_noted_with_its_kind_alone(walked: Edge) -> None:
    look(walked, more=HURT)
    (noted,) = rows(walked, tables.disclosures)
    assert (noted["kind"], noted["conversation_id"]) == ("physical_abuse", None)


def test_with_records_and_content_gone_a_disclosure_still_gets_its_words(edge: Edge) -> None:
    reader = Reader.at(edge, "/card/code")
    ruin_records(edge)
    for path, fields in (("/card", FIELDS), ("/card/code/add", {"code": "a"})):
        post(reader, path, **(fields | {"more": HURT}))
        assert reader.response.status_code == 200
        assert "You have done the right thing" in main_of(reader)
        assert "0800 1111" in main_of(reader)
        assert "belt" not in reader.response.text


def test_after_a_disclosure_the_rest_of_the_card_is_still_there(walked: Edge) -> None:
    reader = look(walked, **(FIELDS | {"more": HURT}))
    post(reader, "/card/change")
    assert reader.page.text("textarea") == PROJECT
    post(reader, "/card", project=PROJECT, statement="heard_may")
    post(reader, "/card/send")
    assert [card["words"] for card in stored(walked)] == [""]


def test_a_disclosure_slipped_in_after_the_look_is_not_kept_either(walked: Edge) -> None:
    reader = look(walked)
    post(reader, "/card/send", more=HURT)
    assert "You have done the right thing" in main_of(reader)
    assert stored(walked) == []


def test_what_was_not_looked_at_is_shown_before_it_is_kept(walked: Edge) -> None:
    reader = look(walked)
    post(reader, "/card/send", more="Ring me on 07700 900123")
    assert "We hid something more" in main_of(reader)
    assert stored(walked) == []
    post(reader, "/card/send")
    assert stored(walked)[0]["words"] == "Ring me on [phone]"


def test_the_way_out_comes_first_and_leads_where_the_council_says(walked: Edge) -> None:
    pages = [Reader.at(walked, "/card"), Reader.at(walked, "/card/code"), look(walked)]
    pages.append(look(walked, more=HURT))
    for reader in pages:
        links = reader.page.all("a")
        skip, home, way_out = links[:3]
        assert skip["href"] == "#main"
        assert home["href"] == "/"
        assert way_out["href"] == COUNCIL.leave_page_to
        assert way_out["rel"] == "noreferrer"
        assert "target" not in way_out


def test_the_chat_shows_the_way_out_and_once_more_beside_the_words_after_a_disclosure(
    walked: Edge,
) -> None:
    reader = Reader.at(walked).start()
    assert len(reader.page.all("a", href=COUNCIL.leave_page_to)) == 1
    reader.say(HURT)
    assert len(reader.page.all("a", href=COUNCIL.leave_page_to)) == 2


def test_without_the_content_it_says_that_it_does_not_work(edge: Edge) -> None:
    reader = Reader.at(edge, "/card")
    assert reader.response.status_code == 503
    assert reader.page.text("h1")


def test_a_form_of_another_site_sends_nothing_and_keeps_the_words(walked: Edge) -> None:
    reader = look(walked)
    elsewhere = {"proof": "no", "nonce": reader.page.field("nonce")} | FIELDS
    answer = reader.http.post("/card/send", data=elsewhere)
    assert answer.status_code == 403
    assert "Nothing was sent" in answer.text
    assert WORDS in answer.text
    assert stored(walked) == []
