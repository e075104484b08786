"""What a member of staff may do: each role can do all that the one before it can."""

from __future__ import annotations

from enum import IntEnum


class Role(IntEnum):
    """Reading; working through queues; changing what the assistant says; running the service."""

    READER = 1
    REVIEWER = 2
    EDITOR = 3
    ADMINISTRATOR = 4

    @property
    def title(self) -> str:
        """The role as it is stored, and as pages write it."""
        return self.name.lower()


def role_of(title: str) -> Role:
    """The role of this title; `KeyError` where there is none."""
    return Role[title.upper()]
