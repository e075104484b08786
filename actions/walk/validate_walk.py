"""Do what a message in a walk asks for, keep it, and say what came of it.

Rasa calls this with the dialogue act as the form's slot.  The slot is emptied while the walk goes
on, so that the form asks the next question, and holds the end once it has ended.
"""

from __future__ import annotations

from dataclasses import replace

from rasa_sdk.events import SlotSet

from actions.comment_card.moving import may_end, moved_in_card
from actions.contact.council import council
from actions.conversation import Conversation
from actions.safe_action import Events, SafeAction
from actions.speaker import Speaker
from actions.walk import records
from actions.walk.asking import answered, shown
from actions.walk.codes import code_of
from actions.walk.restarting import restart
from actions.walk.sharing import share
from actions.walk.walking import Walking, walking_in
from knowledge.instruments.model import CARD, CHOICE, SCALE
from knowledge.instruments.moves import MOVES, OPEN, Notice, Said, Step

WITH_RECORDS = {"share_walk": share, "restart_walk": restart, "start_again": restart}
ANSWER, CHANGE = "answer", "change_answer"
ECHOED = {CHOICE, SCALE}


class ValidateWalk(SafeAction):
    """What the form calls for every message in a walk."""

    def name(self) -> str:
        """The name in the domain."""
        return "validate_walk"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Make the move; a message that is none of ours sets nothing, and is answered by a rule."""
        move = conversation.walk.move
        if move is None:
            return []
        walking = await walking_in(conversation)
        if walking is None:
            return [SlotSet("walk__answer", "gone")]
        if conversation.paused and conversation.typed:
            return [SlotSet("walk__answer", None)]
        of_card = walking.instrument.kind == CARD
        if of_card and (moved := await moved_in_card(walking, conversation, say)) is not None:
            return moved
        if move in WITH_RECORDS:
            return await WITH_RECORDS[move](walking, conversation, say)
        step = MOVES[move](walking.instrument, walking.place, _said(move, conversation))
        if of_card and not may_end(step, conversation, say):
            step = Step(walking.place)
        await records.kept(walking.walk, step.place, step.state)
        if conversation.typed and move in {ANSWER, CHANGE}:
            _echo(walking, step, conversation, say)
        _notices(walking, step, conversation, say)
        return slots_after(step)


def slots_after(step: Step) -> Events:
    """The slots after a step: while the walk is open, the form has nothing yet."""
    return [
        SlotSet("walk__answer", None if step.state == OPEN else step.state),
        SlotSet("walk__question", step.place.at),
        SlotSet("walk__misses", step.place.misses),
    ]


def _said(move: str, conversation: Conversation) -> Said:
    """What was understood; a change also needs the words, since they may say what was meant."""
    if move == CHANGE and conversation.typed:
        return replace(conversation.said, words=conversation.text)
    return conversation.said


def _echo(walking: Walking, step: Step, conversation: Conversation, say: Speaker) -> None:
    """Say how an answer or a correction in words was understood, so that it can be put right."""
    before, after = walking.place, step.place
    corrected = [name for name, one in after.answers.items() if before.answers.get(name) != one]
    at = before.at if conversation.walk.move == ANSWER else next(iter(corrected), "")
    question, given = walking.instrument.question(at), after.answers.get(at)
    if question is None or given is None or after.misses:
        return
    if question.kind in ECHOED or conversation.walk.move == CHANGE:
        say.step(
            "utter_walk_understood",
            "notice",
            details={"quotes": True},
            given=shown(question, given, conversation.area),
        )


def _notices(walking: Walking, step: Step, conversation: Conversation, say: Speaker) -> None:
    now = Walking(walking.walk, walking.instrument, step.place)
    lines = answered(now, easy=conversation.easy) if step.lists else []
    words = {
        "contact_line": council().contact_line,
        "code": code_of("walk", walking.walk.id),
        **step.words,
    }
    for notice in step.notices:
        pick = [
            {
                "title": f"Question {number}",
                "payload": f'/change_answer{{"question": "{question.id}"}}',
            }
            for number, question, _ in lines
            if notice == Notice.CHANGE_WHICH
        ]
        points = {"points": [f"{number}. {line}" for number, _, line in lines], "quotes": True}
        kind = "receipt" if notice == Notice.SAVED else "notice"
        say.step(f"utter_walk_{notice.value}", kind, pick, details=points, **words)
