from __future__ import annotations

from bot.records.marks import sampled
from bot.review.roles import Role
from tests.review.talks import listed, staff_id, talked
from tests.support.review import Review


def test_the_first_page_leads_to_what_is_given_to_who_asks(review: Review) -> None:
    told, person = talked(review), review.person(Role.REVIEWER)
    talked(review)
    assert "No conversation waits for you" in person.open("/").text
    person.send(f"/conversations/{told}/assign", to=staff_id(review, person))
    page = person.open("/")

    assert "1 conversation to review" in page.text
    assert 'href="/conversations?assigned=me&amp;reviewed=no"' in page.text
    assert listed(person.open("/conversations?assigned=me&reviewed=no")) == [told]
    person.send(f"/conversations/{told}/review", reviewed="yes")
    assert "No conversation waits for you" in person.open("/").text


def test_the_first_page_leads_to_the_sample(review: Review) -> None:
    while not sampled(talked(review)):
        pass
    page = review.person(Role.READER).open("/")

    assert "1 picked at random" in page.text
    assert 'href="/sample"' in page.text


def test_where_none_was_picked_at_random_nobody_is_said_to_have_read_it(review: Review) -> None:
    person = review.person(Role.REVIEWER)

    assert "None was picked at random in the last 7 days" in person.open("/").text
    assert person.open("/sample").text.count("There is none.") == 4
    while not sampled(told := talked(review)):
        pass
    person.send(f"/conversations/{told}/review", reviewed="yes")
    assert "All picked at random are reviewed." in person.open("/").text
