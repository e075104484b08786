"""What makes a card that is sent twice one card: a random number that we signed on its form."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence

from itsdangerous import Signer

_BYTES = 16


class CardNonces:
    """Make the numbers of forms, and tell which submission a form is."""

    def __init__(self, keys: Sequence[str]) -> None:
        """`keys`: newest first; itsdangerous wants the newest last."""
        newest_last = list(reversed(keys))
        self._signer = Signer(newest_last, salt="coproduction.card", digest_method=hashlib.sha256)

    def new(self) -> str:
        """The number of a form that is shown for the first time."""
        return self._signer.sign(secrets.token_urlsafe(_BYTES)).decode("ascii")

    def submission_of(self, nonce: str) -> str | None:
        """The id of what is sent with a form; None for a number that we did not make.

        A hash without a key: it stays the same when the secret is changed, and leads nowhere,
        since the number is kept by nobody.
        """
        signed = nonce.encode("utf-8", "surrogatepass")
        if not self._signer.validate(signed):
            return None
        return hashlib.sha256(b"comment card " + signed.rpartition(b".")[0]).hexdigest()
