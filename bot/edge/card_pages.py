"""The page of the comment card: filled in, looked at, changed, sent, and confirmed once."""

from __future__ import annotations

import asyncio
import math
from dataclasses import dataclass, replace
from typing import Any

from sanic.response import HTTPResponse

from bot.edge.answers import as_html
from bot.edge.browser import Browser, Form
from bot.edge.card_check import Checked
from bot.edge.card_fields import (
    MOST_WHEN_HIDDEN,
    CardFields,
    as_offered,
    card_fields_of,
    says_nothing,
    too_long,
)
from bot.edge.card_records import CardForm
from bot.edge.card_words import CardWords, Trouble
from bot.edge.pages import Pages
from bot.edge.problems import Problem
from bot.edge.services import Services
from bot.records.cards import Card
from bot.records.codes import Target
from bot.records.tables import CARD
from bot.web.store import StoreFailedError


@dataclass(frozen=True)
class Draft:
    """A card on its way: what was asked, what of it may be kept, and the number of its form."""

    asked: CardForm
    checked: Checked
    nonce: str


@dataclass(frozen=True)
class CardPages:
    """The card for one request of one browser; `address` is where it comes from."""

    services: Services
    pages: Pages
    words: CardWords
    browser: Browser
    address: str

    async def show(self) -> HTTPResponse:
        """An empty card."""
        return self._form(await self._asked(), CardFields(), "")

    async def look(self, form: Form) -> HTTPResponse:
        """Show what will be sent, or what stands in the way of it.

        The disclosure check comes before everything that may be down.
        """
        await self.services.limits.card_page(self.address)
        typed, nonce = card_fields_of(form), form.text("nonce")
        long = too_long(typed)
        checked = await self._checked(CardFields() if long else typed)
        if checked.disclosure:
            return await self._safety(checked, nonce)
        asked = await self._asked()
        fields = as_offered(typed if long else checked.fields, asked.choices())
        problem = self.words.field_problem(fields, long)
        if problem:
            return self._form(asked, fields, nonce, 400, problem=problem)
        return self._preview(Draft(asked, replace(checked, fields=fields), nonce))

    async def change(self, form: Form) -> HTTPResponse:
        """The form again, with what was written."""
        asked = await self._asked()
        return self._form(asked, self._read(asked, form), form.text("nonce"))

    async def send(self, form: Form) -> HTTPResponse:
        """Keep the card once, however often it is sent, and only what was looked at."""
        typed, nonce = card_fields_of(form), form.text("nonce")
        submission = self.services.card_nonces.submission_of(nonce)
        if submission is None or too_long(typed, MOST_WHEN_HIDDEN):
            raise Problem("card_form")
        checked = await self._checked(typed)
        if checked.disclosure:
            return await self._safety(checked, nonce)
        asked = await self._asked()
        fields = as_offered(checked.fields, asked.choices())
        draft = Draft(asked, replace(checked, fields=fields), nonce)
        return await self._sent(draft, submission) or await self._new(draft, typed, submission)

    async def refuse(self, form: Form, problem: Problem) -> HTTPResponse:
        """Show a form that may have come from elsewhere again, with its words."""
        asked = await self._asked()
        words = self.words.problem(problem, "card")
        status, headers = problem.status, problem.headers()
        fields, nonce = self._read(asked, form), form.text("nonce")
        return self._form(asked, fields, nonce, status, headers, problem=words)

    async def _sent(self, draft: Draft, submission: str) -> HTTPResponse | None:
        """What is shown of a card that was sent before; None where it was not."""
        records = self.services.cards
        try:
            card = await self.services.store.run(lambda: records.sent(submission))
        except StoreFailedError:
            return self._preview(draft, problem=Problem("card_records", retry_after=5))
        return await self._receipt(card, draft.checked.fields) if card else None

    async def _new(self, draft: Draft, typed: CardFields, submission: str) -> HTTPResponse:
        """Keep a card that was looked at as it is, where the address may send one more."""
        fields, records = draft.checked.fields, self.services.cards
        if fields != typed or says_nothing(fields):
            return self._preview(draft, again=True)
        if wait := await self.services.limits.wait_for_card(self.address):
            minutes = math.ceil(wait / 60)
            problem = Problem("too_many_cards", retry_after=wait, minutes=minutes)
            return self._preview(draft, problem=problem)
        try:
            card = await self.services.store.run(
                lambda: records.send(submission, fields, draft.asked)
            )
        except StoreFailedError:
            return self._preview(draft, problem=Problem("card_records", retry_after=5))
        await self.services.limits.card_sent(self.address)
        return await self._receipt(card, fields)

    async def _asked(self) -> CardForm:
        try:
            return await self.services.store.run(self.services.cards.form)
        except StoreFailedError:
            raise Problem("card_records", retry_after=5) from None

    async def _checked(self, fields: CardFields) -> Checked:
        return await asyncio.to_thread(self.services.card_check.fields, fields)

    def _read(self, asked: CardForm, form: Form) -> CardFields:
        return as_offered(card_fields_of(form), asked.choices())

    def _form(
        self,
        asked: CardForm,
        fields: CardFields,
        nonce: str,
        status: int = 200,
        headers: dict[str, str] | None = None,
        problem: Trouble | None = None,
    ) -> HTTPResponse:
        nonces = self.services.card_nonces
        own = nonce if nonces.submission_of(nonce) else nonces.new()
        values = {"asked": asked, "fields": fields, "nonce": own, "problem": problem}
        return self._page("card_form.html", status, headers, **values)

    def _preview(
        self, draft: Draft, *, again: bool = False, problem: Problem | None = None
    ) -> HTTPResponse:
        return self._page(
            "card_preview.html",
            problem.status if problem else 200,
            problem.headers() if problem else None,
            asked=draft.asked,
            fields=draft.checked.fields,
            hidden=self.words.hidden(draft.checked.hidden),
            nonce=draft.nonce,
            again=again,
            problem=self.words.problem(problem, "send") if problem else None,
        )

    async def _safety(self, checked: Checked, nonce: str) -> HTTPResponse:
        """The safety words in the place of the card; nothing of what told of it is in the page."""
        return self._page(
            "card_safety.html",
            safety=await self.services.card_safety.message(str(checked.disclosure)),
            fields=checked.fields,
            nonce=nonce,
            code="",
        )

    async def _receipt(self, card: Card, fields: CardFields) -> HTTPResponse:
        """The code, in this page and nowhere else."""
        target = Target(CARD, card.id)
        try:
            code = (await self.services.codes.of([target])).get(target, "")
        except StoreFailedError:
            raise Problem("no_answer", retry_after=5) from None
        other = (card.project, card.statement or "", card.words) != fields.told()
        promised = self.words.promised(card.day)
        return self._page("card_receipt.html", code=code, other=other, **promised)

    def _page(
        self,
        template: str,
        status: int = 200,
        headers: dict[str, str] | None = None,
        **values: Any,
    ) -> HTTPResponse:
        words = self.words.of("card")
        page = self.pages.text(template, card=words, proof=self.browser.proof(), **values)
        return self.browser.keep(as_html(page, status, headers))
