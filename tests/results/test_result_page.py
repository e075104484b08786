"""The page of a result: valid, in a sensible order, and with nothing of it taken for markup."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import Any

import pytest

from bot.council import load_council
from bot.edge.own_assets import edge_assets
from bot.edge.pages import Pages
from bot.edge.wording import Wording
from bot.records.tables import OPEN
from bot.results.model import ResultPage
from bot.results.wording import labels
from bot.settings import PROJECT, load_settings
from knowledge.instruments.answers import Answer
from knowledge.instruments.model import Instrument
from tests.results.typed import HOSTILE, LONG
from tests.results.walked import chosen, group_result, result, walk
from tests.support.html import Page, page_problems
from tests.support.instruments import possible_answers
from tests.support.sample_instruments import (
    SAMPLE_CHECKLIST,
    SAMPLE_DECISION,
    SAMPLE_FORM,
    SAMPLE_SCALE,
    SAMPLES,
)

CODE, GROUP_CODE = "maple-river-candle-otter", "lion-paper-salt-green"
LOW = chosen(power=3, time=4, trust=8, block=None)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    council = load_council(PROJECT / "council.yml")
    home: Path = tmp_path_factory.mktemp("home")
    return Pages(load_settings({"COPRO_HOME": str(home)}), council, Wording(council), edge_assets())


def shown(pages: Pages, found: ResultPage, **more: Any) -> str:
    """The page of a result, which must be a good one."""
    usual = {"code": CODE, "proof": "proof", "group": None, "group_code": ""}
    text = pages.text("result.html", result=found, **{**usual, **more})
    assert page_problems(text) == []
    return text


def headings(text: str) -> list[str]:
    return [html.unescape(found) for found in re.findall(r"<h2[^>]*>(.*?)</h2>", text)]


def words(text: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())


@pytest.mark.parametrize("one", SAMPLES, ids=lambda one: one.kind)
@pytest.mark.parametrize("state", ["finished", OPEN])
def test_every_kind_has_a_good_page_finished_or_not(
    pages: Pages, one: Instrument, state: str
) -> None:
    answers = {question.id: possible_answers(question)[-1] for question in one.questions}
    earlier = walk(one, {})
    shown(pages, result(one, answers, state=state, earlier=earlier, area="south"))
    shown(pages, result(one, {}, state=state))


def test_warnings_come_before_the_result_and_the_reasons_after_it(pages: Pages) -> None:
    answers = chosen(work=None, arena="many", time="little")
    text = shown(pages, result(SAMPLE_DECISION, answers))

    assert headings(text)[:6] == [
        "Read this first",
        "Title of not-now",
        "Save this",
        "How the answers led to this result",
        "What would change the result",
        "All answers",
    ]
    assert Page(text).text("h1") == "Shall we do it together?"


def test_a_checklist_shows_score_gaps_and_a_plan_with_room_for_who_and_when(pages: Pages) -> None:
    text = shown(pages, result(SAMPLE_CHECKLIST, chosen(money="no", room="yes", thanks="yes")))

    assert "Score: 2 of 3" in words(text)
    assert "Help with money." in text
    plan = text.partition('id="plan-title"')[2].partition("</table>")[0]
    assert [" ".join(cell.split()) for cell in re.findall(r"<td>(.*?)</td>", plan)] == ["", ""]
    assert "What Who By when See to money" in words(plan)


def test_a_scale_has_its_chart_beside_a_table_of_the_same_numbers(pages: Pages) -> None:
    text = shown(pages, result(SAMPLE_SCALE, LOW, earlier=walk(SAMPLE_SCALE, LOW)))
    table = text.partition("<svg")[2].partition("<table")[2].partition("</table>")[0]

    assert re.findall(r"<strong>(\d+)</strong>", table) == ["3", "4", "8"]
    assert "Compared with 21 November 2026" in headings(text)
    assert "No answer has changed since" in text


def test_a_form_says_where_to_send_it_and_that_nothing_is_sent_from_here(pages: Pages) -> None:
    text = shown(pages, result(SAMPLE_FORM, chosen(aim=Answer(words="A café"))))

    assert 'href="mailto:forms@example.org"' in text
    assert "Nothing is sent from here." in text


def test_both_files_and_the_way_to_delete_are_at_the_address_of_the_code(pages: Pages) -> None:
    page = Page(shown(pages, result(SAMPLE_FORM, {})))

    for ending in (".docx", ".pdf", "/delete"):
        assert page.all("a", href=f"/results/{CODE}{ending}")


def test_an_unfinished_walk_says_how_to_go_on_and_shows_no_result(pages: Pages) -> None:
    text = shown(pages, result(SAMPLE_CHECKLIST, chosen(money="no"), state=OPEN))

    assert headings(text)[:3] == ["This is not finished yet", "Save this", "The answers so far"]
    assert "1 of 3 questions are answered. The next question is: Text of room?" in words(text)
    assert "Code: maple river candle otter" in text
    assert Page(text).all("a", href="/chat", **{"class": "button button-main"})


def test_before_any_answer_the_page_says_that_there_is_none(pages: Pages) -> None:
    text = shown(pages, result(SAMPLE_CHECKLIST, {}, state=OPEN))

    assert "No question has been answered yet." in text


@pytest.mark.parametrize("typed", [*HOSTILE, *LONG.values()])
def test_whatever_was_typed_arrives_whole_and_stays_text(pages: Pages, typed: str) -> None:
    text = shown(pages, result(SAMPLE_FORM, chosen(aim=Answer(words=typed, note=typed))))
    parts = re.findall(r'<p class="(?:given )?typed" dir="auto">(.*?)</p>', text, re.DOTALL)

    assert [html.unescape(part) for part in parts] == [typed, typed]
    assert "<script>" not in text


def test_whoever_began_a_group_sees_its_code_and_may_show_it_early(pages: Pages) -> None:
    waiting = group_result(SAMPLE_CHECKLIST, chosen(money="no"))
    found = result(SAMPLE_CHECKLIST, chosen(money="no"))
    text = shown(pages, found, group=waiting, group_code=GROUP_CODE)

    assert "1 person has finished." in text
    assert "Code to share: lion paper salt green" in text
    assert Page(text).all("form", action=f"/results/{CODE}/show", method="post")
    assert Page(text).field("proof") == "proof"


def test_a_group_that_is_shown_is_only_led_to(pages: Pages) -> None:
    seen = group_result(SAMPLE_CHECKLIST, *[chosen(money="no")] * 3)
    found = result(SAMPLE_CHECKLIST, chosen(money="no"))
    text = shown(pages, found, group=seen, group_code=GROUP_CODE)

    assert Page(text).all("a", href=f"/results/{GROUP_CODE}")
    assert "/show" not in text


def test_a_walk_of_no_group_says_nothing_of_one(pages: Pages) -> None:
    assert "Answers of several people" not in shown(pages, result(SAMPLE_FORM, {}))


def test_the_page_of_a_group_says_only_how_many_until_three_have_finished(pages: Pages) -> None:
    waiting = group_result(SAMPLE_CHECKLIST, *[chosen(money="no")] * 2)
    text = pages.text("group.html", group=waiting)

    assert page_problems(text) == []
    assert "2 people have finished." in text
    assert "once 3 people have finished" in words(text)
    assert "Text of money?" not in text


def test_the_page_of_a_group_shows_counts_and_no_words(pages: Pages) -> None:
    everyone = [chosen(power=n, block=Answer(words="only me")) for n in (2, 3, 9)]
    text = pages.text("group.html", group=group_result(SAMPLE_SCALE, *everyone))

    assert page_problems(text) == []
    assert "2 out of 10: 1 person" in words(text)
    assert "Questions on which people agree: 0. Questions on which they differ: 1." in words(text)
    assert "only me" not in text


def test_a_group_shown_early_says_so(pages: Pages) -> None:
    early = group_result(SAMPLE_CHECKLIST, chosen(money="no"), early=True)
    text = pages.text("group.html", group=early)

    assert page_problems(text) == []
    assert "chose to show the answers" in words(text)


def test_every_label_is_used() -> None:
    folders = ("bot/results", "bot/edge/templates")
    files = [path for folder in folders for path in (PROJECT / folder).rglob("*")]
    code = "".join(path.read_text("utf-8") for path in files if path.suffix in {".py", ".html"})

    assert [name for name in labels() if not re.search(rf'say\.{name}\b|"{name}"', code)] == []
