"""What staff have set, in a file beside the data, so that the edge asks no database for it."""

from __future__ import annotations

import json
import os
from datetime import datetime, timezone
from pathlib import Path
from tempfile import NamedTemporaryFile

from bot.web.service_settings import ServiceSettings, read_values, written_values

_CHANGED_AT = "changed_at"


def read_file(file: Path) -> ServiceSettings:
    """What the file says; nothing is set where there is none. `ValueError` where it is broken."""
    try:
        values = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return ServiceSettings()
    if not isinstance(values, dict):
        raise ValueError("the file holds no settings by name")
    return read_values(values, _moment(values.get(_CHANGED_AT)))


def write_file(file: Path, service: ServiceSettings) -> None:
    """Put the settings in place whole: who reads meanwhile has the old ones or the new."""
    values = written_values(service)
    if service.changed_at is not None:
        values[_CHANGED_AT] = service.changed_at.isoformat()
    file.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(
        "w", dir=file.parent, prefix=file.name, encoding="utf-8", delete=False
    ) as half_done:
        json.dump(values, half_done, indent=1)
        half_done.flush()
        os.fsync(half_done.fileno())
    os.replace(half_done.name, file)


def bring_up_to_date(file: Path, found: ServiceSettings) -> None:
    """Write what the records hold, where that is newer than what the file says."""
    try:
        here = read_file(file)
    except ValueError:
        here = ServiceSettings()
    if found.is_newer_than(here):
        write_file(file, found)


def _moment(value: object) -> datetime | None:
    if value is None:
        return None
    moment = datetime.fromisoformat(str(value))
    return moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)
