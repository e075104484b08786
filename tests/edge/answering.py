"""An edge that knows the written content, and a stand-in for Rasa that answers from it."""

from __future__ import annotations

from typing import Any

from knowledge.load import load_content
from knowledge.model import Entry
from knowledge.saying import mark_of, said_again
from tests.support.rasa_stand_in import message

CONTENT = load_content()
TOOLKITS = {toolkit.id: toolkit for toolkit in CONTENT.toolkits}


def entry(entry_id: str) -> Entry:
    """An entry of the content, which must be there."""
    return next(one for one in CONTENT.entries if one.id == entry_id)


def answer_with(entry_id: str, *told: str, easy: bool = False) -> dict[str, Any]:
    """What the actions say of an entry; of a comparison, `told` of these toolkits."""
    found = entry(entry_id)
    stances = [stance for stance in found.stances if stance.toolkit in told] or found.stances
    mark = mark_of(found, stances, easy=easy)
    said = said_again(found, TOOLKITS, mark["toolkits"], easy=easy)
    return message("answer", **said, entry=mark)
