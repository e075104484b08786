"""Where an answer comes from, in the shape the edge is promised."""

from __future__ import annotations

from typing import Any

from knowledge.model import Source, Toolkit


def source_of(source: Source, toolkit: Toolkit) -> dict[str, Any]:
    """Where an answer comes from, as the edge is promised."""
    return {
        "toolkit": toolkit.id,
        "title": f"{toolkit.document}, {toolkit.date}",
        "section": source.section,
        "page": source.page,
        "url": toolkit.url,
    }
