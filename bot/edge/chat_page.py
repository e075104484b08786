"""What each form on the chat page does, and which page a person sees after it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from sanic.response import HTTPResponse

from bot.edge.bodies import READINGS, Feedback, Preferences, Said, preferences
from bot.edge.browser import Browser, Form
from bot.edge.pages import Pages, Shown
from bot.edge.problems import Problem
from bot.edge.rasa_messages import plain_message
from bot.edge.services import Services
from bot.edge.unlogged import unlogged
from bot.edge.wording import Wording
from bot.records.messages import PublicMessage


@dataclass(frozen=True)
class ChatPage:
    """The chat for one request of one browser; `address` is where it comes from."""

    services: Services
    pages: Pages
    wording: Wording
    browser: Browser
    address: str

    async def show(self, shown: Shown) -> HTTPResponse:
        """The transcript with what is new; the start page where there is no conversation."""
        if not self.browser.token:
            return self._without(shown)
        try:
            found, messages = await self.services.conversations.history(self.browser.token)
        except Problem as gone:
            return self._gone(shown, gone)
        messages, shown = await self._at_level(messages, shown)
        whole = replace(
            shown,
            messages=[*messages, *shown.messages],
            area=found.area,
            reading=found.reading,
            conversation=found,
            last=str(messages[-1]["id"]) if messages else "",
        )
        return self.pages.chat(self.browser, whole)

    async def _at_level(
        self, messages: list[PublicMessage], shown: Shown
    ) -> tuple[list[PublicMessage], Shown]:
        """The transcript with the one answer that was asked for at another reading level."""
        message_id, level = shown.of
        if not message_id:
            return messages, shown
        try:
            return await self.services.answers.at_level(messages, message_id, level), shown
        except Problem as problem:
            detail = self.wording.problem(problem.code, problem.values).detail
            return messages, replace(shown, notice=detail)

    async def start(self, form: Form) -> HTTPResponse:
        """Open a conversation, and send in it what was typed already."""
        text = form.text("text")
        wanted = wanted_of(form)
        try:
            await self.services.openings.admit(self.address)
            opening = await self.services.openings.open(wanted)
        except Problem as problem:
            return await self._not_started(form, problem, wanted)
        inside = replace(self, browser=replace(self.browser, token=opening.token))
        response = await inside.say(form) if text.strip() else to_chat()
        return self.browser.open(response, opening.token)

    async def say(self, form: Form) -> HTTPResponse:
        """Send what was typed or chosen, once however often the form is posted."""
        text, choice = form.text("text"), form.text("choice")
        said = _said(form, text, choice)
        try:
            await self.services.turns.admit(self.browser.token, self.address)
            reply = await self.services.turns.reply(self.browser.token, said, self.address)
        except Problem as problem:
            return await self.show(self._trouble(form, problem))
        if reply.start_again:
            notice = str(reply.messages[0]["text"])
            return self.pages.start(self.browser, Shown(notice=notice, draft=text))
        if not reply.stored:
            return await self.show(Shown(messages=reply.messages))
        return to_chat(at=str(reply.messages[0]["id"]))

    async def prefer(self, form: Form) -> HTTPResponse:
        """Set area and reading level."""
        try:
            await self.services.conversations.prefer(self.browser.token, wanted_of(form))
        except Problem as problem:
            return await self.show(Shown(problem=problem))
        return to_chat(done="settings")

    async def rate(self, form: Form) -> HTTPResponse:
        """Keep whether an answer was useful."""
        message = form.text("message")
        opinion = Feedback(message, form.text("useful") == "yes")
        try:
            await self.services.conversations.rate(self.browser.token, opinion)
        except Problem as problem:
            return await self.show(Shown(problem=problem))
        return to_chat(at=message, thanks=message)

    async def again(self) -> HTTPResponse:
        """End this conversation and open another with the same area and reading level."""
        conversations = self.services.conversations
        try:
            found, _ = await conversations.history(self.browser.token)
            await self.services.openings.admit(self.address)
            given = frozenset({"area", "reading"})
            opening = await self.services.openings.open(
                Preferences(found.area, found.reading, given)
            )
            await conversations.end(self.browser.token)
        except Problem as problem:
            return await self.show(Shown(problem=problem))
        return self.browser.open(to_chat(), opening.token)

    async def end(self) -> HTTPResponse:
        """Erase the conversation everywhere and leave nothing of it in the browser."""
        try:
            await self.services.conversations.erase(self.browser.token)
        except Problem as problem:
            if problem.status != 401:
                return await self.show(Shown(problem=problem))
        return self.browser.forget(redirect("/chat/ended"))

    async def _not_started(self, form: Form, problem: Problem, wanted: Preferences) -> HTTPResponse:
        """A disclosure typed on the start page is answered though no chat could be opened."""
        text = form.text("text")
        try:
            reply = await self.services.turns.reply("", _said(form, text, ""), self.address)
        except Problem:
            shown = Shown(problem=problem, draft=text, area=wanted.area, reading=wanted.reading)
            return self.pages.start(self.browser, shown)
        return await self.show(Shown(messages=reply.messages))

    def _trouble(self, form: Form, problem: Problem) -> Shown:
        """Keep the draft and the form's id, so that sending it again is no second message."""
        shown = Shown(problem=problem, draft=form.text("text"), message_id=form.text("message_id"))
        if problem.status != 503:
            return shown
        detail = self.wording.problem(problem.code, problem.values).detail
        return replace(shown, messages=[unlogged(plain_message("error", detail))])

    def _gone(self, shown: Shown, gone: Problem) -> HTTPResponse:
        if gone.status != 401:
            problem = shown.problem or (None if shown.messages else gone)
            return self.pages.chat(self.browser, replace(shown, problem=problem))
        notice = shown.notice or self.wording.gone(gone.code, gone.values)
        if shown.problem is not None:
            notice = ""
        return self.browser.forget(self._without(replace(shown, notice=notice)))

    def _without(self, shown: Shown) -> HTTPResponse:
        show = self.pages.chat if _is_safety(shown) else self.pages.start
        return show(self.browser, shown)


def wanted_of(form: Form) -> Preferences:
    """Area and reading level of a form; what was tampered with counts as not chosen."""
    body = {"area": form.text("area") or None, "reading": form.text("reading") or READINGS[0]}
    try:
        return preferences(body)
    except Problem:
        return Preferences(None, READINGS[0], frozenset({"area", "reading"}))


def to_chat(at: str = "", **query: str) -> HTTPResponse:
    """Send the browser to the chat, to a message of it where one is named."""
    asked = f"?{urlencode(query)}" if query else ""
    return redirect(f"/chat{asked}" + (f"#m-{at}" if at.isalnum() else ""))


def redirect(address: str) -> HTTPResponse:
    """Send the browser on with GET, so that a reload posts nothing."""
    return HTTPResponse(status=303, headers={"Location": address})


def _said(form: Form, text: str, choice: str) -> Said:
    if choice:
        return Said(form.message_id(f"choice {choice}"), choice=choice)
    return Said(form.message_id(f"text {text}"), text=text)


def _is_safety(shown: Shown) -> bool:
    return any(message["kind"] == "safety" for message in shown.messages)
