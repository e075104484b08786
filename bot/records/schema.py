"""What every table is made with: one collection of them, and columns that lead to other rows."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, ForeignKey, MetaData, String

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def goes_with(target: str, **options: Any) -> Column[Any]:
    """A column of rows that go when the row they lead to goes; `target` is `<table>.id`."""
    return _leads_to(target, **{"nullable": False, **options})


def outlives(target: str, name: str) -> Column[Any]:
    """A column of rows that stay when the row they lead to goes, and then lead nowhere."""
    return Column(name, String(32), ForeignKey(target, ondelete="SET NULL"), index=True)


def _leads_to(target: str, **options: Any) -> Column[Any]:
    name = f"{target.split('.')[0].removesuffix('s')}_id"
    return Column(name, String(32), ForeignKey(target, ondelete="CASCADE"), **options)
