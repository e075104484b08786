"""The secrets of a deployment: those of its settings, or one made once and kept in its home."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from bot.settings import Settings

_BYTES = 32


def load_secrets(settings: Settings) -> tuple[str, ...]:
    """Give the secrets of the settings, or one generated once for this home and kept with 0600."""
    return settings.secrets or (kept_secret(settings.home / "secret"),)


def site_salt(settings: Settings) -> bytes:
    """The salt of all hashes of codes: that of the settings, or one made once for this home.

    It has nothing to do with the secrets, so that codes outlive a change of them.
    """
    return (settings.code_salt or kept_secret(settings.home / "codes.salt")).encode()


def kept_secret(path: Path) -> str:
    """A secret that is made once, at the first call, and kept in a file with 0600."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        _write_once(path)
    kept = path.read_text(encoding="ascii").strip()
    if len(kept) < _BYTES:
        raise ValueError(f"{path} is too short for a secret: delete it, and a new one is made.")
    return kept


def _write_once(path: Path) -> None:
    """Appear complete or not at all, also when two processes start together."""
    draft = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(_BYTES))
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
