"""Everything that can go wrong for a member of staff, each by a code with words of its own."""

from __future__ import annotations

from collections.abc import Mapping

from bot.web.telling import Telling

STATUSES: Mapping[str, int] = {
    "bad_request": 400,
    "refused_form": 403,
    "not_allowed": 403,
    "not_found": 404,
    "card_gone": 404,
    "not_shared": 409,
    "method": 405,
    "too_large": 413,
    "too_many_tries": 429,
    "unexpected": 500,
    "records": 503,
    "working_files": 503,
}
"""HTTP status by code; `problems.yml` has the words of each."""


class Problem(Telling):
    """Stop and tell; `values` fill the gaps of the wording, `retry_after` is seconds."""

    def __init__(self, code: str, *, retry_after: int | None = None, **values: str | int) -> None:
        super().__init__(code)
        self.code, self.values = code, values
        self.status = STATUSES[code]
        self.retry_after = retry_after
