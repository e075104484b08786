"""`docs/operating.md` leads from install to the first review by names that are really there."""

from __future__ import annotations

import re

from bot.review.roles import Role
from bot.settings import PROJECT
from tests.review.test_menu import menu_of
from tests.support.review import Review

_PAGE = (PROJECT / "docs" / "operating.md").read_text(encoding="utf-8")
_FIRST_REVIEW = _PAGE.partition("### To the first review")[2].partition("\n### ")[0]


def test_the_pages_it_names_are_in_the_menu(review: Review) -> None:
    titles = {title for _, _, title in menu_of(review.person().open("/").text)}
    named = set(re.findall(r"\*([A-Z]\w+)\*", _FIRST_REVIEW))

    assert {"Accounts", "Settings", "Today"} <= named <= titles


def test_it_tells_of_every_role_in_their_order() -> None:
    told = re.findall(r"^ +\| (\w+) \|", _FIRST_REVIEW, re.MULTILINE)

    assert told == ["Role", *(role.title.capitalize() for role in Role)]
