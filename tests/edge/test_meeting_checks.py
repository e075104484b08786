"""What is typed for a paper is checked as everywhere, kept nowhere, and never lost by an error."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.council import load_council
from bot.edge.meeting_fields import MOST
from bot.records import tables
from bot.settings import PROJECT
from tests.edge.carding import everything_kept, rows
from tests.edge.meeting import (
    HURT,
    PDF,
    WORD,
    at_meeting,
    entry,
    keep,
    main_of,
    make,
    opened,
    ticks,
)
from tests.support.edge import Edge, leave_alone, ruin_records
from tests.support.rasa_stand_in import RasaStandIn
from tests.support.reader import Reader

COUNCIL = load_council(PROJECT / "council.yml")
POWER, GARDEN = "staffordshire/challenge-power", "stoke/garden"
TYPED = {"heading": "About pumpkins", "own": "Who grows pumpkins?", "notes": "Bring a pumpkin."}
BOXES = sorted(MOST)


@pytest.fixture
def reader(walked: Edge, rasa: RasaStandIn) -> Reader:
    """Somebody at the page after two answers."""
    return at_meeting(walked, rasa, POWER, GARDEN)


def boxes(reader: Reader) -> dict[str, str]:
    """What stands in each box of the form."""
    (heading,) = reader.page.all("input", name="heading")
    text = reader.response.text
    areas = {
        name: text.partition(f'name="{name}"')[2].partition(">\n")[2].partition("</textarea>")[0]
        for name in ("own", "notes")
    }
    return {"heading": heading["value"], **areas}


def test_nothing_of_a_paper_is_kept(walked: Edge, reader: Reader) -> None:
    before = everything_kept(walked)
    make(reader, "ask-any-1", **TYPED)
    assert "pumpkin" in main_of(reader)
    keep(reader, WORD)

    assert everything_kept(walked) == before
    assert "umpkin" not in everything_kept(walked)


@pytest.mark.parametrize("name", BOXES)
def test_personal_details_are_hidden_in_every_box_and_it_is_said_what(
    reader: Reader, name: str
) -> None:
    make(reader, **{name: "Ring 07700 900123 or a@example.org"})
    shown = main_of(reader)

    assert reader.response.status_code == 200
    assert "07700 900123" not in reader.response.text
    assert "a@example.org" not in reader.response.text
    assert "Ring [phone] or [e-mail]" in shown
    assert (
        "an e-mail address and a phone number" in shown or "a phone number and an e-mail" in shown
    )
    assert "07700" not in "\n".join(p.text for p in opened(keep(reader, WORD)).paragraphs)


@pytest.mark.parametrize("name", BOXES)
def test_a_disclosure_in_any_box_gets_the_safety_words_and_is_kept_nowhere(
    walked: Edge, reader: Reader, name: str
) -> None:
    make(reader, "ask-any-1", **(TYPED | {name: HURT}))
    shown = main_of(reader)

    assert reader.response.status_code == 200
    assert "You have done the right thing" in shown
    assert "0800 1111" in shown
    assert COUNCIL.safeguarding.children.phone in shown
    assert "belt" not in reader.response.text
    assert "belt" not in everything_kept(walked)
    (noted,) = rows(walked, tables.disclosures)
    assert noted["kind"] == "physical_abuse"


def test_after_a_disclosure_every_tick_and_the_other_boxes_are_still_there(reader: Reader) -> None:
    one, _ = ticks(reader)
    reader.post("/chat/meeting", **(TYPED | {one: "yes", "ask-any-1": "yes", "own": HURT}))
    make_again = {f["name"]: f["value"] for f in reader.page.all("input", type="hidden")}
    reader.post("/chat/meeting/change", **make_again)

    assert ticks(reader) == [one]
    assert ticks(reader, "ask-") == ["ask-any-1"]
    assert boxes(reader) == TYPED | {"own": ""}


@pytest.mark.parametrize("path", [WORD, PDF])
def test_a_disclosure_slipped_into_a_file_gets_the_safety_words_and_no_file(
    reader: Reader, path: str
) -> None:
    make(reader)
    reader.post(path, notes=HURT)

    assert "You have done the right thing" in main_of(reader)


def test_with_records_and_content_gone_a_disclosure_still_gets_its_words(
    edge: Edge, rasa: RasaStandIn
) -> None:
    reader = at_meeting(edge, rasa, POWER)
    ruin_records(edge)
    reader.post("/chat/meeting", notes=HURT)

    assert reader.response.status_code == 200
    assert "You have done the right thing" in main_of(reader)


@pytest.mark.parametrize("name", BOXES)
def test_too_many_words_are_given_back_with_every_tick(reader: Reader, name: str) -> None:
    one, _ = ticks(reader)
    long = ("word " * 130)[: MOST[name]] + "!"
    reader.post("/chat/meeting", **(TYPED | {one: "yes", "ask-any-1": "yes", name: long}))

    assert reader.response.status_code == 400
    assert f"This box can have {MOST[name]} characters. Yours has {len(long)}." in main_of(reader)
    assert reader.page.all("a", href=f"#{name}")
    assert boxes(reader) == TYPED | {name: long}
    assert (ticks(reader), ticks(reader, "ask-")) == ([one], ["ask-any-1"])


def test_boxes_full_of_any_script_and_every_tick_still_arrive(reader: Reader) -> None:
    full = {name: "আ" * most for name, most in MOST.items()}
    make(reader, **full)

    assert reader.response.status_code == 200
    assert "আ" * MOST["own"] in main_of(reader)


def test_words_that_grow_as_details_are_hidden_can_still_be_kept(reader: Reader) -> None:
    make(reader, notes=("born 1/2/2010 " * 43)[:600])
    assert reader.response.status_code == 200
    reply = keep(reader, WORD)

    assert reply.status_code == 200
    assert len(next(p.text for p in opened(reply).paragraphs if "born" in p.text)) > MOST["notes"]


def test_an_empty_paper_is_not_made_and_leads_to_the_answers(reader: Reader) -> None:
    reader.post("/chat/meeting", heading="About pumpkins", own="  \n ", notes="")

    assert reader.response.status_code == 400
    assert "Your paper would be empty" in main_of(reader)
    assert reader.page.all("a", href="#answers")
    assert boxes(reader)["heading"] == "About pumpkins"
    assert ticks(reader) == []


def test_ticks_that_nobody_offered_count_for_nothing(reader: Reader) -> None:
    made_up = {f"take-{'f' * 32}": "yes", "ask-any-99": "yes", "ask-../../etc": "yes"}
    reader.post("/chat/meeting", **made_up, notes="Something")

    assert reader.response.status_code == 200
    assert "What the assistant said" not in main_of(reader)
    assert "No questions were chosen" in main_of(reader)


def test_changing_gives_every_tick_and_word_back(reader: Reader) -> None:
    one, _ = ticks(reader)
    reader.post("/chat/meeting", **(TYPED | {one: "yes", "ask-any-2": "yes"}))
    hidden = {f["name"]: f["value"] for f in reader.page.all("input", type="hidden")}
    reader.post("/chat/meeting/change", **hidden)

    assert reader.response.status_code == 200
    assert boxes(reader) == TYPED
    assert (ticks(reader), ticks(reader, "ask-")) == ([one], ["ask-any-2"])


def test_a_form_of_another_site_makes_nothing_and_loses_nothing(reader: Reader) -> None:
    one, _ = ticks(reader)
    reader.post("/chat/meeting", **(TYPED | {one: "yes", "proof": "no"}))

    assert reader.response.status_code == 403
    assert "Nothing was made yet" in main_of(reader)
    assert boxes(reader) == TYPED
    assert ticks(reader) == [one]
    make(reader)
    assert reader.response.status_code == 200


def test_another_browsers_answers_cannot_be_taken(
    walked: Edge, rasa: RasaStandIn, reader: Reader
) -> None:
    theirs = ticks(reader)
    mine = at_meeting(walked, rasa, GARDEN)
    mine.post("/chat/meeting", **dict.fromkeys(theirs, "yes"), notes="Something")

    assert entry(POWER).title not in main_of(mine)


def test_when_the_chat_has_ended_meanwhile_the_words_are_still_there_to_copy(
    walked: Edge, reader: Reader
) -> None:
    leave_alone(walked, minutes=31)
    make(reader, **TYPED)

    assert reader.response.status_code == 401
    assert "Nothing was sent for 30 minutes" in main_of(reader)
    assert boxes(reader) == TYPED


def test_with_the_records_gone_ticks_and_words_are_carried_to_the_next_try(
    walked: Edge, reader: Reader
) -> None:
    kept = (walked.settings.home / "records.db").read_bytes()
    before = ticks(reader)
    ruin_records(walked)
    make(reader, "ask-any-1", **TYPED)
    assert reader.response.status_code == 503
    assert "we cannot read this chat just now" in main_of(reader)
    assert boxes(reader) == TYPED
    assert (ticks(reader), ticks(reader, "ask-")) == (sorted(before), ["ask-any-1"])

    walked.app.ctx.services.store.records.dispose()
    (walked.settings.home / "records.db").write_bytes(kept)


def test_without_the_content_the_answers_can_be_taken_all_the_same(
    edge: Edge, rasa: RasaStandIn
) -> None:
    reader = at_meeting(edge, rasa, POWER)
    assert reader.response.status_code == 200
    assert "We cannot read a part of our content just now" in main_of(reader)
    make(reader)

    assert reader.response.status_code == 200
    assert entry(POWER).answer in main_of(reader)
    assert "We cannot read a part of our content just now" in main_of(reader)


def test_many_papers_at_once_are_slowed_down_in_words_and_nothing_is_lost(
    make_edge: Callable[..., Edge], rasa: RasaStandIn
) -> None:
    edge = make_edge(conversations_per_minute=2)
    reader = at_meeting(edge, rasa, POWER)
    for _ in range(2):
        make(reader.get("/chat/meeting"), **TYPED)
        assert reader.response.status_code == 200
    make(reader.get("/chat/meeting"), **TYPED)

    assert reader.response.status_code == 429
    assert "retry-after" in reader.response.headers
    assert "Your paper was not made yet" in main_of(reader)
    assert boxes(reader) == TYPED


def test_every_answer_is_kept_out_of_caches_search_engines_and_referrers(reader: Reader) -> None:
    replies = [reader.response, make(reader), keep(reader, WORD)]
    for reply in replies:
        assert reply.headers["cache-control"] == "no-store"
        assert "noindex" in reply.headers["x-robots-tag"]
        assert reply.headers["referrer-policy"] == "no-referrer"


def test_no_word_of_a_paper_reaches_a_log(
    reader: Reader, logs: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(reader, **TYPED)
    keep(reader, WORD)
    keep(reader, PDF)

    assert "umpkin" not in logs.text
