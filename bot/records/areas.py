"""Which rows a member of staff may see: those of their areas, or all.

An area is the id of a toolkit. What belongs to no area is seen by those alone who see all of them.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import true

Areas = Collection[str] | None
"""The areas that somebody may see; None: all, and what belongs to none."""


def within(areas: Areas, area: Any) -> Any:
    """The condition that keeps a query to these areas; `area` is the column that names one."""
    return true() if areas is None else area.in_(tuple(areas))


def may_see(areas: Areas, area: str | None) -> bool:
    """Whether something of this area is among what somebody with these areas may see."""
    return areas is None or area in areas
