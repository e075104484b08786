"""Tell more: the full list where easy read left it out, else what naturally comes next."""

from __future__ import annotations

from actions.conversation import Conversation
from actions.explain.answering import answer_entry, unseen
from actions.explain.last_answer import last_answer, offer_topics
from actions.safe_action import Events, SafeAction
from actions.speaker import Speaker


class ActionTellMeMore(SafeAction):
    """Follows on from the last answer."""

    def name(self) -> str:
        """The name in the domain."""
        return "action_tell_me_more"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Answer the next related entry not shown yet; with none left, offer topics."""
        last = await last_answer(conversation)
        if last is None:
            return await offer_topics(conversation, say, "utter_nothing_answered_yet")
        following = await unseen(last.see_also, conversation.shown)
        if following:
            return await answer_entry(following[0], conversation, say)
        return await offer_topics(conversation, say, "utter_that_is_all")
