"""The review app with a small made-up year behind it, and the addresses of its pages there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

from bot.review.all_routes import ROUTES
from bot.review.roles import Role
from bot.review.routes import Route
from bot.settings import PROJECT
from tests.edge.walking import write_knowledge
from tests.support.edge import edge_settings
from tests.support.review import Person, Review, running_review
from tests.support.year import year_of_records
from tests.support.year_beside import put_beside
from tests.support.year_examples import examples_in
from tests.support.year_finished import finish

TALKS = 600
_ASKED = {"/exports/check": {"what": "conversations csv"}}
"""Pages that are nothing without a query."""

_GAP = re.compile(r"<(\w+)(?::\w+)?>")


@dataclass(frozen=True)
class Busy:
    """A review app that has been used for a year; `examples` fill the gaps of its addresses."""

    review: Review
    examples: Mapping[str, str]

    @property
    def url(self) -> str:
        """Where it is served."""
        return self.review.url

    def address(self, path: str) -> str:
        """A path with its gaps filled by what there is in the records, and what must be asked."""
        asked = f"?{urlencode(_ASKED[path])}" if path in _ASKED else ""
        return filled(path, self.examples) + asked

    def whoever_may(self, route: Route) -> Person:
        """Somebody at the step of signing in, or of the role, that a route needs."""
        if route.step:
            return self.review.person(step=route.step)
        if route.needs is None:
            return Person("nobody", "", self.review.client())
        return self.review.person(route.needs)

    def administrator(self) -> Person:
        """Somebody who may do everything."""
        return self.review.person(Role.ADMINISTRATOR)


def filled(path: str, examples: Mapping[str, str]) -> str:
    """A path whose gaps, as `<card_id>`, are filled."""
    return _GAP.sub(lambda gap: examples[gap[1]], path)


def pages() -> list[Route]:
    """Every route that is opened and not sent."""
    return [route for route in ROUTES if route.method == "GET"]


@contextmanager
def busy_review(home: Path, conversations: int = TALKS) -> Iterator[Busy]:
    """Serve it until the end of the context."""
    home.mkdir(parents=True, exist_ok=True)
    settings = edge_settings(home)
    write_knowledge(settings.knowledge_db)
    settings.encoder_dir.symlink_to(PROJECT / "var" / "encoder")
    year_of_records(settings.database_url, conversations)
    finish(settings.database_url, settings.knowledge_db)
    examples = examples_in(settings.database_url) | put_beside(settings.database_url)
    with running_review(settings) as review:
        yield Busy(review, examples)
