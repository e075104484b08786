"""Go on with a walk: the one left in this conversation, or the one that a code opens."""

from __future__ import annotations

from rasa_sdk.events import SlotSet

from actions.conversation import Conversation
from actions.safe_action import Events, SafeAction
from actions.speaker import Speaker
from actions.walk import records
from actions.walk.action_start_walk import say_intro
from actions.walk.codes import result_page
from actions.walk.offering import offered
from actions.walk.walking import Walking, instrument_of, opened, resumed
from bot.records.walks import Walk
from knowledge.instruments.moves import FINISHED, OPEN


class ActionResumeWalk(SafeAction):
    """The edge looks codes up; what comes here is the id of a walk or of a group."""

    def name(self) -> str:
        """The name in the domain."""
        return "action_resume_walk"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Resume it, show what came of it, or say plainly that there is nothing to resume."""
        group, named = conversation.named("group"), conversation.named("walk")
        if group:
            return await _join(group, conversation, say)
        walk = await (records.found(named) if named else _left(conversation))
        walking = await resumed(walk) if walk else None
        if walking is None:
            unknown = "utter_walk_code_unknown" if named else "utter_walk_nothing_left"
            say.response(unknown, choices=await offered(conversation))
            return []
        await records.taken_over(walking.walk, conversation.id)
        if walking.walk.state == FINISHED:
            return say_finished(walking, say)
        await records.kept(walking.walk, walking.place, OPEN)
        say.response("utter_walk_resumed", title=walking.instrument.title)
        return opened(walking.walk, walking.instrument, walking.place.at)


async def _left(conversation: Conversation) -> Walk | None:
    """The walk that was open last, or another of this conversation that was not finished."""
    last = await records.found(conversation.walk.last)
    unfinished = last is not None and last.state != FINISHED
    return last if unfinished else await records.left_open(conversation.id) or last


async def _join(group_id: str, conversation: Conversation, say: Speaker) -> Events:
    group = await records.group_found(group_id)
    instrument = await instrument_of(group.instrument) if group else None
    if group is None or instrument is None:
        say.response("utter_walk_code_unknown", choices=await offered(conversation))
        return []
    walk: Walk = await records.begun(
        conversation.id, instrument.id, conversation.area, group_id=group.id
    )
    say.response("utter_walk_joined", title=instrument.title)
    say_intro(instrument, conversation, say)
    return opened(walk, instrument)


def say_finished(walking: Walking, say: Speaker) -> Events:
    """A finished walk is not walked again unless that is asked for; its page is shown."""
    walk, instrument = walking.walk, walking.instrument
    again = f'/start_walk{{"instrument": "{instrument.id}", "earlier": "{walk.id}"}}'
    say.step(
        "utter_walk_finished_before",
        "notice",
        [{"title": "Do it again, and compare", "payload": again}],
        details={"links": [{"title": instrument.title, "url": result_page("walk", walk.id)}]},
        title=instrument.title,
    )
    return [SlotSet("walk__last", walk.id)]
