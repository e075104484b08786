"""Run follow-ups through whole conversations: the trained model and the real actions."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from bot.evaluation.measure import Recognised
from bot.evaluation.questions import FollowUp
from bot.rasa.rehearsal import Conversation

Begin = Callable[[str | None], Conversation]


async def measure_follow_ups(pairs: Iterable[FollowUp], begin: Begin) -> Recognised:
    """How many second lines were answered rightly, after the first had its right answer."""
    found = Recognised()
    for pair in pairs:
        talk = begin(pair.area)
        await talk.says(pair.first)
        if await talk.answered() != pair.answered:  # the person presses the right one
            await talk.says(payload=f'/explain{{"entry": "{pair.answered}"}}')
        reply = await talk.says(pair.then)
        entry, intent = await talk.answered(), reply.trace["intent"]
        answers = any(message["kind"] == "answer" for message in reply.messages)
        right = intent == pair.act if pair.act else answers and entry in pair.entries
        found.all.count(right)
        if not right:
            wanted = pair.act or " or ".join(pair.entries)
            got = entry if answers else "no answer"
            found.confused.append(
                f"{pair.answered}, then “{pair.then}”: {got} ({intent}), not {wanted}"
            )
    return found
