"""Ask the question the walk stands at; Rasa calls this after every message in a walk."""

from __future__ import annotations

from rasa_sdk.events import SlotSet

from actions.comment_card.wording import WORDING
from actions.contact.council import council_lines
from actions.conversation import Conversation
from actions.safe_action import Events, SafeAction
from actions.speaker import Speaker
from actions.walk.asking import choices_of, details_of, shown, words_of
from actions.walk.walking import walking_in
from knowledge.instruments.model import CARD, CHECK, SCALE, STEPS

REQUESTED_SLOT, RESUME = "requested_slot", "resume_walk"
BUTTONS_ENOUGH = {*STEPS, SCALE}  # ten numbers are many as it is; one can say "skip"
SKIP = {"title": "Skip this one", "payload": "/skip_question"}


class ActionAskWalkAnswer(SafeAction):
    """The form's one question, whatever is walked."""

    def name(self) -> str:
        """The name in the domain."""
        return "action_ask_walk__answer"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Ask it; after a disclosure only say how to go on."""
        walking = await walking_in(conversation)
        question = walking.instrument.question(walking.place.at) if walking else None
        if walking is None or question is None:
            say.response("utter_walk_gone", **council_lines())
            return []
        if conversation.paused and conversation.intent != RESUME:
            resume = f'/resume_walk{{"walk": "{walking.walk.id}"}}'
            choices = [{"title": walking.instrument.title, "payload": resume}]
            say.response("utter_walk_paused", choices=choices)
            return [SlotSet(REQUESTED_SLOT, None)]  # the form ends: nothing more is asked
        given = walking.place.answers.get(question.id)
        known = given is not None and not given.skipped and question.kind not in STEPS
        quotes = known or question.kind == CHECK  # what was answered is said again
        choices = choices_of(question, conversation.area)
        if question.kind == CHECK and walking.instrument.kind == CARD:
            choices = [*choices, {"title": WORDING["delete"], "payload": "/stop_walk"}]
        say.step(
            "utter_walk_question_again" if known else "utter_walk_question",
            "question",
            choices if question.kind in BUTTONS_ENOUGH or question.needed else [*choices, SKIP],
            details=details_of(question, walking, easy=conversation.easy) | {"quotes": quotes},
            asked=words_of(question, walking, easy=conversation.easy),
            given=shown(question, given, conversation.area),
        )
        return []
