from __future__ import annotations

from bot.improving.judging import EXPLAIN, Asked, counts, is_right, lines, titles_of
from bot.records.past_messages import Past
from bot.records.trials import BETTER, CHANGED, WORSE, Reply
from knowledge.load import load_content

HELPS, MEANING = Reply(EXPLAIN, "sefton/helps"), Reply(EXPLAIN, "general/meaning")
GREET = Reply("greet")


def asked(*messages: Past, judged: tuple[Past, ...] = (), titles: tuple[Past, ...] = ()) -> Asked:
    return Asked(messages, judged, titles)


def test_a_message_that_is_taken_as_before_is_no_change() -> None:
    every = asked(Past("m1", "hello", None), Past("m2", "what helps", "sefton"))

    assert lines(every, [GREET, HELPS], [GREET, HELPS]) == []


def test_a_message_that_is_taken_differently_is_a_change_most_frequent_first() -> None:
    every = asked(Past("m1", "hi", None, times=2), Past("m2", "what", "sefton", times=5))

    found = lines(every, [GREET, MEANING], [HELPS, HELPS])

    assert [(line.message_id, line.kind, line.times) for line in found] == [
        ("m2", CHANGED, 5),
        ("m1", CHANGED, 2),
    ]
    assert (found[0].before, found[0].after) == (MEANING, HELPS)


def test_what_is_known_to_be_right_gets_better_or_worse_or_stays_wrong() -> None:
    known = tuple(Past(f"m{n}", "words", None, HELPS) for n in range(4))

    found = lines(
        asked(judged=known), [MEANING, HELPS, MEANING, HELPS], [HELPS, MEANING, GREET, HELPS]
    )

    assert [(line.message_id, line.kind) for line in found] == [("m1", WORSE), ("m0", BETTER)]


def test_an_act_that_answers_with_no_entry_is_right_with_any() -> None:
    assert is_right(HELPS, Reply(EXPLAIN))
    assert is_right(GREET, GREET)
    assert not is_right(HELPS, MEANING)
    assert not is_right(Reply("greet", HELPS.entry), HELPS)


def test_the_title_of_every_answer_is_asked_where_it_belongs() -> None:
    titles = titles_of(load_content().entries)
    by_entry = {title.right.entry: title for title in titles if title.right}

    assert len(titles) >= 50
    assert by_entry["sefton/helps"].area == "sefton"
    assert by_entry["general/meaning"].area is None


def test_a_title_that_got_worse_is_told_without_a_message() -> None:
    title = Past("", "What helps", "sefton", HELPS)

    (found,) = lines(asked(titles=(title,)), [HELPS], [GREET])

    assert (found.kind, found.message_id, found.right) == (WORSE, None, HELPS)


def test_messages_are_counted_by_their_area() -> None:
    every = asked(
        Past("m1", "a", "sefton"),
        Past("m2", "b", "sefton"),
        Past("m3", "c", None),
        judged=(Past("m4", "d", "stoke", HELPS),),
    )

    assert counts(every) == {
        "messages": {"sefton": 2, "": 1},
        "judged": {"stoke": 1},
        "titles": 0,
    }
