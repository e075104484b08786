"""The pages of a paper for a meeting as they are laid out: the form, the paper, safety words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sanic.response import HTTPResponse

from bot.edge.answers import as_html
from bot.edge.browser import Browser
from bot.edge.card_words import Trouble
from bot.edge.meeting_check import CheckedPaper
from bot.edge.meeting_fields import MOST, MOST_ANSWERS, MeetingFields
from bot.edge.meeting_offer import Offer
from bot.edge.meeting_words import MeetingWords
from bot.edge.pages import Pages
from bot.edge.problems import Problem
from bot.meeting.layout import body_of
from bot.meeting.model import MeetingPaper
from bot.safety.responses import SafetyMessage

_MAKE, _KEEP, _OWN = "make", "keep", "own"  # where on a page a problem can be put right


@dataclass(frozen=True)
class MeetingViews:
    """What one browser is shown."""

    pages: Pages
    words: MeetingWords
    browser: Browser

    def form(
        self,
        offer: Offer | None,
        fields: MeetingFields,
        trouble: Trouble | None = None,
        problem: Problem | None = None,
    ) -> HTTPResponse:
        """The form as it is ticked and typed, with what is wrong: 400, or as the problem says."""
        status = problem.status if problem else 400 if trouble else 200
        if problem is not None and trouble is None:
            trouble = self.words.problem(problem, _OWN if problem.status == 401 else _MAKE)
        limits = {"most": MOST, "most_answers": MOST_ANSWERS}
        values = {"offer": offer, "fields": fields, "problem": trouble, **limits}
        return self._page("meeting_form.html", status, problem, **values)

    def paper(
        self,
        paper: MeetingPaper,
        checked: CheckedPaper,
        offer: Offer,
        problem: Problem | None = None,
    ) -> HTTPResponse:
        """The paper, with what was hidden in it; a problem where no file can be made of it."""
        return self._page(
            "meeting_paper.html",
            problem.status if problem else 200,
            problem,
            paper=paper,
            body=body_of(paper),
            fields=checked.fields,
            hidden=self.words.hidden(checked.hidden),
            whole=offer.content.whole,
            problem=self.words.problem(problem, _KEEP) if problem else None,
        )

    def safety(self, message: SafetyMessage, fields: MeetingFields) -> HTTPResponse:
        """The safety words in the place of the paper; what told of it is nowhere on the page."""
        words = self.words.of("safety")
        return self._page(
            "meeting_safety.html", 200, None, safety=message, card=words, fields=fields
        )

    def _page(
        self, template: str, status: int, cause: Problem | None, **values: Any
    ) -> HTTPResponse:
        words, proof = self.words.of(), self.browser.proof()
        page = self.pages.text(template, meeting=words, proof=proof, **values)
        return self.browser.keep(as_html(page, status, cause.headers() if cause else None))
