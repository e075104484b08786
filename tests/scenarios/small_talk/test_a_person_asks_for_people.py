from __future__ import annotations

import pytest

from tests.support.conversation import Talk


@pytest.mark.parametrize(
    ("said", "intent", "words"),
    [
        ("can I speak to somebody who isn't a computer?", "talk_to_person", "01632 960101"),
        ("how can I phone or email the council?", "contact_council", "01632 960101"),
        ("how do I make a formal complaint?", "make_complaint", "01632 960102"),
        ("who gets to see the things I write?", "ask_privacy", "privacy@council.example.org"),
        ("help, it's an emergency", "emergency_help", "999"),
    ],
)
async def test_a_person_is_told_who_and_how(talk: Talk, said: str, intent: str, words: str) -> None:
    await talk.opens(area="staffordshire")
    await talk.says(said)
    await talk.expects(intent=intent, kind="notice", words=words)
