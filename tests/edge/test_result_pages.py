"""The page of a code: what it shows, and that nobody else is told."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timezone
from urllib.parse import quote

import pytest
from sqlalchemy import update

from bot.records import retention, tables
from tests.edge.test_headers import assert_safe
from tests.edge.walking import UNKNOWN, age, all_answered, code_of, keep, walk
from tests.support.edge import Edge, leave_alone, ruin_records
from tests.support.rasa_stand_in import RasaStandIn
from tests.support.reader import Reader

CHECKLIST = "sefton-pre-involvement"
MARKUP = "<script>alert(1)</script> =1+1 \u0645\u0631\u062d\u0628\u0627"


def _finished(edge: Edge, rasa: RasaStandIn, instrument: str = CHECKLIST) -> str:
    talk = edge.open()
    kept = walk(edge, instrument)
    keep(edge, kept, all_answered(instrument, MARKUP))
    return code_of(rasa, talk, kept)


@pytest.mark.parametrize(
    "instrument", ["advice", CHECKLIST, "high-needs-conditions", "stoke-plan", "stoke-promise"]
)
def test_a_finished_walk_of_every_kind_has_a_page(
    walked: Edge, rasa: RasaStandIn, instrument: str
) -> None:
    code = _finished(walked, rasa, instrument)
    reader = Reader.at(walked, f"/results/{code}")
    assert reader.response.status_code == 200
    assert code.replace("-", " ") in reader.response.text
    assert f"/results/{code}.docx" in reader.response.text
    assert "<script>" not in reader.response.text


def test_an_unfinished_walk_says_where_it_stands_and_how_to_go_on(
    walked: Edge, rasa: RasaStandIn
) -> None:
    talk = walked.open()
    kept = walk(walked, CHECKLIST)
    (first, *_) = all_answered(CHECKLIST).items()
    keep(walked, kept, dict([first]), state="open")
    reader = Reader.at(walked, f"/results/{code_of(rasa, talk, kept)}")
    assert "This is not finished yet" in reader.page.words["h2"]
    assert "type the code" in reader.response.text


def test_a_walk_done_again_is_compared_with_the_earlier_one(
    walked: Edge, rasa: RasaStandIn
) -> None:
    talk = walked.open()
    earlier = walk(walked, CHECKLIST)
    keep(walked, earlier, {})
    again = walk(walked, CHECKLIST, earlier_id=earlier.id)
    keep(walked, again, all_answered(CHECKLIST))
    reader = Reader.at(walked, f"/results/{code_of(rasa, talk, again)}")
    assert any(heading.startswith("Compared with") for heading in reader.page.words["h2"])


def test_a_code_can_be_written_as_people_write_it(walked: Edge, rasa: RasaStandIn) -> None:
    code = _finished(walked, rasa)
    for spelling in (code.upper(), quote(code.replace("-", " ")), code.replace("-", ".")):
        assert walked.http.get(f"/results/{spelling}").status_code == 200


def test_results_are_kept_out_of_caches_search_engines_and_referrers(
    walked: Edge, rasa: RasaStandIn
) -> None:
    code = _finished(walked, rasa)
    for path in ("", "/delete", ".docx"):
        reply = walked.http.get(f"/results/{code}{path}")
        assert reply.status_code == 200
        assert_safe(reply.headers)
        assert reply.headers["cache-control"] == "no-store"
        assert "noindex" in reply.headers["x-robots-tag"]


WRONG = [
    UNKNOWN,
    "x",
    quote(" "),
    "a" * 5000,
    quote("\x00\ud7ff<b>"),
    "%2e%2e%2fsecret",
    "%ff",
]


@pytest.mark.parametrize("typed", WRONG)
@pytest.mark.parametrize("rest", ["", ".docx", ".pdf", "/delete"])
def test_every_wrong_code_has_the_same_plain_page(walked: Edge, typed: str, rest: str) -> None:
    known = walked.http.get(f"/results/{UNKNOWN}")
    reader = Reader.at(walked, f"/results/{typed}{rest}")
    assert reader.response.status_code == 404
    if len(typed) < 5000:
        assert reader.response.text == known.text
    assert "This code leads to nothing" in known.text


def test_an_expired_code_is_a_wrong_code(walked: Edge, rasa: RasaStandIn) -> None:
    code = _finished(walked, rasa)
    age(walked, 179)
    assert walked.http.get(f"/results/{code}").status_code == 200
    age(walked, 181)
    reply = walked.http.get(f"/results/{code}")
    assert reply.status_code == 404
    assert reply.text == walked.http.get(f"/results/{UNKNOWN}").text


def test_guesses_are_limited_by_address_and_right_codes_are_not_counted(
    walked: Edge, rasa: RasaStandIn
) -> None:
    code = _finished(walked, rasa)
    for _ in range(45):
        assert walked.http.head(f"/results/{code}").status_code == 200
    answers = [walked.http.head(f"/results/{UNKNOWN}").status_code for _ in range(41)]
    assert answers == [404] * 40 + [429]
    refused = Reader.at(walked, f"/results/{code}")
    assert refused.response.status_code == 429
    assert 800 <= int(refused.response.headers["retry-after"]) <= 900
    assert walked.http.get(f"/results/{code}.docx").status_code == 429


def test_wrong_codes_sent_together_do_not_get_past_the_limit(walked: Edge) -> None:
    with ThreadPoolExecutor(16) as threads:
        answers = list(
            threads.map(lambda _: walked.http.head(f"/results/{UNKNOWN}").status_code, range(60))
        )
    assert answers.count(404) <= 44
    assert answers.count(404) + answers.count(429) == 60


def test_nobody_elses_chat_waits_while_codes_are_guessed(walked: Edge) -> None:
    talk = walked.open()
    with ThreadPoolExecutor(16) as threads:
        guessing = [threads.submit(walked.http.head, f"/results/{UNKNOWN}") for _ in range(60)]
        began = time.perf_counter()
        talk.say("What is co-production?")
        waited = time.perf_counter() - began
        for guess in guessing:
            guess.result()
    assert waited < 1.5


def test_deleting_asks_first_and_leaves_nothing(walked: Edge, rasa: RasaStandIn) -> None:
    code = _finished(walked, rasa)
    reader = Reader.at(walked, f"/results/{code}").get(f"/results/{code}/delete")
    assert reader.page.text("h1") == "Do you want to delete this result?"
    assert walked.http.get(f"/results/{code}").status_code == 200
    answer = reader.post(f"/results/{code}/delete")
    assert answer.headers["location"] == "/results/deleted"
    assert reader.page.text("h1") == "The result has been deleted"
    assert walked.http.get(f"/results/{code}").status_code == 404
    assert walked.http.get(f"/results/{code}/delete").status_code == 404
    with walked.app.ctx.services.store.records.connect() as connection:
        for table in ("walks", "codes"):
            assert connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar() == 0
    assert (walked.settings.home / "erasures.txt").exists()


def test_a_form_from_elsewhere_deletes_nothing_and_the_page_asks_again(
    walked: Edge, rasa: RasaStandIn
) -> None:
    code = _finished(walked, rasa)
    reader = Reader.at(walked, f"/results/{code}/delete")
    reader.post(f"/results/{code}/delete", proof="made up")
    assert reader.response.status_code == 403
    assert "Nothing was deleted" in reader.response.text
    assert walked.http.get(f"/results/{code}").status_code == 200
    assert reader.post(f"/results/{code}/delete").status_code == 303


def test_a_result_goes_with_a_conversation_that_is_erased(walked: Edge, rasa: RasaStandIn) -> None:
    kept = _finished(walked, rasa)
    talk = walked.open()
    erased = code_of(rasa, talk, walk(walked))
    assert talk.erase().status_code == 204
    assert walked.http.get(f"/results/{erased}").status_code == 404
    assert walked.http.get(f"/results/{kept}").status_code == 200


def test_a_result_outlives_a_conversation_that_is_old(walked: Edge, rasa: RasaStandIn) -> None:
    code = _finished(walked, rasa)
    leave_alone(walked, 91 * 24 * 60)
    store = walked.app.ctx.services.store
    now = datetime.now(timezone.utc)
    removed = retention.apply(store.records, store.tracker, now=now, keep_days=90, result_days=180)
    assert (removed.conversations, removed.walks) == (1, 0)
    assert walked.http.get(f"/results/{code}").status_code == 200


def test_without_the_knowledge_base_the_page_says_so_and_the_result_can_still_be_deleted(
    edge: Edge, rasa: RasaStandIn
) -> None:
    code = _finished(edge, rasa)
    reader = Reader.at(edge, f"/results/{code}")
    assert reader.response.status_code == 503
    assert "answers are still kept" in reader.response.text
    assert edge.http.get(f"/results/{code}.docx").status_code == 503
    reader.get(f"/results/{code}/delete").post(f"/results/{code}/delete")
    assert edge.http.get(f"/results/{code}").status_code == 404


def test_an_instrument_that_was_taken_out_is_told_of_honestly(
    walked: Edge, rasa: RasaStandIn
) -> None:
    code = _finished(walked, rasa)
    with walked.app.ctx.services.store.records.begin() as connection:
        connection.execute(update(tables.walks).values(instrument="gone"))
    reader = Reader.at(walked, f"/results/{code}")
    assert reader.response.status_code == 410
    assert "taken out of the assistant" in reader.response.text
    assert reader.page.all("a", href=f"/results/{code}/delete")


def test_with_the_records_away_the_page_says_so(walked: Edge, rasa: RasaStandIn) -> None:
    code = _finished(walked, rasa)
    ruin_records(walked)
    for path in (code, UNKNOWN, f"{code}/delete"):
        assert Reader.at(walked, f"/results/{path}").response.status_code == 503


def test_no_code_is_written_to_a_log(
    walked: Edge, rasa: RasaStandIn, logs: pytest.LogCaptureFixture
) -> None:
    code = _finished(walked, rasa)
    (walked.settings.knowledge_db).unlink()
    walked.http.get(f"/results/{code}")
    walked.http.get(f"/results/{code}.exe")
    ruin_records(walked)
    walked.http.get(f"/results/{code}")
    assert "knowledge base could not be read" in logs.text
    assert code not in logs.text


def test_switched_off_results_are_off_too(make_edge: Callable[..., Edge]) -> None:
    edge = make_edge(off=True)
    assert edge.http.get(f"/results/{UNKNOWN}").status_code == 503
