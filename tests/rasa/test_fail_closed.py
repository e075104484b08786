"""An action that fails, or answers in another form, ends the turn instead of being passed over."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import ValidationError
from rasa.core.actions.action import ActionExecutionRejection, RemoteAction
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import ClientResponseError, EndpointConfig

from bot.rasa.fail_closed import TurnFailed, fail_closed

SECRET = "my name is Nobody"


class Answers(EndpointConfig):
    """An action server that gives one answer, or fails in one way."""

    def __init__(self, answer: Any) -> None:
        super().__init__(url="http://in-process")
        self._answer = answer

    async def request(self, *arguments: Any, **keywords: Any) -> Any:
        if isinstance(self._answer, BaseException):
            raise self._answer
        return self._answer


@pytest.fixture(autouse=True)
def _installed() -> None:
    fail_closed()


async def run(answer: Any, domain: Domain) -> list[Any]:
    tracker = DialogueStateTracker.from_events("c", [], domain.slots)
    action = RemoteAction("action_answer", Answers(answer))
    return await action.run(None, None, tracker, domain)


async def test_a_good_answer_becomes_its_events(domain: Domain) -> None:
    slot = {"event": "slot", "name": "area", "value": "north", "timestamp": None}
    events = await run({"events": [slot], "responses": []}, domain)

    assert [event.as_dict()["name"] for event in events] == ["area"]


@pytest.mark.parametrize(
    "answer",
    [
        {"events": "none", "responses": []},
        {"events": [{"name": "area"}], "responses": []},
        {"events": [], "responses": "hello"},
        [],
        "hello",
        ConnectionError(SECRET),
        ClientResponseError(500, "broken", SECRET),
        ClientResponseError(404, "not found", SECRET),
        TimeoutError(),
    ],
)
async def test_anything_else_ends_the_turn_and_repeats_nothing(answer: Any, domain: Domain) -> None:
    with pytest.raises(TurnFailed) as failure:
        await run(answer, domain)

    assert str(failure.value).startswith("action_answer: ")
    assert SECRET not in str(failure.value)
    assert failure.value.__cause__ is None


async def test_an_action_may_still_decline_to_run(domain: Domain) -> None:
    declined = ClientResponseError(400, "rejected", '{"action_name": "action_answer"}')

    with pytest.raises(ActionExecutionRejection):
        await run(declined, domain)


def test_a_failed_turn_cannot_be_swallowed_as_an_exception() -> None:
    assert not issubclass(TurnFailed, Exception)


def test_installing_twice_changes_nothing() -> None:
    before = RemoteAction.run
    fail_closed()

    assert RemoteAction.run is before


def test_the_form_of_an_answer_is_still_checked() -> None:
    action = RemoteAction("action_answer", None)

    assert action._validate_action_result({"events": [], "responses": []})
    with pytest.raises(ValidationError):
        action._validate_action_result({"events": 1})
