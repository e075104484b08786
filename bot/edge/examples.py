"""Two messages with everything in them, from which the script of the page copies what it needs.

They go through the same template as real ones, so what the script shows is what the server shows.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

_AT: Final = "2000-01-01T00:00:00+00:00"
_SOURCE: Final = {"toolkit": "-", "title": "-", "section": None, "page": None}

EXAMPLES: Final[tuple[Mapping[str, Any], ...]] = (
    {"id": "mine", "role": "user", "text": "-", "at": _AT},
    {
        "id": "bot",
        "role": "bot",
        "kind": "answer",
        "text": "-",
        "points": ["-"],
        "sources": [_SOURCE | {"url": "/"}, _SOURCE | {"url": None}],
        "choices": [{"id": "-", "title": "-"}],
        "links": [{"title": "-", "url": "/"}],
        "progress": {"at": 1, "of": 1},
        "expects": None,
        "hidden": ["name"],
        "terms": [{"term": "-", "meaning": "-"}],
        "other_reading": "easy",
        "at": _AT,
    },
)
