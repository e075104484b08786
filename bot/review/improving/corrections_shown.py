"""The list of corrections as the page shows it: by topic, with titles in the place of ids."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.improving.acts import Examples
from bot.improving.lessons import Refusal, lessons
from bot.records.corrections import ACT, Correction
from bot.review.act_names import act_title, acts_to_choose
from knowledge.model import Content


@dataclass(frozen=True)
class Row:
    """A correction in the list: what its words should lead to, and why they cannot, if so.

    `taught`: they do already, by the content or by a correction before it.
    """

    correction: Correction
    leads_to: str
    refusal: Refusal | None
    instead: str
    taught: bool


def by_topic(
    corrections: Iterable[Correction], content: Content, examples: Examples
) -> dict[str, list[Row]]:
    """The corrections by the title of their topic; "" for what is no longer in the content."""
    every = list(corrections)
    sorted_out = lessons(every, content, examples)
    refusals = {refusal.correction.id: refusal for refusal in sorted_out.refused}
    known = {one.id for one in sorted_out.known}
    titles, topics = {entry.id: entry.title for entry in content.entries}, _topics(content)
    groups: dict[str, list[Row]] = {}
    for one in every:
        refusal = refusals.get(one.id)
        instead = titles.get(refusal.other) or act_title(refusal.other) if refusal else ""
        leads_to = act_title(one.target) if one.kind == ACT else titles.get(one.target, one.target)
        row = Row(one, leads_to, refusal, instead, one.id in known)
        groups.setdefault(topics.get(one.target, ""), []).append(row)
    return dict(sorted(groups.items()))


def _topics(content: Content) -> Mapping[str, str]:
    """The title of the topic of every entry and act."""
    titles = {topic.id: topic.title for topic in content.topics}
    of_acts = {act: topic for topic, acts in acts_to_choose().items() for act in acts}
    return {**of_acts, **{one.id: titles.get(one.topic, "") for one in content.entries}}
