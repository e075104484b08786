"""`/embed.js` is one small file under a name that never changes, for pages of other sites."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.council import Theme
from bot.edge.embed import WIDGET, embed, labels
from bot.edge.live import Live
from bot.settings import PROJECT
from bot.theme.look import FONTS, OURS
from tests.support.edge import Edge

SCRIPT = embed(Theme()).body.decode()
SOURCES = [*sorted(WIDGET.glob("*.js")), *(PROJECT / "bot/edge/static/chat").glob("*.js")]


def test_the_script_may_be_used_by_pages_of_other_sites(edge: Edge) -> None:
    reply = edge.http.get("/embed.js")
    assert reply.status_code == 200
    assert reply.headers["content-type"] == "text/javascript; charset=utf-8"
    assert reply.headers["cross-origin-resource-policy"] == "cross-origin"
    assert "set-cookie" not in reply.headers


def test_browsers_keep_it_and_ask_each_time_whether_it_is_new(edge: Edge) -> None:
    first = edge.http.get("/embed.js")
    assert first.headers["cache-control"] == "public, no-cache"
    tag = first.headers["etag"]
    assert re.fullmatch(r'"[0-9a-f]{32}"', tag)
    for asked in (tag, f"W/{tag}", f'"other", {tag}'):
        again = edge.http.get("/embed.js", headers={"If-None-Match": asked})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == tag
        assert again.headers["cross-origin-resource-policy"] == "cross-origin"
    assert edge.http.get("/embed.js", headers={"If-None-Match": '"other"'}).status_code == 200


def test_its_tag_changes_with_every_byte_of_it() -> None:
    assert embed(Theme()).tag == embed(Theme()).tag
    assert embed(Theme(name="Ask Sam")).tag != embed(Theme()).tag


def test_it_is_smaller_than_12_kb() -> None:
    assert len(SCRIPT.encode()) < 12_000


def test_it_holds_everything_it_needs_and_names_no_address() -> None:
    assert "://" not in SCRIPT
    assert (
        re.search(r"\b(import|fetch|XMLHttpRequest|document\.cookie|localStorage)\b", SCRIPT)
        is None
    )


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_it_makes_no_markup_from_text_and_runs_none(source: Path) -> None:
    script = source.read_text(encoding="utf-8")
    for word in (
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "Function(",
    ):
        assert word not in script


def test_its_words_are_those_of_the_labels_and_of_the_council() -> None:
    (settings,) = re.findall(
        r"^const SETTINGS = (.*);$", embed(Theme(name="Ask Sam")).body.decode(), re.M
    )
    said = json.loads(settings)
    assert said["labels"] == labels()
    assert said["name"] == "Ask Sam"
    assert said["fonts"] == FONTS
    assert f"#{said['look']['accent']}" == str(OURS.accent)


def test_every_language_has_every_label_and_says_which_it_is() -> None:
    for code, words in labels().items():
        assert set(words) == set(labels()["en"])
        assert words["lang"].split("-")[0] == code


def test_a_launcher_of_an_assistant_that_is_switched_off_does_not_appear(
    make_edge: Callable[..., Edge],
) -> None:
    edge = make_edge(off=True)
    assert Live(edge.settings).off() is not None
    assert edge.http.get("/embed.js").status_code == 503
    assert edge.http.get("/theme.css").status_code == 200


def test_no_other_file_of_the_widget_is_served(edge: Edge) -> None:
    for path in ("/embed.js/look.js", "/widget/look.js", "/static/widget/look.js"):
        assert edge.http.get(path).status_code == 404
