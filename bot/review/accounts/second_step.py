"""The second step: a one-time code, or a recovery code of somebody who has lost their phone."""

from __future__ import annotations

import logging

from sanic.response import HTTPResponse
from sqlalchemy.future import Connection

from bot.records import staff_codes
from bot.records.staff_sessions import FULL, PASSWORD
from bot.review.accounts.code_box import UnreadableError
from bot.review.accounts.one_time_codes import step_of
from bot.review.accounts.recovery_codes import hash_code
from bot.review.accounts.signing_steps import SIGNED_IN, go_on, kept, note, onward, wanted
from bot.review.accounts.staff_words import Refused, done
from bot.review.accounts.throttle import count_try
from bot.review.routes import Route
from bot.review.visit import Visit

logger = logging.getLogger(__name__)

FAILED = "refuse_code"
FAILED_RECOVERY = "refuse_recovery_code"
RECOVERED = "use_recovery_code"


async def ask(visit: Visit) -> HTTPResponse:
    """Ask for the code that the app shows now."""
    return _asking(visit, "second_step.html")


async def check(visit: Visit) -> HTTPResponse:
    """Sign in with a code that was never used."""
    await count_try(visit, visit.staff.name)

    def use(connection: Connection) -> str | Refused:
        refused = _wrong_code(connection, visit)
        if refused is None:
            return go_on(connection, visit, FULL)
        note(connection, visit, visit.staff.name, FAILED)
        return refused

    result = await visit.write(use)
    if isinstance(result, Refused):
        return _asking(visit, "second_step.html", result)
    return onward(visit, FULL, result)


async def ask_recovery(visit: Visit) -> HTTPResponse:
    """Ask for one of the ten recovery codes."""
    return _asking(visit, "recovery.html")


async def check_recovery(visit: Visit) -> HTTPResponse:
    """Sign in with a recovery code that was never used."""
    await count_try(visit, visit.staff.name)
    code_hash = hash_code(visit.staff.id, visit.form.text("code"))

    def use(connection: Connection) -> str | Refused:
        if staff_codes.use_recovery(connection, visit.staff.id, code_hash):
            note(connection, visit, visit.staff.name, RECOVERED)
            return go_on(connection, visit, FULL)
        note(connection, visit, visit.staff.name, FAILED_RECOVERY)
        return Refused("wrong_recovery")

    result = await visit.write(use)
    if isinstance(result, Refused):
        return _asking(visit, "recovery.html", result)
    return kept(visit, visit.go("/account", done=done("recovery_used")), result)


def _wrong_code(connection: Connection, visit: Visit) -> Refused | None:
    """Why this code does not sign in; None where it does, and then it is used up."""
    sealed, box = staff_codes.secret_of(connection, visit.staff.id), visit.services.code_box
    try:
        secret = box.open(sealed or b"")
    except UnreadableError:
        logger.error("One-time codes of staff were sealed with a secret that is not known now")
        return Refused("unreadable_code")
    step = step_of(secret, visit.form.text("code"), visit.now)
    if step is None:
        return Refused("wrong_code")
    fresh = staff_codes.use_step(connection, visit.staff.id, box.seal(secret), step)
    return None if fresh else Refused("wrong_code")


def _asking(visit: Visit, template: str, refused: Refused | None = None) -> HTTPResponse:
    status = 422 if refused else 200
    return visit.page(template, status=status, refused=refused, next=wanted(visit))


ROUTES = (
    Route("/sign-in/code", ask, None, step=PASSWORD),
    Route("/sign-in/code", check, None, act=SIGNED_IN, method="POST", step=PASSWORD),
    Route("/sign-in/recovery", ask_recovery, None, step=PASSWORD),
    Route("/sign-in/recovery", check_recovery, None, act=SIGNED_IN, method="POST", step=PASSWORD),
)
