"""The role and areas on a form about an account, checked; pure."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from bot.review.accounts.staff_words import Refused
from bot.review.forms import Form
from bot.review.roles import Role


@dataclass(frozen=True)
class Chosen:
    """What is ticked; `areas` empty: all of them."""

    role: str
    areas: tuple[str, ...]


def chosen(form: Form) -> Chosen:
    """What a form says, whether or not it will do."""
    return Chosen(form.text("role"), tuple(dict.fromkeys(form.all("area"))))


def access_in(form: Form, known: Collection[str]) -> tuple[str, tuple[str, ...]]:
    """The role and areas to give; `Refused` where there is no such thing."""
    asked = chosen(form)
    return checked_access(asked.role, asked.areas, known)


def checked_access(
    role: str, areas: tuple[str, ...], known: Collection[str]
) -> tuple[str, tuple[str, ...]]:
    """The same role and areas, or `Refused`."""
    if role not in {each.title for each in Role}:
        raise Refused("no_role")
    if not set(areas) <= set(known):
        raise Refused("no_such_area")
    if areas and role == Role.ADMINISTRATOR.title:
        raise Refused("administrator_in_areas")
    return role, areas
