"""Tell what the council did about what people said, of one project or of all."""

from __future__ import annotations

from actions.comment_card.records import replies_about
from actions.contact.council import council
from actions.conversation import Conversation
from actions.safe_action import Events, SafeAction
from actions.speaker import Speaker
from bot.records.projects import is_named

MOST = 3
ALL = {"title": "You said, we did", "url": "/replies"}


class ActionAskReplies(SafeAction):
    """Only what staff wrote for everyone, and only of groups large enough to hide in."""

    def name(self) -> str:
        """The name in the domain."""
        return "action_ask_replies"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Say it by project, newest first; where there is nothing yet, say that."""
        found = await replies_about(conversation.text if conversation.typed else "")
        if not found:
            say.step(
                "utter_replies_none",
                "notice",
                details={"links": [ALL]},
                contact_line=council().contact_line,
            )
            return []
        if conversation.typed and not any(
            is_named(r.project_key, conversation.text) for r in found
        ):
            say.response("utter_replies_all")
        for reply in found[:MOST]:
            say.step(
                "utter_reply_changed" if reply.changed else "utter_reply_answered",
                "notice",
                details={"links": [ALL]},
                project=reply.project,
                said=reply.said,
                did=reply.did,
            )
        return []
