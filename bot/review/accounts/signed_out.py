"""A form that comes too late: who typed it is signed out, and must not lose their words."""

from __future__ import annotations

from sanic.response import HTTPResponse

from bot.review.local_paths import page_behind
from bot.review.visit import Visit


def signed_out(visit: Visit) -> HTTPResponse:
    """Say that nothing was kept, and give back what was typed, to be copied."""
    values = {"written": visit.form.written(), "back": page_behind(visit.request)}
    return visit.page("signed_out.html", status=403, **values)
