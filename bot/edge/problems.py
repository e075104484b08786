"""Everything that can go wrong for a person, each by a code whose words are in `wording.yml`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.web.telling import Telling

STATUSES: Mapping[str, int] = {
    "not_json": 400,
    "bad_request": 400,
    "message_id": 400,
    "text_or_choice": 400,
    "empty": 400,
    "area": 400,
    "reading": 400,
    "preferences": 400,
    "feedback": 400,
    "token": 401,
    "idle": 401,
    "ended": 401,
    "form": 403,
    "result_form": 403,
    "card_form": 403,
    "not_found": 404,
    "no_such_message": 404,
    "no_level": 404,
    "no_result": 404,
    "no_card": 404,
    "method": 405,
    "slow_request": 408,
    "busy": 409,
    "message_id_reused": 409,
    "choice_gone": 409,
    "no_instrument": 410,
    "too_long": 413,
    "too_large": 413,
    "too_many_messages": 429,
    "too_many_conversations": 429,
    "too_many_guesses": 429,
    "too_many_cards": 429,
    "unexpected": 500,
    "off": 503,
    "no_answer": 503,
    "still_working": 503,
    "not_kept": 503,
    "no_knowledge": 503,
    "no_pdf": 503,
    "too_many_files": 503,
    "records": 503,
    "card_records": 503,
    "card_kept": 503,
}
"""HTTP status by code; the words of each code are in `wording.yml`, and a test compares the two."""


class Problem(Telling):
    """Stop and tell the person; `values` fill the gaps of the wording, `retry_after` is seconds."""

    def __init__(
        self,
        code: str,
        *,
        retry_after: int | None = None,
        messages: Sequence[Mapping[str, Any]] | None = None,
        **values: str | int,
    ) -> None:
        super().__init__(code)
        self.code = code
        self.status = STATUSES[code]
        self.retry_after = retry_after
        self.messages = messages
        self.values = values

    def headers(self) -> dict[str, str]:
        """The headers that belong to this problem alone."""
        headers = {} if self.retry_after is None else {"Retry-After": str(self.retry_after)}
        if self.status == 401:
            headers["WWW-Authenticate"] = 'Bearer realm="conversation"'
        return headers
