"""Find the item of a list that is asked for by its place, as the last answer gave the list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.asking_items import asks_for_item, only_names_a_place, steps_on
from knowledge.catalogue import Catalogue
from knowledge.follow_on_words import FILLER
from knowledge.model import Entry
from knowledge.ordinals import WORD, position_named, told_upwards

STEM, LONG_STEM = 4, 5  # letters


@dataclass(frozen=True)
class Item:
    """One item of the list that the entry `listed_by` gives."""

    text: str
    listed_by: str


def item_asked_for(catalogue: Catalogue, question: str, last: str | None) -> Item | None:
    """The item asked for of the list just given, or of the one that the last answer stands in."""
    answered = catalogue.entry(last)
    if answered is None:
        return None
    around = list_around(catalogue, answered)
    if around is not None and (steps := steps_on(question, upwards=told_upwards(around.answer))):
        return _item(around, _place_in(answered, around) + steps)
    listing = answered if answered.points else around
    if listing is None or not asks_for_item(question, f"{listing.title} {listing.answer}"):
        return None
    if listing is around and only_names_a_place(question):  # it may as well be a choice
        return None
    upwards = told_upwards(listing.answer)
    position = position_named(question, len(listing.points), upwards=upwards)
    return None if position is None else _item(listing, position)


def list_around(catalogue: Catalogue, entry: Entry) -> Entry | None:
    """The entry in whose list this one stands, or None.

    An item names its list, which has a point that tells of it: their words show which list it is.
    """
    named = (catalogue.entry(other) for other in entry.see_also)
    lists = [one for one in named if one and one.points and one.topic == entry.topic]
    best = max(lists, key=lambda one: max(_words_shared(entry, one)), default=None)
    return best if best and max(_words_shared(entry, best)) else None


def _item(listing: Entry, position: int) -> Item | None:
    within = 0 <= position < len(listing.points)
    return Item(listing.points[position], listing.id) if within else None


def _place_in(entry: Entry, listing: Entry) -> int:
    shared = _words_shared(entry, listing)
    return shared.index(max(shared))


def _words_shared(entry: Entry, listing: Entry) -> Sequence[int]:
    """How many words an entry's title shares with each point of a list."""
    title = _stems(entry.title) - _stems(listing.title)
    return [len(title & _stems(point)) for point in listing.points]


def _stems(text: str) -> set[str]:
    """How the words begin that tell of a subject."""
    words = WORD.findall(text.casefold())
    return {word[:LONG_STEM] for word in words if len(word) >= STEM and word not in FILLER}
