"""The routes of signing in, of one's own account, and of everybody's accounts."""

from __future__ import annotations

from bot.review.accounts.account_changes import ROUTES as ACCOUNT_CHANGES
from bot.review.accounts.accounts import ROUTES as ACCOUNTS
from bot.review.accounts.enrolling import ROUTES as ENROLLING
from bot.review.accounts.new_password import ROUTES as NEW_PASSWORD
from bot.review.accounts.own_account import ROUTES as OWN_ACCOUNT
from bot.review.accounts.proving import ROUTES as PROVING
from bot.review.accounts.second_step import ROUTES as SECOND_STEP
from bot.review.accounts.signing_in import ROUTES as SIGNING_IN
from bot.review.routes import Route

ROUTES: tuple[Route, ...] = (
    *SIGNING_IN,
    *SECOND_STEP,
    *ENROLLING,
    *NEW_PASSWORD,
    *PROVING,
    *OWN_ACCOUNT,
    *ACCOUNTS,
    *ACCOUNT_CHANGES,
)
