"""Tokens that open a conversation.

A token is 256 random bits and a signature: a guess is refused without touching the database, and
the database holds only a hash, so that reading it opens nobody's conversation.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Sequence

from itsdangerous import Signer

_BYTES = 32


class Tokens:
    """Make and check tokens; the first secret signs, all are accepted, so that one can rotate."""

    def __init__(self, keys: Sequence[str]) -> None:
        """`keys`: newest first; itsdangerous wants the newest last."""
        newest_last = list(reversed(keys))
        self._tokens = _signer(newest_last, "conversation")
        self._forms = _signer(newest_last, "form")

    def new(self) -> str:
        """Make a token nobody can guess."""
        return self._tokens.sign(secrets.token_urlsafe(_BYTES)).decode("ascii")

    def is_ours(self, token: str) -> bool:
        """Tell whether one of our secrets signed this token, without any look-up."""
        return self._tokens.validate(_encoded(token))

    def form_proof(self, form_id: str) -> str:
        """Sign the browser's form cookie; the page carries it, another site cannot."""
        return self._forms.get_signature(form_id).decode("ascii")

    def proves_form(self, form_id: str, proof: str) -> bool:
        """Tell whether a form came from a page we gave to the browser with this cookie."""
        return bool(form_id) and self._forms.verify_signature(_encoded(form_id), _encoded(proof))


def token_hash(token: str) -> str:
    """What is stored of a token: SHA-256 of its random part, whoever signed it."""
    return hashlib.sha256(_secret_part(token)).hexdigest()


def fingerprint(token: str, content: str) -> str:
    """Tell two contents of one message id apart by a hash that the database alone cannot reverse.

    Keyed with the token, which is stored nowhere: a hash of the words alone could be guessed.
    """
    return hmac.new(_secret_part(token), _encoded(content), hashlib.sha256).hexdigest()


def _signer(keys: list[str], salt: str) -> Signer:
    return Signer(keys, salt=f"coproduction.{salt}", digest_method=hashlib.sha256)


def _secret_part(token: str) -> bytes:
    return _encoded(token.rpartition(".")[0])


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
