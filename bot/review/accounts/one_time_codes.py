"""The codes of six digits that an app on a phone makes anew every 30 seconds."""

from __future__ import annotations

import hmac
import re
from datetime import datetime

import segno
from markupsafe import Markup
from pyotp import TOTP

SECONDS = 30
_STEPS_EITHER_WAY = 1
_GROUP = 4


def step_of(secret: str, typed: str, now: datetime) -> int | None:
    """The step of time whose code this is, now or just before or after; None where it is none."""
    digits = re.sub(r"[\s-]", "", typed[:20])
    codes, here = TOTP(secret), int(now.timestamp()) // SECONDS
    for step in range(here - _STEPS_EITHER_WAY, here + _STEPS_EITHER_WAY + 1):
        if hmac.compare_digest(codes.generate_otp(step).encode(), digits.encode()):
            return step
    return None


def in_groups(secret: str) -> str:
    """The secret as it is typed by hand, four characters at a time."""
    return " ".join(secret[at : at + _GROUP] for at in range(0, len(secret), _GROUP))


def picture(secret: str, name: str, issuer: str) -> Markup:
    """The square that a phone reads; drawn without styles, black on white in the dark too."""
    address = TOTP(secret).provisioning_uri(name=name, issuer_name=issuer)
    square = segno.make_qr(address, error="m")
    return Markup(
        square.svg_inline(svgclass="square-code", lineclass=None, light="#fff", omitsize=True)
    )
