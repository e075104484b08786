"""Run the edge: `python -m bot.edge`."""

from __future__ import annotations

import sys

sys.modules["tensorflow"] = None  # type: ignore[assignment]  # 400 MB that thinc would load

from bot.council import load_council  # noqa: E402
from bot.edge.app import create_app  # noqa: E402
from bot.settings import load_settings  # noqa: E402
from bot.web.migrating import migrate_when_possible, migrated  # noqa: E402


def main() -> None:
    """Serve until told to stop, in one process."""
    settings = load_settings()
    app = create_app(settings, load_council(settings.council_file))
    if not migrated(settings.database_url):
        app.add_task(migrate_when_possible(settings.database_url))
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
