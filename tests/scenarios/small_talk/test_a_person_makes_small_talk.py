from __future__ import annotations

import pytest

from tests.support.conversation import Talk


@pytest.mark.parametrize(
    ("said", "intent", "words"),
    [
        ("hello there, good morning", "greet", "co-production"),
        ("right, I'll be off now, bye", "goodbye", "Goodbye"),
        ("thanks ever so much", "thank", ""),
        ("and how are you today?", "how_are_you", "computer program"),
        ("am I chatting with a human or a machine?", "are_you_a_robot", "computer program"),
        ("who was it that built you?", "who_made_you", "toolkits|answers"),
        ("what sort of things can you do?", "what_can_you_do", "easy read"),
        ("do you have a name?", "what_is_your_name", "computer program"),
        ("wow, you are really good at this", "compliment", ""),
        ("no, that was not my question", "not_helpful", "sorry"),
        ("yes please", "affirm", ""),
        ("no thank you", "deny", ""),
        ("hmm, I am not really sure", "not_sure", "all right|fine"),
        ("go on, tell us a joke", "tell_joke", ""),
        ("I'm really bored, talk to me", "bored_or_chat", "co-production"),
        ("I am so fed up, nobody ever listens to us", "feeling_upset", "sorry"),
        ("brilliant news, she passed her exams!", "good_news", ""),
        ("let's start all over again", "start_again", "started again"),
    ],
)
async def test_a_person_is_answered_as_people_expect(
    talk: Talk, said: str, intent: str, words: str
) -> None:
    await talk.opens(area="staffordshire")
    await talk.says(said)
    await talk.expects(intent=intent, kind="notice")
    assert any(word.casefold() in talk.text.casefold() for word in words.split("|")), talk.log
    assert not talk.messages[0]["sources"]


async def test_a_person_who_is_upset_is_told_of_people_and_999(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("I feel like crying after that meeting")
    await talk.expects(intent="feeling_upset", words=("999", "talk to a person"))


async def test_a_person_says_thank_you_after_an_answer_and_goes(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("What is the Promise?")
    await talk.says("that's great, thank you very much")
    await talk.expects(intent="thank", no_words="not given you")
    await talk.says("goodbye then")
    await talk.expects(intent="goodbye", words="Goodbye")
