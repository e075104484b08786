"""Make Rasa fail a whole turn where it would otherwise go on as if nothing had happened.

Rasa logs a failed action and answers with whatever comes next; a person is then told "saved" when
nothing was.  Here a failed action ends the turn before anything of it is stored.
"""

from __future__ import annotations

import functools
from typing import Any

import rasa.core.actions.action as rasa_action
from jsonschema import Draft7Validator
from rasa.core.actions.action import ActionExecutionRejection, RemoteAction
from rasa.shared.core.events import Event

ACTION_SECONDS = 3.5


class TurnFailed(BaseException):
    """A turn that must not be stored or answered.

    It derives from BaseException because Rasa swallows every Exception of an action.
    """


def fail_closed() -> None:
    """Install the changes, once a process: before the first turn, in the channel and in tests."""
    if getattr(RemoteAction, "fails_closed", False):
        return
    RemoteAction.run = _failing_turn(RemoteAction.run)
    RemoteAction._validate_action_result = _validator()
    RemoteAction.fails_closed = True
    rasa_action.DEFAULT_REQUEST_TIMEOUT = ACTION_SECONDS
    Event.resolve_by_type = staticmethod(functools.lru_cache(None)(Event.resolve_by_type))


def _failing_turn(run: Any) -> Any:
    @functools.wraps(run)
    async def run_or_fail(self: RemoteAction, *args: Any, **kwargs: Any) -> Any:
        try:
            return await run(self, *args, **kwargs)
        except ActionExecutionRejection:
            raise
        except Exception as error:
            raise TurnFailed(f"{self.name()}: {type(error).__name__}") from None

    return run_or_fail


def _validator() -> Any:
    """Rasa checks its own schema anew on each call, 19 ms of every turn; this checks it once."""
    schema = RemoteAction.action_response_format_spec()
    Draft7Validator.check_schema(schema)
    checker = Draft7Validator(schema)

    def validate(self: RemoteAction, result: dict[str, Any]) -> bool:
        checker.validate(result)
        return True

    return validate
