from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.future import Engine

from bot.records import cards, conversations, sending, tables, turns, visits, walks
from bot.records.cards import NoCardError
from bot.records.walks import NoWalkError
from tests.records import talking
from tests.records.carding import (
    INSTRUMENT,
    NEW,
    PLACE,
    WORDS,
    cleaning_of,
    drafted,
    everything,
    found,
    give_code,
    read,
    running,
    send,
    write,
)
from tests.records.talking import NOW, count, finish, history, say, start, texts


def test_a_card_sent_is_a_row_and_the_draft_is_gone(engine: Engine) -> None:
    conversation = start(engine)
    draft = drafted(engine, conversation)
    visit = send(engine, draft, conversation)
    card = found(engine, visit.card_id)
    assert card is not None
    assert (card.words, card.sharing, card.day) == (NEW.words, NEW.sharing, NOW.date())
    assert (count(engine, "walks"), count(engine, "cards")) == (0, 1)
    assert read(engine, lambda c: conversations.cards_sent(c, conversation.id)) == 1


def test_the_words_of_a_card_live_in_its_row_alone(engine: Engine) -> None:
    conversation = start(engine)
    send(engine, drafted(engine, conversation), conversation)
    assert everything(engine).count(WORDS) == 1
    assert everything(engine).count(NEW.project) == 1


def test_the_conversation_keeps_what_was_said_before_the_card_and_after_it(engine: Engine) -> None:
    conversation = start(engine)
    say(engine, conversation, "before", "An answer", text="what is it?")
    send(engine, drafted(engine, conversation), conversation)
    last = read(engine, running)
    finish(engine, turns.Begun(last.id, last.number), "Thank you")
    say(engine, conversation, "after", "Bye", text="thanks")
    assert texts(engine, conversation) == [
        "what is it?",
        "An answer",
        PLACE,
        "What were you involved in?",
        PLACE,
        "How was it?",
        PLACE,
        PLACE,
        PLACE,
        "Thank you",
        "thanks",
        "Bye",
    ]


def test_what_repeated_the_card_loses_its_points_and_the_titles_that_quote(engine: Engine) -> None:
    conversation = start(engine)
    send(engine, drafted(engine, conversation), conversation)
    look = next(one for one in history(engine, conversation) if one.get("quotes"))
    assert (look["text"], look["points"]) == (PLACE, [])
    assert [choice["title"] for choice in look["choices"]] == ["Send it", PLACE]
    offered = read(engine, lambda c: c.execute(select(tables.offered_choices)).all())
    assert {row.title: row.payload for row in offered} == {"Send it": "/send", PLACE: "/change"}


def test_how_the_turns_of_a_card_were_understood_is_not_kept(engine: Engine) -> None:
    conversation = start(engine)
    say(engine, conversation, "before")
    send(engine, drafted(engine, conversation), conversation)
    rows = read(engine, lambda c: c.execute(select(tables.turns).order_by("number")).all())
    assert [row.trace for row in rows] == [{"intent": "x"}, None, None, None, None]


def test_that_rasas_memory_must_go_is_noted_with_the_card(engine: Engine) -> None:
    conversation = start(engine)
    send(engine, drafted(engine, conversation), conversation)
    noted = cleaning_of(engine, conversation)
    assert noted is not None
    assert (noted.ready, noted.made_at) == (False, NOW)


def test_a_card_sent_again_after_its_answer_was_lost_is_the_same_with_a_visit(
    engine: Engine,
) -> None:
    conversation = start(engine)
    draft = drafted(engine, conversation)
    first, again = (send(engine, draft, conversation) for _ in range(2))
    assert first.card_id == again.card_id
    assert first.id != again.id
    assert read(engine, lambda c: visits.card_of(c, again.id, conversation.id)) is not None
    assert count(engine, "cards") == 1
    assert read(engine, lambda c: conversations.cards_sent(c, conversation.id)) == 1


def test_a_card_sent_many_times_at_once_is_one_card(engine: Engine) -> None:
    conversation = start(engine)
    draft = drafted(engine, conversation)
    with ThreadPoolExecutor(6) as threads:
        sent = list(threads.map(lambda _: send(engine, draft, conversation), range(12)))
    assert len({visit.card_id for visit in sent}) == 1
    assert count(engine, "cards") == 1
    assert read(engine, lambda c: conversations.cards_sent(c, conversation.id)) == 1


def test_a_draft_that_is_gone_and_was_not_sent_cannot_be_sent(engine: Engine) -> None:
    conversation = start(engine)
    draft = drafted(engine, conversation)
    write(engine, lambda c: sending.drop(c, draft, NOW, PLACE))
    with pytest.raises(NoWalkError):
        send(engine, draft, conversation)
    assert count(engine, "cards") == 0


def test_a_card_taken_back_is_not_sent_again_by_a_late_repetition(engine: Engine) -> None:
    conversation = start(engine)
    draft = drafted(engine, conversation)
    card_id = send(engine, draft, conversation).card_id
    card = found(engine, card_id)
    assert card is not None
    assert write(engine, lambda c: cards.withdraw(c, card_id, NOW))
    with pytest.raises(NoWalkError):
        send(engine, draft, conversation)
    with pytest.raises(NoCardError):
        write(engine, lambda c: cards.submit(c, card.submission_id, NEW, NOW.date()))
    assert count(engine, "cards") == 0


def test_a_card_given_up_leaves_none_of_its_words(engine: Engine) -> None:
    conversation = start(engine)
    draft = drafted(engine, conversation)
    write(engine, lambda c: sending.drop(c, draft, NOW, PLACE))
    held = everything(engine)
    assert (held.count(WORDS), held.count(NEW.project)) == (0, 0)
    assert (count(engine, "walks"), count(engine, "cards")) == (0, 0)
    assert cleaning_of(engine, conversation) is not None


def test_other_peoples_words_stay_when_a_card_is_sent(engine: Engine) -> None:
    conversation, other = start(engine), start(engine)
    say(engine, other, "theirs", "An answer", text=WORDS)
    send(engine, drafted(engine, conversation), conversation)
    assert texts(engine, other) == [WORDS, "An answer"]
    assert cleaning_of(engine, other) is None


def test_a_second_card_counts_and_leaves_the_first_as_it_was(engine: Engine) -> None:
    conversation = start(engine)
    first = send(engine, drafted(engine, conversation), conversation)
    before = found(engine, first.card_id)
    with engine.begin() as connection:
        last = running(connection)
        turns.fail(connection, turn_id=last.id, now=NOW)
    begun = talking.begun(engine, conversation, "once more")
    draft = write(engine, lambda c: walks.begin(c, conversation.id, INSTRUMENT, None, NOW))
    assert draft.begun_turn == begun.number
    second = send(engine, draft, conversation)
    assert second.card_id != first.card_id
    assert found(engine, first.card_id) == before
    assert read(engine, lambda c: conversations.cards_sent(c, conversation.id)) == 2


def test_a_card_can_be_sent_from_the_command_line_where_no_conversation_is_kept(
    engine: Engine,
) -> None:
    draft = write(engine, lambda c: walks.begin(c, "shell", INSTRUMENT, None, NOW))
    sent = write(engine, lambda c: sending.send(c, draft, NEW, "a", "shell", NOW, PLACE))
    assert sent.conversation_id is None
    assert read(engine, lambda c: visits.card_of(c, sent.id, "shell")) is not None
    assert count(engine, "card_cleanings") == 0


def test_an_id_of_a_submission_is_the_same_again_and_does_not_lead_back() -> None:
    one = sending.submission_id_of("walk", "secret")
    assert one == sending.submission_id_of("walk", "secret")
    assert len(one) == 64
    assert (
        len({one, sending.submission_id_of("walk"), sending.submission_id_of("w", "secret")}) == 3
    )


def test_a_walk_knows_the_turn_it_began_in_and_the_one_it_was_taken_over_in(
    engine: Engine,
) -> None:
    before, after = start(engine), start(engine)
    say(engine, before, "a")
    talking.begun(engine, before, "b")
    draft = write(engine, lambda c: walks.begin(c, before.id, INSTRUMENT, None, NOW))
    assert draft.begun_turn == 2
    write(engine, lambda c: walks.take_over(c, draft.id, before.id, NOW + timedelta(hours=1)))
    assert _begun_turn(engine, draft.id) == 2
    talking.begun(engine, after, "c")
    write(engine, lambda c: walks.take_over(c, draft.id, after.id, NOW))
    assert _begun_turn(engine, draft.id) == 1
    alone = write(engine, lambda c: walks.begin(c, "shell", INSTRUMENT, None, NOW))
    assert alone.begun_turn == 0


def _begun_turn(engine: Engine, walk_id: str) -> int | None:
    kept = read(engine, lambda c: walks.find(c, walk_id))
    assert kept is not None
    return kept.begun_turn


def test_the_words_of_a_walk_are_its_answers_and_reasons(engine: Engine) -> None:
    draft = drafted(engine, start(engine))
    assert walks.words_of(draft) == [NEW.project, WORDS, "a note"]


def test_a_code_of_a_card_outlives_the_draft(engine: Engine) -> None:
    conversation = start(engine)
    draft = drafted(engine, conversation)
    card = found(engine, send(engine, draft, conversation).card_id)
    assert card is not None
    give_code(engine, card)
    send(engine, draft, conversation)
    assert count(engine, "codes") == 1
