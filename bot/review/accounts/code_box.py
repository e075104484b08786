"""The secrets of one-time codes as they are kept: sealed, so that a stolen database makes none.

The keys come from the secrets of the deployment; an old secret still opens what it sealed.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_SEALING = b"staff one-time codes, sealed"
_MAKING = b"staff one-time codes, made for "
_SECRET_BYTES = 20


class UnreadableError(Exception):
    """What is kept was sealed with a secret that is not among ours any more."""


class CodeBox:
    """Seal with the newest secret, open with any."""

    def __init__(self, secrets: Sequence[str]) -> None:
        keys = [base64.urlsafe_b64encode(_derived(secret, _SEALING, 32)) for secret in secrets]
        self._sealing = MultiFernet([Fernet(key) for key in keys])
        self._newest = secrets[0]

    def seal(self, secret: str) -> bytes:
        """Close a secret in."""
        return self._sealing.encrypt(secret.encode("ascii"))

    def open(self, sealed: bytes) -> str:
        """The secret again; `UnreadableError` where none of our keys fits."""
        try:
            return self._sealing.decrypt(sealed).decode("ascii")
        except InvalidToken:
            raise UnreadableError from None

    def made_for(self, token: str) -> str:
        """A new secret, in base 32, for whoever holds this session; no other leads to it.

        The session's 256 random bits make it as random; none need be kept before it is confirmed.
        """
        purpose = _MAKING + token.encode("utf-8", "surrogatepass")
        mixed = _derived(self._newest, purpose, _SECRET_BYTES)
        return base64.b32encode(mixed).decode("ascii")


def _derived(secret: str, purpose: bytes, length: int) -> bytes:
    key = HKDF(algorithm=SHA256(), length=length, salt=None, info=purpose)
    return key.derive(secret.encode())
