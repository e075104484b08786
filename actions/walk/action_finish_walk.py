"""Say the result when the form has ended; one that was only left says nothing more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from actions.comment_card.sending import say_sent_before, send_card
from actions.contact.council import council_lines
from actions.conversation import Conversation
from actions.knowledge_base import knowledge_base
from actions.safe_action import Events, SafeAction, in_thread
from actions.speaker import Speaker
from actions.walk.codes import code_of, result_page
from actions.walk.walking import Walking, closed, instrument_of, walking_in
from knowledge.instruments.model import CARD, DECISION, GUIDE, Instrument
from knowledge.instruments.moves import FINISHED, STOPPED
from knowledge.instruments.outcome import Gap, Result, result_of
from knowledge.saying import source_of

MOST_GAPS = 6


class ActionFinishWalk(SafeAction):
    """What ends a walk is in its row: a result is said only of one that is finished there."""

    def name(self) -> str:
        """The name in the domain."""
        return "action_finish_walk"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Say the result, what needs work, the next steps, and how to keep it."""
        walking = await walking_in(conversation)
        if walking is None:
            return await _without_walk(conversation, say)
        if walking.walk.state == FINISHED and walking.instrument.kind == CARD:
            return await send_card(walking, conversation, say)
        if walking.walk.state == FINISHED:
            result = result_of(walking.instrument, walking.place.answers)
            await _say_result(walking, result, conversation, say)
        return closed()


async def _without_walk(conversation: Conversation, say: Speaker) -> Events:
    """The walk is gone: it was a card that was stopped or sent just now, or it was erased."""
    instrument = await instrument_of(conversation.walk.instrument or "")
    if instrument is not None and instrument.kind == CARD:
        stopped = conversation.walk.move == STOPPED
        if stopped or await say_sent_before(instrument, conversation, say):
            return closed()
    say.response("utter_walk_gone", **council_lines())
    return closed()


async def _say_result(
    walking: Walking, result: Result, conversation: Conversation, say: Speaker
) -> None:
    instrument, easy = walking.instrument, conversation.easy
    outcome = result.outcome
    details = {"points": list(result.warnings), "sources": await _sources(instrument)}
    say.step(
        "utter_walk_result" if result.complete else "utter_walk_result_early",
        "result",
        details=details,
        title=outcome.title,
        told=outcome.easy if easy else outcome.text,
    )
    if result.score is not None and result.out_of:
        say.step("utter_walk_score", "result", score=f"{result.score:g}", most=str(result.out_of))
    parts = {
        "utter_walk_reasons": [r.option.means for r in result.reasons],
        "utter_walk_gaps": _gap_lines(instrument, result.gaps),
        "utter_walk_steps": list(outcome.steps),
    }
    if instrument.kind != DECISION:
        del parts["utter_walk_reasons"]
    for name, points in parts.items():
        if points:
            say.step(name, "result", details={"points": points})
    _say_how_to_keep(walking, say)


def _gap_lines(instrument: Instrument, gaps: Sequence[Gap]) -> list[str]:
    """What may help; a guide promises a list, so all of it is there, each line with its name."""
    if instrument.kind != GUIDE:
        return [gap.help for gap in gaps[:MOST_GAPS]]
    if len(gaps) > MOST_GAPS:
        return [f"{gap.action}." for gap in gaps]
    return [f"{gap.action}. {gap.help}" for gap in gaps]


def _say_how_to_keep(walking: Walking, say: Speaker) -> None:
    walk = walking.walk
    say.step(
        "utter_walk_keep",
        "receipt",
        [{"title": "Share it with others", "payload": "/share_walk"}],
        details={"links": [{"title": "Your result", "url": result_page("walk", walk.id)}]},
        code=code_of("walk", walk.id),
    )


async def _sources(instrument: Instrument) -> list[dict[str, Any]]:
    toolkits = {t.id: t for t in await in_thread(knowledge_base().toolkits)}
    return [source_of(source, toolkits[source.toolkit]) for source in instrument.sources]
