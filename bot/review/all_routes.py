"""Every route of the review app, in one list: what is not in it cannot be reached."""

from __future__ import annotations

from bot.review.accounts.staff_routes import ROUTES as STAFF
from bot.review.cards.card_acts import ROUTES as CARD_ACTS
from bot.review.cards.card_marking import ROUTES as CARD_MARKING
from bot.review.cards.card_page import ROUTES as CARD_PAGE
from bot.review.cards.cards import ROUTES as CARDS
from bot.review.cards.projects import ROUTES as PROJECTS
from bot.review.cards.replies import ROUTES as REPLIES
from bot.review.cards.replies_writing import ROUTES as REPLIES_WRITING
from bot.review.conversations.conversation import ROUTES as CONVERSATION
from bot.review.conversations.disclosures import ROUTES as DISCLOSURES
from bot.review.conversations.filters_saved import ROUTES as FILTERS_SAVED
from bot.review.conversations.marking import ROUTES as MARKING
from bot.review.conversations.queue import ROUTES as QUEUE
from bot.review.conversations.sample import ROUTES as SAMPLE
from bot.review.exporting.audit_page import ROUTES as AUDIT
from bot.review.exporting.exports import ROUTES as EXPORTS
from bot.review.exporting.requests import ROUTES as REQUESTS
from bot.review.exporting.requests_record import ROUTES as REQUESTS_RECORD
from bot.review.home import ROUTES as HOME
from bot.review.improving.changes import ROUTES as CHANGES
from bot.review.improving.content_check import ROUTES as CONTENT_CHECK
from bot.review.improving.content_check_addresses import ROUTES as CONTENT_LINKS
from bot.review.improving.correct import ROUTES as CORRECT
from bot.review.improving.corrections import ROUTES as CORRECTIONS
from bot.review.improving.drafting import ROUTES as DRAFTING
from bot.review.improving.drafting_list import ROUTES as DRAFTS
from bot.review.improving.scenarios import ROUTES as SCENARIOS
from bot.review.improving.unanswered import ROUTES as UNANSWERED
from bot.review.routes import Route
from bot.review.running.content_reload import ROUTES as CONTENT_RELOAD
from bot.review.running.dashboard import ROUTES as DASHBOARD
from bot.review.running.off_switch import ROUTES as OFF_SWITCH
from bot.review.running.service_settings import ROUTES as SERVICE_SETTINGS

ROUTES: tuple[Route, ...] = (
    *STAFF,
    *HOME,
    *UNANSWERED,
    *DRAFTS,
    *DRAFTING,
    *SCENARIOS,
    *CONTENT_CHECK,
    *CONTENT_LINKS,
    *DASHBOARD,
    *CONTENT_RELOAD,
    *OFF_SWITCH,
    *SERVICE_SETTINGS,
    *EXPORTS,
    *AUDIT,
    *REQUESTS,
    *REQUESTS_RECORD,
    *CORRECT,
    *CORRECTIONS,
    *CHANGES,
    *CARDS,
    *CARD_PAGE,
    *CARD_ACTS,
    *CARD_MARKING,
    *QUEUE,
    *FILTERS_SAVED,
    *CONVERSATION,
    *MARKING,
    *SAMPLE,
    *DISCLOSURES,
    *PROJECTS,
    *REPLIES,
    *REPLIES_WRITING,
)
