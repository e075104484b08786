from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

import httpx

from bot.records.erasure import erase_conversation
from bot.records.marks import sampled
from bot.review.roles import Role
from tests.records.stories import Turn
from tests.review.talks import marked, talked
from tests.support.review import Person, Review

KINDS = ("random", "safety", "thumbs_down", "low_confidence")


def _not_sampled(review: Review, turn: Turn, **more: object) -> str:
    """A conversation that is in no part of the sample by chance."""
    while sampled(told := talked(review, turn, **more)):  # type: ignore[arg-type]
        erase_conversation(review.records, None, told)
    return told


def _left(person: Person) -> dict[str, tuple[int, int]]:
    """Of each part: how many are left, and of how many."""
    text = person.open("/sample").text
    found = re.findall(r"<strong>(\d+) left</strong> of (\d+)", text)
    return {kind: (int(left), int(whole)) for kind, (left, whole) in zip(KINDS, found, strict=True)}


def _next(person: Person, kind: str) -> httpx.Response:
    return person.open(person.send("/sample/next", kind=kind).headers["location"])


def test_the_sample_says_how_much_of_each_part_is_left_today(review: Review) -> None:
    person = review.person(Role.REVIEWER)
    unsure = _not_sampled(review, Turn(confidence=0.2))
    _not_sampled(review, Turn(confidence=0.2, useful=False))
    person.send(f"/conversations/{unsure}/review", reviewed="yes")
    left = _left(person)

    assert left["low_confidence"] == (1, 2)
    assert left["thumbs_down"] == (1, 1)
    assert left["safety"] == (0, 0)


def test_the_sample_is_of_the_last_days_and_of_ones_own_areas(review: Review) -> None:
    now = datetime.now(timezone.utc)
    _not_sampled(review, Turn(useful=False), at=now - timedelta(days=8))
    _not_sampled(review, Turn(useful=False), area="stoke")
    _not_sampled(review, Turn(useful=False), area="sefton")
    marked(review)

    assert _left(review.person())["thumbs_down"] == (2, 2)
    assert _left(review.person(areas=["sefton"]))["thumbs_down"] == (1, 1)


def test_next_opens_one_after_the_other_until_none_is_left(review: Review) -> None:
    person = review.person(Role.REVIEWER)
    told = {_not_sampled(review, Turn(useful=False)) for _ in range(2)}
    page = _next(person, "thumbs_down")
    opened = set()
    for _ in told:
        conversation = re.search(r"/conversations/(\w{32})", str(page.url))
        assert conversation is not None
        opened.add(conversation[1])
        assert "Mark as reviewed and open the next" in page.text
        path = f"/conversations/{conversation[1]}/review"
        sent = person.send(path, reviewed="yes", sample="thumbs_down")
        page = person.open(sent.headers["location"])

    assert opened == told
    assert page.url.path == "/sample"


def test_other_work_on_a_conversation_of_the_sample_stays_in_the_sample(review: Review) -> None:
    person, told = review.person(), talked(review)
    sent = person.send(f"/conversations/{told}/tag", tag="bus", sample="random")

    assert "sample=random" in sent.headers["location"]


def test_one_picked_at_random_is_in_the_sample_whatever_happened_in_it(review: Review) -> None:
    while not sampled(talked(review)):
        pass
    person = review.person()

    assert _left(person)["random"] == (1, 1)
    assert "five in a hundred" in _next(person, "random").text


def test_an_unknown_part_of_the_sample_is_the_random_one(review: Review) -> None:
    assert _next(review.person(), "<x>").url.path == "/sample"
