"""What operators do while the service runs: take over content, switch it off and on."""

from __future__ import annotations

import getpass
from datetime import datetime, timezone

from sqlalchemy.exc import SQLAlchemyError

from bot.records import audit, service_settings
from bot.records.engine import migrate, open_engine, reading
from bot.service.reload import reload
from bot.settings import Settings
from bot.web.off_file import switch_off, switch_on
from bot.web.service_file import bring_up_to_date
from bot.web.service_settings import OFF, read_values


def take_over_content(settings: Settings) -> None:
    """Build the knowledge base from changed content, and say what that did and did not do."""
    print("Taking over the content …", end=" ", flush=True)
    done = reload(settings)
    if done.old == done.new:
        print("nothing in it has changed.")
    else:
        print(f"done: {done.entries} entries are in force from the next question on.")
    if done.behind:
        print("The model was trained from other content or code: `make build`, then a restart.")


def turn_off(settings: Settings, message: str) -> None:
    """Switch the assistant off on this machine; no database is needed for it."""
    switch_off(settings.off_switch, message)
    print("The assistant is off on this machine.")
    try:
        _set(settings, message, "switch_off")
    except (SQLAlchemyError, OSError) as error:
        kind = type(error).__name__
        print(f"The records could not be reached ({kind}): this is not in the audit, and other")
        print("machines have not been told. Write down what you did and when.")


def turn_on(settings: Settings) -> None:
    """Switch it on again, on every machine, with a row in the audit."""
    try:
        _set(settings, None, "switch_on")
    except (SQLAlchemyError, OSError) as error:
        kind = type(error).__name__
        raise RuntimeError(f"The records cannot be reached ({kind}), so it stays off.") from None
    switch_on(settings.off_switch)
    print("The assistant is on again. Ask it something.")


def kept_for(settings: Settings) -> Settings:
    """The settings with the days that staff have lowered, for the nightly run."""
    engine = open_engine(settings.database_url)
    with reading(engine) as connection:
        kept = service_settings.kept(connection)
    engine.dispose()
    return read_values(kept.values, kept.changed_at).over(settings)


def _set(settings: Settings, off: str | None, action: str) -> None:
    migrate(settings.database_url)
    engine = open_engine(settings.database_url)
    actor, now = f"command: {getpass.getuser()}"[:64], datetime.now(timezone.utc)
    with engine.begin() as connection:
        changed = service_settings.change(connection, {OFF: off}, by=actor, now=now)
        detail = {"changed": changed}
        audit.append(
            connection, actor=actor, action=action, target="service", detail=detail, now=now
        )
        kept = service_settings.kept(connection)
    engine.dispose()
    bring_up_to_date(settings.service_file, read_values(kept.values, kept.changed_at))
