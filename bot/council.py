"""The one council that a deployment serves, read from `council.yml` and checked.

Contacts and helpline numbers change, so they are dated configuration and never code.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from bot.council_cards import Cards, read_cards
from bot.council_file import CouncilError, Section, read_sections
from bot.council_mode import Mail, SafeguardingMode, read_mode
from bot.council_theme import Logo, Theme, read_theme
from bot.safety.kinds import KINDS

__all__ = [
    "Cards",
    "Contact",
    "Council",
    "CouncilError",
    "Helpline",
    "Logo",
    "Mail",
    "Office",
    "Safeguarding",
    "SafeguardingMode",
    "Theme",
    "is_overdue",
    "load_council",
    "problems",
]

YEAR = timedelta(days=366)
CONTACT_NAMES = ("council", "team", "phone", "email", "hours", "web")


@dataclass(frozen=True)
class Contact:
    """A team people can write to; `phone` and `hours` are "" where the file gives none."""

    team: str
    phone: str
    email: str
    hours: str
    web: str


@dataclass(frozen=True)
class Office:
    """A social care service with a number for the day and one for nights and weekends."""

    name: str
    phone: str
    hours: str
    out_of_hours: str
    web: str


@dataclass(frozen=True)
class Helpline:
    """A number given after some kinds of disclosure (`kinds` empty: after every kind)."""

    name: str
    phone: str
    for_whom: str
    hours: str
    web: str
    kinds: tuple[str, ...]
    checked: date

    def is_for(self, kind: str) -> bool:
        """Whether this helpline is given after a disclosure of that kind."""
        return not self.kinds or kind in self.kinds


@dataclass(frozen=True)
class Safeguarding:
    """Every number that a safety message gives."""

    emergency_name: str
    emergency_phone: str
    children: Office
    adults: Office
    helplines: tuple[Helpline, ...]


@dataclass(frozen=True)
class Council:
    """All that answers say about the council; `default_area` is None where people are asked."""

    name: str
    short_name: str
    default_area: str | None
    contacts: Contact
    complaints: Contact
    privacy: Contact
    safeguarding: Safeguarding
    safeguarding_mode: SafeguardingMode
    cards: Cards
    leave_page_to: str
    reviewed: date
    review_by: date
    contact_line: str
    complaints_line: str
    privacy_line: str
    theme: Theme


def load_council(path: Path) -> Council:
    """Read the file, or raise `CouncilError` naming the file, the key and what to do."""
    top = read_sections(path)
    name = top.text("name")
    contacts = _contact(top.section("contacts"))
    complaints = _contact(top.section("complaints"), hours=False)
    privacy = _contact(top.section("privacy"), phone=False, hours=False)
    wording = top.section("wording")
    council = Council(
        name=name,
        short_name=top.text("short_name"),
        default_area=top.text_or_none("default_area"),
        contacts=contacts,
        complaints=complaints,
        privacy=privacy,
        safeguarding=_safeguarding(top.section("safeguarding")),
        safeguarding_mode=read_mode(top.section("safeguarding_mode")),
        cards=read_cards(top.section("cards")),
        leave_page_to=top.web("leave_page_to"),
        reviewed=top.day("reviewed"),
        review_by=top.day("review_by"),
        contact_line=_line(wording, "contact", name, contacts),
        complaints_line=_line(wording, "complaints", name, complaints),
        privacy_line=_line(wording, "privacy", name, privacy),
        theme=read_theme(top.section("theme"), path.parent) if top.has("theme") else Theme(),
    )
    for section in (wording, top):
        section.refuse_the_rest()
    return council


def problems(council: Council, today: date) -> list[str]:
    """Everything a council has to put right before people are given these numbers."""
    found = []
    if council.review_by < today:
        found.append(
            f"review_by was {council.review_by}: read every line through, "
            "then move reviewed and review_by on."
        )
    if council.reviewed > today:
        found.append(f"reviewed is {council.reviewed}, which is still to come.")
    if council.review_by - council.reviewed > YEAR:
        found.append("review_by is more than a year after reviewed: choose an earlier day.")
    found.extend(_helpline_problems(council.safeguarding.helplines, today))
    if council.safeguarding_mode.decided_on > today:
        found.append("safeguarding_mode.decided_on is still to come.")
    return found


def is_overdue(line: Helpline, today: date) -> bool:
    """Whether a number has to be looked up again."""
    return today - line.checked > YEAR


def _helpline_problems(helplines: tuple[Helpline, ...], today: date) -> list[str]:
    found = []
    for line in helplines:
        if line.checked > today:
            found.append(f"{line.name}: checked is {line.checked}, which is still to come.")
        elif is_overdue(line, today):
            found.append(
                f"{line.name}: last checked {line.checked}; look {line.phone} up on "
                f"{line.web} and put the new date."
            )
    return found


def _contact(section: Section, *, phone: bool = True, hours: bool = True) -> Contact:
    contact = Contact(
        team=section.text("team"),
        phone=section.phone("phone") if phone else "",
        email=section.email("email"),
        hours=section.text("hours") if hours else "",
        web=section.web("web"),
    )
    section.refuse_the_rest()
    return contact


def _office(section: Section) -> Office:
    office = Office(
        name=section.text("name"),
        phone=section.phone("phone"),
        hours=section.text("hours"),
        out_of_hours=section.phone("out_of_hours"),
        web=section.web("web"),
    )
    section.refuse_the_rest()
    return office


def _helpline(section: Section) -> Helpline:
    helpline = Helpline(
        name=section.text("name"),
        phone=section.phone("phone"),
        for_whom=section.text("for_whom"),
        hours=section.text("hours"),
        web=section.web("web"),
        kinds=section.names_or_every("kinds"),
        checked=section.day("checked"),
    )
    for kind in set(helpline.kinds) - set(KINDS):
        raise section.error("kinds", f"{kind!r} is not a kind; choose from {', '.join(KINDS)}")
    section.refuse_the_rest()
    return helpline


def _safeguarding(section: Section) -> Safeguarding:
    emergency = section.section("emergency")
    safeguarding = Safeguarding(
        emergency_name=emergency.text("name"),
        emergency_phone=emergency.phone("phone"),
        children=_office(section.section("children")),
        adults=_office(section.section("adults")),
        helplines=tuple(_helpline(each) for each in section.sections("helplines")),
    )
    if not any(not line.kinds for line in safeguarding.helplines):
        raise section.error("helplines", "give at least one helpline with `kinds: every`")
    for part in (emergency, section):
        part.refuse_the_rest()
    return safeguarding


def _line(wording: Section, key: str, council: str, contact: Contact) -> str:
    names = dict.fromkeys(CONTACT_NAMES, "") | vars(contact) | {"council": council}
    try:
        return wording.text(key).format_map({name: names[name] for name in CONTACT_NAMES})
    except (KeyError, ValueError, IndexError) as error:
        allowed = ", ".join(f"{{{name}}}" for name in CONTACT_NAMES)
        raise wording.error(key, f"use only {allowed} in braces") from error
