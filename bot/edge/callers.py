"""Who calls the API: a program with a token, or the script of our own page with its cookie.

A browser sends its cookie along whoever made it call. So with the cookie goes the proof that forms
carry, which another site cannot read, and the call must come from our own origin.
"""

from __future__ import annotations

from dataclasses import dataclass

from sanic.request import Request

from bot.edge.bodies import bearer_token
from bot.edge.browser import browser_of, check_proof
from bot.edge.services import Services

PROOF = "x-form-proof"


@dataclass(frozen=True)
class Caller:
    """The token of a call; `is_page`: the answer is laid out for our page as well."""

    token: str
    is_page: bool = False


def caller_of(request: Request) -> Caller:
    """Read who calls; the `Problem` of forms where a cookie comes without its proof."""
    authorization = request.headers.getone("authorization", None)
    if authorization is not None:
        return Caller(bearer_token(authorization))
    context = request.app.ctx
    services: Services = context.services
    browser = browser_of(request, services.tokens, context.settings.secure_cookies)
    proof = request.headers.getone(PROOF, None)
    if proof is None and not browser.token:
        return Caller("")
    check_proof(request, browser, proof or "")
    return Caller(browser.token, is_page=True)
