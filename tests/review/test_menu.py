"""The menu: what each role may open, and where somebody is."""

from __future__ import annotations

import re

import pytest

from bot.review.roles import Role
from tests.review.talks import talked
from tests.support.review import Review

MENU = re.compile(r'<nav class="review-menu".*?</nav>', re.DOTALL)
LINK = re.compile(r'<a href="([^"]+)"(?: aria-current="(\w+)")?>([^<]+)</a>')


def menu_of(page: str) -> list[tuple[str, str, str]]:
    """Address, mark and title of each link."""
    found = MENU.search(page)
    assert found is not None
    return LINK.findall(found[0])


@pytest.mark.parametrize("role", list(Role))
def test_every_link_of_the_menu_opens_for_whoever_is_offered_it(review: Review, role: Role) -> None:
    person = review.person(role)
    links = menu_of(person.open("/").text)

    assert len(links) >= 10
    for address, _, title in links:
        page = person.open(address)
        assert page.status_code == 200, title
        assert [here for here, mark, _ in menu_of(page.text) if mark == "page"] == [address]


def test_a_page_below_one_of_the_menu_marks_it_as_the_part_one_is_in(review: Review) -> None:
    person, told = review.person(), talked(review)
    below = {
        f"/conversations/{told}": "/conversations",
        "/settings/off": "/settings",
        "/content/links": "/content",
        "/changes": "/corrections",
        "/accounts/new": "/accounts",
    }

    for address, part in below.items():
        marked = [(here, mark) for here, mark, _ in menu_of(person.open(address).text) if mark]
        assert marked == [(part, "true")], address


def test_nobody_is_offered_what_their_role_may_not_do(review: Review) -> None:
    titles = {
        role: {title for _, _, title in menu_of(review.person(role).open("/").text)}
        for role in Role
    }

    assert titles[Role.READER] <= titles[Role.EDITOR] <= titles[Role.ADMINISTRATOR]
    assert not titles[Role.READER] & {"Exports", "Requests", "Accounts", "Settings", "Audit"}
