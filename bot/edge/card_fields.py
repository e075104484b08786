"""The four fields of a comment card on the page: all may be left out, though not all at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from bot.edge.browser import Form

MOST_CHARACTERS = 1000
MOST_WHEN_HIDDEN = 3 * MOST_CHARACTERS
"""For words that were looked at: "[date of birth]" may be longer than what it hides."""
TYPED = ("project", "more")
"""The fields that hold words of a person."""


@dataclass(frozen=True)
class CardFields:
    """What a person wrote or chose, by the questions of the instrument; "" is left out."""

    project: str = ""
    statement: str = ""
    more: str = ""
    sharing: str = ""

    def named(self) -> dict[str, str]:
        """Each field with its name, for a form that carries them on."""
        return {field.name: str(getattr(self, field.name)) for field in fields(self)}

    def told(self) -> tuple[str, str, str]:
        """All but who may read it, which may be changed later."""
        return self.project, self.statement, self.more


def card_fields_of(form: Form) -> CardFields:
    """Read a posted form, its choices still as they came."""
    return CardFields(**{field.name: form.text(field.name) for field in fields(CardFields)})


def as_offered(given: CardFields, choices: Mapping[str, tuple[str, ...]]) -> CardFields:
    """The same fields; a choice that nobody offered counts as left out."""
    named = given.named()
    made_up = {name: "" for name in choices if named[name] not in choices[name]}
    return replace(given, **made_up)


def too_long(given: CardFields, most: int = MOST_CHARACTERS) -> list[str]:
    """The names of fields with more characters than that."""
    return [name for name in TYPED if len(getattr(given, name)) > most]


def says_nothing(given: CardFields) -> bool:
    """Whether there is neither a statement nor anything told: a project alone is no comment."""
    return not given.statement and not given.more
