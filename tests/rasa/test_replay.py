from __future__ import annotations

import json
from typing import cast

import pytest

from bot.rasa.replay import heard, replay
from bot.rasa.understanding import Understanding, Understood


def understood(intent: str, *entries: str) -> Understood:
    return Understood(intent, 0.9, entries, 0.8, "sure", ())


class Echo:
    """Understands a message as the act that it names."""

    async def understand(self, text: str, area: str | None) -> Understood:
        if text == "break":
            raise RuntimeError("the model cannot read this")
        return understood(text, f"{area}/first", f"{area}/second")


def lines(*messages: tuple[str, str | None]) -> list[str]:
    return [json.dumps({"text": text, "area": area}) for text, area in messages]


def test_a_question_is_told_with_the_answer_found_first() -> None:
    assert heard(understood("explain", "a/b", "a/c")) == {"act": "explain", "entry": "a/b"}


def test_any_other_act_is_told_without_an_answer() -> None:
    assert heard(understood("greet", "a/b")) == {"act": "greet", "entry": ""}
    assert heard(understood("explain")) == {"act": "explain", "entry": ""}


def test_every_message_is_heard_in_its_area_and_in_order() -> None:
    model = cast("Understanding", Echo())

    told = [
        json.loads(line) for line in replay(model, lines(("explain", "sefton"), ("thank", None)))
    ]

    assert told == [{"act": "explain", "entry": "sefton/first"}, {"act": "thank", "entry": ""}]


def test_a_message_that_breaks_the_model_is_not_passed_over() -> None:
    with pytest.raises(RuntimeError):
        list(replay(cast("Understanding", Echo()), lines(("break", None))))
