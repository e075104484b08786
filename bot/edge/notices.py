"""A mail to the council that a disclosure was answered, by its own relay and without any words.

It goes out beside the answer, which never waits for it.  That it failed is kept in the records,
where staff see it in their queue.
"""

from __future__ import annotations

import asyncio
import logging
import smtplib
from datetime import datetime, timezone
from email.message import EmailMessage
from pathlib import Path
from typing import Final

import yaml

from bot.council import Mail
from bot.edge.running import Running
from bot.records import notices
from bot.web.store import Store, StoreFailedError

logger = logging.getLogger(__name__)

WORDING: Final[dict[str, str]] = yaml.safe_load(
    Path(__file__).with_name("notice.yml").read_text(encoding="utf-8")
)
SECONDS = 5.0
"""How long the relay may take for any one step."""


class Notices:
    """Send a mail for each disclosure, where the council chose that."""

    def __init__(self, mail: Mail | None, store: Store, running: Running) -> None:
        self._mail = mail
        self._store = store
        self._running = running

    def begin(self, disclosure_id: str, kind: str) -> None:
        """Send it on its own; nothing where no relay is set."""
        if self._mail is not None:
            self._running.start(disclosure_id, self._tell(self._mail, disclosure_id, kind))

    async def _tell(self, mail: Mail, disclosure_id: str, kind: str) -> None:
        now = datetime.now(timezone.utc)
        reason = await asyncio.to_thread(_sent, mail, notice(mail, disclosure_id, kind, now))
        if reason is not None:
            logger.error("The council was not told of a disclosure: %s", reason)
        try:
            await self._store.run(lambda: self._note(disclosure_id, reason, now))
        except StoreFailedError:
            logger.error("What came of a notice to the council was not kept.")

    def _note(self, disclosure_id: str, reason: str | None, now: datetime) -> None:
        with self._store.records.begin() as connection:
            notices.note(connection, disclosure_id=disclosure_id, reason=reason, now=now)


def notice(mail: Mail, disclosure_id: str, kind: str, now: datetime) -> EmailMessage:
    """The mail, with when and what kind and nothing else."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = mail.sender, mail.to, WORDING["subject"]
    when = f"{now:%Y-%m-%d %H:%M}"
    message.set_content(WORDING["text"].format(when=when, kind=kind, id=disclosure_id))
    return message


def _sent(mail: Mail, message: EmailMessage) -> str | None:
    """Send it; the name of the error where that failed."""
    try:
        with smtplib.SMTP(mail.host, mail.port, timeout=SECONDS) as relay:
            relay.send_message(message)
    except (OSError, smtplib.SMTPException) as error:
        return type(error).__name__[:64]
    return None
