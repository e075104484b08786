"""Turn an entry into a reply: reading level, points, sources, and what to ask next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rasa_sdk.events import SlotSet

from actions.conversation import SHOWN_KEPT, Conversation
from actions.explain.comparing import areas_compared, told_of
from actions.knowledge_base import knowledge_base
from actions.safe_action import Events, in_thread
from actions.speaker import Choice, Speaker
from actions.walk.offering import offered_after, starting
from knowledge.model import GLOSSARY, Entry, Toolkit
from knowledge.saying import details_of, details_of_comparison, mark_of

NEXT_QUESTIONS, WALKS_OFFERED = 3, 2
SEVERAL = 2


async def answer_entry(
    entry: Entry, conversation: Conversation, say: Speaker, *, easy: bool | None = None
) -> Events:
    """Say an entry with its source and the next questions; remember it for follow-ups."""
    in_easy = conversation.easy if easy is None else easy
    toolkits = {t.id: t for t in await in_thread(knowledge_base().toolkits)}
    walks = [] if conversation.walk.id else await offered_after(entry.id)
    offers = [starting(walk) for walk in walks[:WALKS_OFFERED]]
    if entry.stances:
        return answer_comparison(entry, conversation, say, toolkits, offers, easy=in_easy)
    following = await unseen(entry.see_also, [*conversation.shown, entry.id])
    next_questions = [choice_of(other) for other in following[:NEXT_QUESTIONS]]
    say.answer(
        entry.easy if in_easy else entry.answer,
        details_of(entry, toolkits, easy=in_easy) | {"entry": mark_of(entry, easy=in_easy)},
        [*next_questions, *offers],
    )
    return remember(entry, conversation, [e.id for e in following[:NEXT_QUESTIONS]])


def answer_comparison(
    entry: Entry,
    conversation: Conversation,
    say: Speaker,
    toolkits: dict[str, Toolkit],
    offers: Sequence[Choice] = (),
    *,
    easy: bool,
) -> Events:
    """Say what all share and each one's stance, with each area's own answer as a choice."""
    told = told_of(entry, areas_compared(entry, conversation))
    details = details_of_comparison(told, toolkits, easy=easy)
    fuller = [stance for stance in told if stance.entry]
    choices = [
        {"title": toolkits[stance.toolkit].name, "payload": asking_for(stance.entry)}
        for stance in fuller
    ]
    details["entry"] = mark_of(entry, told, easy=easy)
    say.answer(entry.easy if easy else entry.answer, details, [*choices, *offers])
    compared = SlotSet("explain__compared", [stance.toolkit for stance in told])
    return [*remember(entry, conversation, [stance.entry for stance in fuller]), compared]


async def unseen(ids: Iterable[str], seen: Sequence[str]) -> list[Entry]:
    """The entries of these ids that were not shown yet."""
    found: list[Entry] = await in_thread(knowledge_base().entries, list(ids))
    return [entry for entry in found if entry.id not in seen]


def remember(entry: Entry, conversation: Conversation, offered: Sequence[str]) -> Events:
    """The slots that follow-ups read."""
    shown = [*(e for e in conversation.shown if e != entry.id), entry.id][-SHOWN_KEPT:]
    return [
        SlotSet("explain__last_entry", entry.id),
        SlotSet("explain__shown", shown),
        SlotSet("explain__offered", list(offered)),
    ]


def choice_of(entry: Entry) -> Choice:
    """A button that asks for this entry."""
    return {"title": entry.title, "payload": asking_for(entry.id)}


def asking_for(entry_id: str) -> str:
    """What a button sends to be answered with this entry."""
    return f'/explain{{"entry": "{entry_id}"}}'


async def choices_of(entries: Sequence[Entry]) -> list[Choice]:
    """A button for each entry, told apart by toolkit where they are of several."""
    if len({entry.toolkit for entry in entries if entry.topic != GLOSSARY}) < SEVERAL:
        return [choice_of(entry) for entry in entries]
    names = {t.id: t.name for t in await in_thread(knowledge_base().toolkits)}
    return [
        {**choice_of(entry), "title": f"{names[entry.toolkit]}: {entry.title}"}
        if entry.toolkit in names and entry.topic != GLOSSARY
        else choice_of(entry)
        for entry in entries
    ]
