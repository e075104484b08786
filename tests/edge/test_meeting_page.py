"""Putting a paper for a meeting together: what is offered, what is chosen, what comes of it."""

from __future__ import annotations

import pytest

from bot.edge.meeting_fields import MOST_ANSWERS
from bot.edge.meeting_words import MeetingWords
from bot.meeting.suggesting import suggestions
from tests.edge.meeting import (
    ask,
    at_meeting,
    entry,
    main_of,
    make,
    offered,
    said_of,
    ticks,
)
from tests.edge.walking import code_of, walk
from tests.support.edge import Edge
from tests.support.rasa_stand_in import RasaStandIn, answer, message
from tests.support.reader import Reader

POWER, GARDEN = "staffordshire/challenge-power", "stoke/garden"


def test_every_answer_is_ticked_at_first_with_the_persons_own_question(
    walked: Edge, rasa: RasaStandIn
) -> None:
    reader = at_meeting(walked, rasa, POWER, GARDEN)
    shown = main_of(reader)

    assert reader.response.status_code == 200
    assert len(ticks(reader)) == 2
    assert ticks(reader) == offered(reader, "take-")
    for one in (POWER, GARDEN):
        assert f"You asked: what about {one.partition('/')[2]}?" in shown
        assert entry(one).title in shown


def test_questions_to_ask_come_from_the_topics_of_the_answers_and_none_is_ticked(
    walked: Edge, rasa: RasaStandIn
) -> None:
    reader = at_meeting(walked, rasa, POWER)
    topic = entry(POWER).topic
    (written,) = suggestions([topic], {topic: ""}, "standard")

    assert ticks(reader, "ask-") == []
    assert {f"ask-{one.id}" for one in written.questions} <= set(offered(reader, "ask-"))
    assert "ask-any-1" in offered(reader, "ask-")
    assert "About: What makes it hard" in main_of(reader)
    assert all(one.words in main_of(reader) for one in written.questions)


def test_the_toolkit_of_the_area_brings_its_own_questions(walked: Edge, rasa: RasaStandIn) -> None:
    reader = Reader.at(walked).start(area="sefton")
    ask(reader, rasa, "what makes it hard?", said_of(POWER))
    reader.get("/chat/meeting")

    assert "About this toolkit: Sefton" in main_of(reader)
    assert "About this toolkit: Staffordshire" not in main_of(reader)
    make(reader, "ask-of-sefton-1")
    assert "eight ‘I’ statements" in main_of(reader)


def test_without_an_area_the_toolkits_of_the_answers_bring_theirs(
    walked: Edge, rasa: RasaStandIn
) -> None:
    shown = main_of(at_meeting(walked, rasa, POWER))

    assert "About this toolkit: Staffordshire" in shown
    assert "About this toolkit: Sefton" not in shown


def test_in_easy_read_the_questions_and_the_words_explained_are_easy_too(
    walked: Edge, rasa: RasaStandIn
) -> None:
    reader = at_meeting(walked, rasa, POWER, reading="easy")
    assert "How do we share power? Who decides in the end?" in main_of(reader)
    make(reader, "ask-challenges-1")

    assert "How do we share power?" in main_of(reader)
    assert entry("glossary/co-production").easy in main_of(reader)


def test_only_what_was_chosen_is_on_the_paper(walked: Edge, rasa: RasaStandIn) -> None:
    reader = at_meeting(walked, rasa, POWER, GARDEN)
    _, garden = ticks(reader)
    reader.post("/chat/meeting", **{garden: "yes", "ask-challenges-2": "yes"})
    shown = main_of(reader)

    assert reader.response.status_code == 200
    assert entry(GARDEN).title in shown
    assert entry(POWER).title not in shown
    assert "people who are short of time and energy" in shown
    assert "How will power be shared in this work" not in shown


def test_the_paper_has_answers_sources_words_questions_notes_date_and_contact(
    walked: Edge, rasa: RasaStandIn
) -> None:
    reader = at_meeting(walked, rasa, POWER)
    typed = {
        "heading": "Meeting about short breaks",
        "own": "Who pays?\n\nWhen?",
        "notes": "The bus",
    }
    make(reader, "ask-any-2", **typed)
    shown = main_of(reader)
    found = entry(POWER)

    assert reader.page.text("h1") == "Meeting about short breaks"
    assert found.answer in shown
    assert f"{found.sources[0].section}, page {found.sources[0].page}" in shown
    assert entry("glossary/co-production").answer in shown
    for words in ("Who pays?", "When?", "The bus", "by what day?", "What was agreed"):
        assert words in shown
    assert "not legal advice" in shown
    assert "01632 960101" in shown
    assert reader.page.all("a", href="https://www.staffscvys.org.uk")


def test_typed_questions_come_after_the_chosen_ones_in_one_list(
    walked: Edge, rasa: RasaStandIn
) -> None:
    reader = at_meeting(walked, rasa, POWER)
    make(reader, "ask-any-1", "ask-challenges-1", own="My own?")
    asked = reader.response.text.partition('class="to-ask"')[2].partition("</ol>")[0]
    places = ["How will power be shared", "What has already been decided", "My own?"]

    assert sorted(places, key=asked.index) == places


def test_without_a_line_for_the_top_the_paper_has_a_heading_of_its_own(
    walked: Edge, rasa: RasaStandIn
) -> None:
    reader = at_meeting(walked, rasa, POWER)
    make(reader)

    assert reader.page.text("h1") == "For my meeting about co-production"


def test_no_word_of_the_person_stands_in_the_title_of_a_page(
    walked: Edge, rasa: RasaStandIn
) -> None:
    reader = at_meeting(walked, rasa, POWER)
    make(reader, heading="Pumpkin", own="Pumpkin?", notes="Pumpkin.")

    assert "Pumpkin" in main_of(reader)
    assert "Pumpkin" not in reader.page.text("title")


def test_a_chat_without_answers_says_what_to_do(walked: Edge) -> None:
    reader = Reader.at(walked).start().get("/chat/meeting")

    assert reader.response.status_code == 200
    assert "This chat has no answer yet" in main_of(reader)
    assert reader.page.all("a", href="/chat")
    assert reader.page.all("input") == []


def test_without_a_chat_it_says_how_to_begin(walked: Edge) -> None:
    reader = Reader.at(walked, "/chat/meeting")

    assert reader.response.status_code == 200
    assert "There is no open chat here" in main_of(reader)
    assert reader.page.all("input") == []


def test_safety_words_are_never_offered_nor_taken(walked: Edge, rasa: RasaStandIn) -> None:
    reader = at_meeting(walked, rasa, POWER)
    reader.get("/chat").say("my stepdad hits me with a belt every night")
    reader.get("/chat/meeting")
    assert len(offered(reader, "take-")) == 1
    assert "0800 1111" not in main_of(reader)
    make(reader)

    assert "0800 1111" not in main_of(reader)


def test_a_result_is_offered_as_one_and_the_paper_has_no_code(
    walked: Edge, rasa: RasaStandIn
) -> None:
    reader = Reader.at(walked).start()
    kept = walk(walked)
    code = code_of(rasa, walked.open(), kept)
    link = {"title": "Your result", "url": f"/results/{{code:walk:{kept.id}}}"}
    result = message("result", "Not yet. There is no budget.", sources=answer()["sources"])
    steps = message("result", "What to do next.", points=["Set a budget."])
    receipt = message("receipt", f"Your code is {{code:walk:{kept.id}}}.", links=[link])
    ask(reader, rasa, "no", result, steps, receipt)
    reader.get("/chat")
    assert code in reader.response.text
    reader.get("/chat/meeting")

    assert len(offered(reader, "take-")) == 1
    assert "About your result" in main_of(reader)
    make(reader, "ask-result-1")
    assert "Not yet. There is no budget." in main_of(reader)
    assert "Set a budget." in main_of(reader)
    assert "opens with its code of four words" in main_of(reader)
    assert code not in reader.response.text
    assert code.replace("-", " ") not in reader.response.text


def test_only_the_newest_answers_are_offered_and_the_page_says_so(
    walked: Edge, rasa: RasaStandIn
) -> None:
    reader = Reader.at(walked).start()
    many = [answer(f"Answer {n} of many.") for n in range(MOST_ANSWERS // 2 + 1)]
    for question in ("first", "second"):
        ask(reader, rasa, question, *many)
    reader.get("/chat/meeting")

    assert len(offered(reader, "take-")) == MOST_ANSWERS
    assert f"These are the last {MOST_ANSWERS} answers. 2 earlier answers are not" in main_of(
        reader
    )
    make(reader)
    assert reader.response.status_code == 200


def test_an_answer_whose_entry_is_gone_can_be_taken_under_its_question(
    walked: Edge, rasa: RasaStandIn
) -> None:
    reader = Reader.at(walked).start()
    gone = said_of(POWER) | {"entry": {"id": "gone/away", "reading": "easy", "toolkits": []}}
    ask(reader, rasa, "is it still there?", gone)
    make(reader.get("/chat/meeting"))

    assert "is it still there?" in reader.page.text("h3")
    assert entry(POWER).answer in main_of(reader)


def test_inside_another_page_it_says_to_save_before_printing(
    walked: Edge, rasa: RasaStandIn
) -> None:
    reader = at_meeting(walked, rasa, POWER)
    make(reader)
    assert "use “Print” in the menu of your browser" in main_of(reader)
    hidden = {one["name"]: one["value"] for one in reader.page.all("input", type="hidden")}
    framed = {"sec-fetch-dest": "iframe"}
    inside = reader.http.post("/chat/meeting", data=hidden, headers=framed)

    assert inside.status_code == 200
    assert "save it as a Word file or a PDF first" in inside.text


def test_the_chat_goes_on_after_the_paper(walked: Edge, rasa: RasaStandIn) -> None:
    reader = at_meeting(walked, rasa, POWER)
    make(reader)
    reader.get("/chat").say("and another thing")

    assert reader.response.status_code == 200
    assert reader.transcript().count("answer") == 2


@pytest.mark.parametrize(
    "path", ["/chat/meeting/word", "/chat/meeting/pdf", "/chat/meeting/change"]
)
def test_an_address_that_takes_a_form_leads_back_to_the_beginning(edge: Edge, path: str) -> None:
    reply = edge.http.get(path)

    assert (reply.status_code, reply.headers["location"]) == (303, "/chat/meeting")


def test_its_words_have_no_gap_that_nobody_fills(walked: Edge, rasa: RasaStandIn) -> None:
    words: MeetingWords = walked.app.ctx.meeting_words
    pages = [at_meeting(walked, rasa, POWER)]
    pages.append(Reader.at(walked, "/chat/meeting"))
    make(pages[0])

    assert [page for page in pages if "{" in main_of(page)] == []
    assert words.of()["title"] == "Take it to the meeting"
