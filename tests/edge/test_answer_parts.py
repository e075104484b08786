"""Under an answer: its hard words explained, and the same answer at the other reading level."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.edge.answering import TOOLKITS, answer_with, entry
from tests.support.edge import CURRENT, Edge, Talk
from tests.support.rasa_stand_in import RasaStandIn, answer
from tests.support.reader import Reader

PCF = "stoke/parent-carer-forum"
COMPARED = "general/meaning"


@pytest.fixture
def talk(walked: Edge, rasa: RasaStandIn) -> Talk:
    rasa.says = [answer_with(PCF)]
    return walked.open(area=None, reading="standard")


def at(talk: Talk, message: dict[str, Any], reading: str) -> dict[str, Any]:
    address = f"{CURRENT}/messages/{message['id']}?reading={reading}"
    reply = talk.http.get(address, headers=talk.headers)
    assert reply.status_code == 200, reply.text
    found: dict[str, Any] = reply.json()["message"]
    return found


def test_an_answer_comes_with_its_hard_words_explained(talk: Talk) -> None:
    (said,) = talk.say("Who is the forum?")

    assert {"term": "SENDIASS", "meaning": entry("glossary/sendiass").answer} in said["terms"]
    assert said["other_reading"] == "easy"
    assert talk.history()[-1]["terms"] == said["terms"]


def test_an_easy_answer_has_its_words_in_easy_read(talk: Talk, rasa: RasaStandIn) -> None:
    rasa.says = [answer_with(PCF, easy=True)]
    (said,) = talk.say("Who is the forum?")

    assert {"term": "SENDIASS", "meaning": entry("glossary/sendiass").easy} in said["terms"]
    assert said["other_reading"] == "standard"


def test_what_is_not_content_has_neither_words_nor_levels(talk: Talk, rasa: RasaStandIn) -> None:
    rasa.says = [answer("Co-production and SEND.")]
    (said,) = talk.say("Where is that from?")

    assert not {"terms", "other_reading"} & said.keys()
    missing = talk.http.get(f"{CURRENT}/messages/{said['id']}?reading=easy", headers=talk.headers)
    assert (missing.status_code, missing.json()["code"]) == (404, "no_level")


def test_an_answer_is_shown_at_the_other_level_and_nothing_of_it_is_kept(talk: Talk) -> None:
    (said,) = talk.say("Who is the forum?")
    before = talk.history()
    easy = at(talk, said, "easy")

    assert easy["text"] == entry(PCF).easy
    assert easy["points"] == []
    assert easy["sources"] == said["sources"]
    assert easy["other_reading"] == "standard"
    assert easy["choices"] == said["choices"]
    assert talk.history() == before
    assert at(talk, said, "standard")["text"] == said["text"]


def test_a_comparison_is_shown_again_with_the_toolkits_it_told_of(
    talk: Talk, rasa: RasaStandIn
) -> None:
    rasa.says = [answer_with(COMPARED, "stoke", "sefton", easy=True)]
    (said,) = talk.say("Compare Stoke and Sefton")
    standard = at(talk, said, "standard")

    assert said["points"] == []
    assert sorted(point.split(":")[0] for point in standard["points"]) == sorted(
        TOOLKITS[one].name for one in ("stoke", "sefton")
    )


@pytest.mark.parametrize("reading", ["", "hard", "<b>"])
def test_a_level_there_is_not_is_refused_in_words(talk: Talk, reading: str) -> None:
    (said,) = talk.say("Who is the forum?")
    reply = talk.http.get(
        f"{CURRENT}/messages/{said['id']}", params={"reading": reading}, headers=talk.headers
    )
    assert (reply.status_code, reply.json()["code"]) == (404, "no_level")


def test_nobody_elses_answer_is_shown(talk: Talk, walked: Edge) -> None:
    (said,) = talk.say("Who is the forum?")
    address = f"{CURRENT}/messages/{said['id']}?reading=easy"
    other = walked.open(area=None)

    assert other.http.get(address, headers=other.headers).json()["code"] == "no_such_message"
    assert talk.http.get(address).status_code == 401


def test_an_entry_that_is_gone_is_told_of(talk: Talk, rasa: RasaStandIn) -> None:
    said_of = answer_with(PCF)
    rasa.says = [said_of | {"entry": said_of["entry"] | {"id": "stoke/gone"}}]
    (said,) = talk.say("Who is the forum?")
    gone = talk.http.get(f"{CURRENT}/messages/{said['id']}?reading=easy", headers=talk.headers)

    assert (gone.status_code, gone.json()["code"]) == (404, "no_level")


def test_without_a_knowledge_base_the_answer_is_shown_without_its_words(
    edge: Edge, rasa: RasaStandIn
) -> None:
    rasa.says = [answer_with(PCF)]
    (said,) = edge.open(area=None).say("Who is the forum?")

    assert said["terms"] == []
    assert said["text"] == entry(PCF).answer


def test_a_broken_knowledge_base_takes_no_answer_away(
    walked: Edge, rasa: RasaStandIn, logs: pytest.LogCaptureFixture
) -> None:
    walked.settings.knowledge_db.write_bytes(b"this is no database" * 1000)
    rasa.says = [answer_with(PCF)]
    (said,) = walked.open(area=None).say("Who is the forum?")

    assert said["terms"] == []
    assert "The glossary could not be read" in logs.text


def test_a_glossary_that_is_swapped_is_seen(
    walked: Edge, rasa: RasaStandIn, instruments: Path, tmp_path: Path
) -> None:
    walked.settings.knowledge_db.unlink()
    rasa.says = [answer_with(PCF)]
    talk = walked.open(area=None)
    assert talk.say("Who is the forum?")[0]["terms"] == []

    shutil.copy(instruments, tmp_path / "new.db")
    os.replace(tmp_path / "new.db", walked.settings.knowledge_db)
    assert talk.history()[-1]["terms"] != []


def test_the_page_has_the_words_in_a_fold_and_a_link_to_the_other_level(
    walked: Edge, rasa: RasaStandIn
) -> None:
    rasa.says = [answer_with(PCF)]
    reader = Reader.at(walked).start()
    reader.say("Who is the forum?")
    message = next(li for li in reader.page.all("li") if "message-answer" in li.get("class", ""))
    link = f"/chat?reading=easy&of={message['id'][2:]}#{message['id']}"

    assert "Words in this answer" in reader.page.text("summary")
    assert "SENDIASS" in reader.page.text("dt")
    assert reader.page.all("a", href=link)

    reader.get(link)
    assert entry(PCF).easy in reader.page.text("li")
    assert "Show the standard wording" in reader.page.text("a")
    assert entry(PCF).easy not in reader.get("/chat").page.text("li")


def test_the_page_says_when_an_answer_has_no_other_level(walked: Edge, rasa: RasaStandIn) -> None:
    reader = Reader.at(walked).start()
    reader.say("Hello")
    reader.get("/chat?reading=easy&of=0123456789abcdef")

    assert "was not found in this chat" in reader.page.text("p")
    assert reader.response.status_code == 200


def test_an_answer_that_was_rated_says_so(talk: Talk) -> None:
    (said,) = talk.say("Who is the forum?")
    assert "rated" not in talk.history()[-1]

    talk.rate(message=said["id"], useful=False)
    assert talk.history()[-1]["rated"] is True


def test_every_answer_that_was_not_rated_can_be_and_a_rated_one_is_not_asked_about_again(
    edge: Edge,
) -> None:
    reader = Reader.at(edge).start()
    reader.say("One")
    reader.say("Two")
    messages = [field["value"] for field in reader.page.all("input", name="message")]
    assert len(messages) == 2

    reader.post("/chat/feedback", message=messages[0], useful="yes")
    assert "Thank you for telling us." in reader.page.text("p")
    assert [field["value"] for field in reader.page.all("input", name="message")] == messages[1:]


@pytest.mark.parametrize(
    "entry_mark",
    [
        "stoke/forms",
        {"id": "x"},
        {"id": 1, "reading": "easy", "toolkits": []},
        {"id": "x", "reading": "hard", "toolkits": []},
        {"id": "x", "reading": "easy"},
    ],
)
def test_an_answer_whose_entry_is_not_as_agreed_is_not_shown(
    edge: Edge, rasa: RasaStandIn, entry_mark: object
) -> None:
    talk = edge.open(area=None)
    rasa.says = [answer_with(PCF) | {"entry": entry_mark}]

    assert talk.send(text="Who is the forum?").status_code == 503
