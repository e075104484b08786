"""Links in mails and chats: the cookie stays at home when another site leads here.

A page of ours then leads to the same address once more, and this time the browser sends it.
"""

from __future__ import annotations

from sanic.request import Request
from sanic.response import HTTPResponse

from bot.review.cookies import has_token
from bot.review.local_paths import address_asked


def arrives_from_elsewhere(request: Request) -> bool:
    """Whether another site led here, so that the browser kept the cookie back."""
    secure = request.app.ctx.services.settings.secure_cookies
    from_elsewhere = request.headers.get("sec-fetch-site") == "cross-site"
    return from_elsewhere and request.method == "GET" and not has_token(request, secure)


def arriving(request: Request) -> HTTPResponse:
    """Lead on to the page that was asked for."""
    pages = request.app.ctx.pages
    page: HTTPResponse = pages.page(
        "arriving.html", visit=None, done="", address=address_asked(request)
    )
    return page
