"""Addresses of knowledge base files for SQLAlchemy, right for any name a folder may have."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from sqlalchemy.engine import URL


def to_write(path: Path) -> URL:
    """The address at which the file is made; its folder must exist."""
    return URL.create("sqlite", database=str(path))


def to_read(path: Path) -> URL:
    """The address that never writes, and never makes a file that is missing."""
    database = f"file:{quote(str(path))}"
    return URL.create("sqlite", database=database, query={"mode": "ro", "uri": "true"})
