"""Whether anybody at the council gets to know of a disclosure: each council's signed choice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.council_file import Section

SIGNPOST, FLAG = "signpost", "flag"
MODES = (SIGNPOST, FLAG)
_HIGHEST_PORT = 65_535


@dataclass(frozen=True)
class Mail:
    """The council's own mail relay, for notices without anybody's words."""

    host: str
    port: int
    sender: str
    to: str


@dataclass(frozen=True)
class SafeguardingMode:
    """Signpost tells nobody; flag keeps a queue for staff, and may send a mail for each."""

    mode: str
    decided_by: str
    decided_on: date
    mail: Mail | None

    @property
    def flags(self) -> bool:
        """Whether staff have a queue to look through."""
        return self.mode == FLAG


def read_mode(section: Section) -> SafeguardingMode:
    """Read the choice, or raise `CouncilError`."""
    mode = section.one_of("mode", MODES)
    chosen = SafeguardingMode(
        mode=mode,
        decided_by=section.text("decided_by"),
        decided_on=section.day("decided_on"),
        mail=_mail(section) if section.has("mail") else None,
    )
    if chosen.mail and not chosen.flags:
        raise section.error("mail", "a mail is sent only with mode: flag; leave it out")
    section.refuse_the_rest()
    return chosen


def _mail(section: Section) -> Mail:
    part = section.section("mail")
    mail = Mail(
        host=part.text("host"),
        port=part.number("port", 1, _HIGHEST_PORT),
        sender=part.email("from"),
        to=part.email("to"),
    )
    part.refuse_the_rest()
    return mail
