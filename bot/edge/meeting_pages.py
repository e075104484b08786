"""What each button of the paper for a meeting does: choose, look, change, make a file.

Nothing of it is kept: each form carries all of it, and the answer to it is the paper.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace

from sanic.response import HTTPResponse

from bot.edge.browser import Form
from bot.edge.card_words import Trouble
from bot.edge.meeting_check import checked_paper
from bot.edge.meeting_content import MeetingContent
from bot.edge.meeting_fields import (
    LONGER_WHEN_HIDDEN,
    MeetingFields,
    meeting_fields_of,
    too_long,
)
from bot.edge.meeting_files import MeetingFile
from bot.edge.meeting_offer import Offer, offer_of, paper_of
from bot.edge.meeting_views import MeetingViews
from bot.edge.meeting_words import ANSWERS, MeetingWords
from bot.edge.problems import Problem
from bot.edge.services import Services
from bot.edge.uk_time import today
from bot.meeting.taking import entries_in


@dataclass(frozen=True)
class MeetingPages:
    """The paper for one request of the holder of a token; `address` is where it comes from."""

    services: Services
    words: MeetingWords
    content: MeetingContent
    views: MeetingViews
    token: str
    address: str

    async def show(self) -> HTTPResponse:
        """The form with every answer ticked; where there is no chat, how to begin."""
        try:
            offer = await self._offer()
        except Problem as problem:
            gone = problem.status == 401
            return self.views.form(None, MeetingFields(), problem=None if gone else problem)
        return self.views.form(offer, offer.first())

    async def make(self, form: Form, file: MeetingFile | None = None) -> HTTPResponse:
        """The paper as a page or as a file, or what stands in the way of it.

        The disclosure check comes before everything that may be down.
        """
        await self.services.limits.meeting_paper(self.address)
        typed = meeting_fields_of(form)
        checked = await asyncio.to_thread(checked_paper, self.services.card_check, typed)
        if checked.disclosure:
            message = await self.services.card_safety.message(checked.disclosure)
            return self.views.safety(message, checked.fields)
        long = too_long(typed, 1 if file is None else LONGER_WHEN_HIDDEN)
        if long:
            return await self._again(typed, self.words.box_problem(typed, long))
        try:
            offer = await self._offer()
        except Problem as problem:
            return self.views.form(None, checked.fields, problem=problem)
        checked = replace(checked, fields=offer.only(checked.fields))
        if checked.fields.says_nothing():
            nothing = self.words.nothing(ANSWERS if offer.answers else "own")
            return self.views.form(offer, checked.fields, nothing)
        paper = paper_of(offer, checked.fields, self.words.council, today())
        if file is None:
            return self.views.paper(paper, checked, offer)
        try:
            return await file.answer(self.services.files, paper, today())
        except Problem as problem:
            return self.views.paper(paper, checked, offer, problem)

    async def change(self, form: Form) -> HTTPResponse:
        """The form again, with all that was ticked and typed."""
        return await self._again(meeting_fields_of(form))

    async def refuse(self, form: Form, problem: Problem) -> HTTPResponse:
        """The form again, where it was not taken, with all that was ticked and typed."""
        return await self._again(meeting_fields_of(form), problem=problem)

    async def _again(
        self,
        fields: MeetingFields,
        trouble: Trouble | None = None,
        problem: Problem | None = None,
    ) -> HTTPResponse:
        """The form; where the chat cannot be read, what was typed and the ticks unseen."""
        try:
            offer = await self._offer()
        except Problem as away:
            return self.views.form(None, fields, problem=away)
        return self.views.form(offer, offer.only(fields), trouble, problem)

    async def _offer(self) -> Offer:
        found, messages = await self.services.conversations.history(self.token)
        content = await asyncio.to_thread(self.content.of, entries_in(messages))
        return offer_of(messages, found, content, self.words.of())
