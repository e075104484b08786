from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.future import Engine

from bot.records import messages
from bot.records.engine import migrate, open_engine, reading
from bot.records.messages import Choice
from tests.records.talking import begun, count, finish, history, say, start, texts
from tests.support import postgres

NORMALISED = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), max_size=1000).map(
    lambda words: unicodedata.normalize("NFC", words)
)


def _choice(engine: Engine, conversation_id: str, choice_id: str) -> Choice | None:
    with reading(engine) as connection:
        return messages.choice(connection, conversation_id, choice_id)


def test_the_history_holds_both_sides_in_order_with_times(engine: Engine) -> None:
    conversation = start(engine)
    answer = finish(engine, begun(engine, conversation, "a", text="What is it?"), "One", "Two")
    person, *bot = history(engine, conversation)
    assert (person["role"], person["text"]) == ("user", "What is it?")
    assert person["at"] == "2024-05-01T09:30:00+00:00"
    assert bot == answer


def test_an_answer_keeps_every_part_of_a_public_message(engine: Engine) -> None:
    conversation = start(engine)
    turn = begun(engine, conversation, "a")
    source = {"toolkit": "sefton", "title": "Toolkit", "section": "2", "page": 4, "url": None}
    said = {
        "kind": "question",
        "text": "How often?",
        "points": ["One", "Two"],
        "sources": [source],
        "links": [{"title": "Form", "url": "/form"}],
        "progress": {"at": 1, "of": 9},
        "expects": "scale",
        "hidden": ["name"],
    }
    with engine.begin() as connection:
        messages.log_bot(
            connection,
            conversation_id=conversation.id,
            turn_id=turn.turn_id,
            number=turn.number,
            messages=[said],
            now=conversation.started_at,
        )
    stored = history(engine, conversation)[1]
    assert {key: stored[key] for key in said} == said
    assert stored["choices"] == []
    assert stored["role"] == "bot"


def test_a_choice_shows_its_title_and_keeps_its_payload_to_itself(engine: Engine) -> None:
    conversation = start(engine)
    answer = finish(engine, begun(engine, conversation, "a"), "Well?", choices=("yes", "no"))
    shown = answer[0]["choices"]
    assert [choice["title"] for choice in shown] == ["yes", "no"]
    assert [set(choice) for choice in shown] == [{"id", "title"}] * 2
    assert "/yes" not in str(history(engine, conversation))
    assert _choice(engine, conversation.id, shown[1]["id"]) == Choice(shown[1]["id"], "no", "/no")


def test_a_choice_is_good_until_the_next_turn_is_finished(engine: Engine) -> None:
    conversation = start(engine)
    answer = finish(engine, begun(engine, conversation, "a"), "Well?", choices=("yes",))
    chosen = answer[0]["choices"][0]["id"]
    turn = begun(engine, conversation, "b")
    assert _choice(engine, conversation.id, chosen) is not None
    finish(engine, turn, "Next")
    assert _choice(engine, conversation.id, chosen) is None
    assert count(engine, "offered_choices") == 0


def test_a_choice_of_another_conversation_or_made_up_is_no_choice(engine: Engine) -> None:
    mine, other = start(engine), start(engine)
    answer = finish(engine, begun(engine, other, "a"), "Well?", choices=("yes",))
    assert _choice(engine, mine.id, answer[0]["choices"][0]["id"]) is None
    assert _choice(engine, other.id, "/yes") is None


def test_another_persons_turn_leaves_my_choices_alone(engine: Engine) -> None:
    mine, other = start(engine), start(engine)
    answer = finish(engine, begun(engine, mine, "a"), "Well?", choices=("yes",))
    say(engine, other, "a")
    assert _choice(engine, mine.id, answer[0]["choices"][0]["id"]) is not None


def test_a_long_conversation_stays_in_order(engine: Engine) -> None:
    conversation = start(engine)
    for number in range(30):
        say(engine, conversation, str(number), f"to {number}")
    expected = [words for number in range(30) for words in (f"words of {number}", f"to {number}")]
    assert texts(engine, conversation) == expected


@pytest.fixture(scope="module")
def both(
    tmp_path_factory: pytest.TempPathFactory, postgres_server: postgres.Server
) -> Iterator[list[Engine]]:
    """One database of each make, with all tables."""
    folder: Path = tmp_path_factory.mktemp("both")
    sqlite = f"sqlite:///{folder / 'records.db'}"
    migrate(sqlite)
    copy = postgres_server.create_database(f"both{next(postgres.numbers)}", template="migrated")
    engines = [open_engine(sqlite), open_engine(copy)]
    yield engines
    for engine in engines:
        engine.dispose()


@settings(max_examples=100, deadline=None)
@given(words=st.lists(NORMALISED, max_size=4))
def test_any_normalised_words_give_the_same_rows_on_both_databases(
    both: list[Engine], words: list[str]
) -> None:
    stored = []
    for engine in both:
        conversation = start(engine)
        for said in words:
            say(engine, conversation, uuid4().hex, answer=said, text=said)
        stored.append(texts(engine, conversation))
    assert stored[0] == stored[1] == [said for said in words for _ in range(2)]


@pytest.mark.parametrize("words", ["\x00", "\ud800", "a\x1fb", "\u202eevil", "e\u0301"])
def test_even_words_that_were_not_normalised_do_no_harm(engine: Engine, words: str) -> None:
    conversation = start(engine)
    say(engine, conversation, "a", answer=words, text=words)
    assert texts(engine, conversation) == [words, words]
