"""What the code of a card opens: where the card is, the answer, and what its writer may change.

The code comes in the body of every request and goes into no address and no log.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sanic.response import HTTPResponse

from bot.codes import normalise_code
from bot.edge.answers import as_html
from bot.edge.browser import Browser, Form
from bot.edge.card_fields import MOST_CHARACTERS, CardFields, too_long
from bot.edge.card_records import MOST_NOTES, SHARING, Choice, SeenCard
from bot.edge.card_words import CardWords, Trouble
from bot.edge.guesses import Guesser
from bot.edge.pages import Pages
from bot.edge.problems import Problem
from bot.edge.services import Services
from bot.edge.uk_time import day_in_words
from bot.records.tables import CARD
from bot.web.store import StoreFailedError

Found = TypeVar("Found")

WITHDRAWN = "/card/withdrawn"
STATES = ("received", "read", "answered", "changed")


@dataclass(frozen=True)
class CardCodePages:
    """The card of a code for one request of one browser; `address` is where it comes from."""

    services: Services
    pages: Pages
    words: CardWords
    browser: Browser
    address: str

    def ask(self) -> HTTPResponse:
        """The form to type the code into."""
        return self._page("card_code.html", problem=None, code="", draft="")

    async def show(self, form: Form) -> HTTPResponse:
        """Where the card is, and all that belongs to it."""
        return await self._seen(await self._card(form), form)

    async def add(self, form: Form) -> HTTPResponse:
        """Add words, checked as those of the card were; first of all for a disclosure."""
        await self.services.limits.card_page(self.address)
        typed = CardFields(more=form.text("more"))
        long = too_long(typed)
        checked = await asyncio.to_thread(
            self.services.card_check.words, "" if long else typed.more
        )
        if checked.disclosure:
            return await self._safety(checked.disclosure, form)
        card_id = await self._card(form)
        problem = self._cannot_add(typed if long else checked.fields, long)
        if problem:
            return await self._seen(card_id, form, problem=problem, draft=typed.more, status=400)
        added = await self._run(lambda: self.services.cards.add(card_id, checked.fields.more))
        words = self.words.of("code", most=MOST_NOTES)
        done = words["added"] if added else words["add_full"]
        hidden = self.words.hidden(checked.hidden) if added else ""
        return await self._seen(card_id, form, done=done, hidden=hidden)

    async def share(self, form: Form) -> HTTPResponse:
        """Change whether others may read the words."""
        card_id = await self._card(form)
        chosen = form.text(SHARING)
        asked = await self._run(self.services.cards.form)
        if chosen in asked.choices()[SHARING]:
            await self._run(lambda: self.services.cards.share(card_id, chosen))
        return await self._seen(card_id, form, done=self.words.of("code")["sharing_saved"])

    async def ask_withdraw(self, form: Form) -> HTTPResponse:
        """Ask before a card is taken back."""
        await self._card(form)
        return self._page("card_withdraw.html", code=_code(form))

    async def withdraw(self, form: Form) -> HTTPResponse:
        """Delete the card, with what a chat still shows of it."""
        card_id = await self._card(form)
        await self._run(lambda: self.services.cards.withdraw(card_id))
        await self.services.card_cleaning.sweep()
        return HTTPResponse(status=303, headers={"Location": WITHDRAWN})

    def withdrawn(self) -> HTTPResponse:
        """Say that a card was deleted."""
        return self._page("card_withdrawn.html")

    def refused(self, form: Form, problem: Problem) -> HTTPResponse:
        """Ask for the code again, saying what was wrong; words to be added are kept in a form."""
        return self._page(
            "card_code.html",
            problem.status,
            problem.headers(),
            problem=self.words.problem(problem, "code"),
            code=_code(form),
            draft=form.text("more"),
        )

    async def _card(self, form: Form) -> str:
        """The card of the code in the form; a `Problem` where it leads to none.

        A code that leads to a walk takes as long and is no good here.
        """
        guess = self.services.guesses.target_of(form.text("code"), Guesser(self.address))
        target = await _or_problem(guess)
        if target is None or target.kind != CARD:
            raise Problem("no_card")
        return target.id

    def _cannot_add(self, words: CardFields, long: Sequence[str]) -> Trouble | None:
        if long:
            return self.words.field_problem(words, long)
        if words.more:
            return None
        said = self.words.of("code")
        return Trouble(said["add_nothing_title"], said["add_nothing"], "more")

    async def _seen(self, card_id: str, form: Form, **values: Any) -> HTTPResponse:
        failed = "card_kept" if values.get("done") else "card_records"
        seen = await self._run(lambda: self.services.cards.seen(card_id), failed)
        asked = await self._run(self.services.cards.form, failed)
        status = values.pop("status", 200)
        shown = {"problem": None, "done": "", "hidden": "", "draft": ""} | values
        return self._page(
            "card_seen.html",
            status,
            code=_code(form),
            asked=asked,
            steps=_steps(seen),
            statement=_title(asked.statements, seen.card.statement),
            may_share=_title(asked.sharing, seen.card.sharing),
            limit=MOST_CHARACTERS,
            seen=seen,
            card=self.words.of("card"),
            sent_on=day_in_words(seen.card.day),
            day_in_words=day_in_words,
            **self.words.promised(seen.card.day),
            **shown,
        )

    async def _safety(self, kind: str, form: Form) -> HTTPResponse:
        return self._page(
            "card_safety.html",
            safety=await self.services.card_safety.message(kind),
            card=self.words.of("card"),
            fields=None,
            nonce="",
            code=_code(form),
        )

    async def _run(self, work: Callable[[], Found], failed: str = "card_records") -> Found:
        return await _or_problem(self.services.store.run(work), failed)

    def _page(
        self,
        template: str,
        status: int = 200,
        headers: dict[str, str] | None = None,
        **values: Any,
    ) -> HTTPResponse:
        words, proof = self.words.of("code"), self.browser.proof()
        page = self.pages.text(template, words=words, proof=proof, **values)
        return self.browser.keep(as_html(page, status, headers))


def _code(form: Form) -> str:
    return normalise_code(form.text("code"))


def _steps(seen: SeenCard) -> list[tuple[str, bool, bool]]:
    """Each state a card goes through: its name, whether it got there, and whether it is there."""
    at = STATES.index(seen.card.state)
    return [(state, place <= at, place == at) for place, state in enumerate(STATES)]


def _title(choices: Sequence[Choice], chosen: str | None) -> str:
    return next((one.title for one in choices if one.id == chosen), "")


async def _or_problem(work: Awaitable[Found], failed: str = "card_records") -> Found:
    """The work's answer; where it fails a person reads whether anything was kept before."""
    try:
        return await work
    except StoreFailedError:
        raise Problem(failed, retry_after=5) from None
