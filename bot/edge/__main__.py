"""Run the edge: `python -m bot.edge`."""

from __future__ import annotations

import sys

sys.modules["tensorflow"] = None  # type: ignore[assignment]  # 400 MB that thinc would load

import logging

from bot.council import load_council
from bot.edge.app import create_app
from bot.records.engine import migrate
from bot.settings import load_settings

logger = logging.getLogger("bot.edge")


def main() -> None:
    """Serve until told to stop.

    With the records database away the edge starts all the same: a disclosure must be answered.
    """
    settings = load_settings()
    council = load_council(settings.council_file)
    try:
        migrate(settings.database_url)
    except Exception as error:
        logger.error("The records are not up to date: %s", type(error).__name__)
    app = create_app(settings, council)
    app.run(
        host=settings.edge_host,
        port=settings.edge_port,
        workers=1,
        access_log=False,
        debug=False,
        auto_reload=False,
        motd=False,
    )


if __name__ == "__main__":
    main()
