"""Every route that shows or changes anything of a person leaves a row in the audit."""

from __future__ import annotations

from bot.review.all_routes import ROUTES

ASKING = "a form that asks; it shows nothing of anybody"
OWN = "it shows people themselves only"
COUNTS = "counts alone, and of nobody: none so small that it tells of one person"
CONTENT = "what is written in the content, and of nobody"
SETTINGS = "what the service is set to, and of nobody"
WITHOUT_A_ROW = {
    "/sign-in": ASKING,
    "/sign-in/password": ASKING,
    "/sign-in/code": ASKING,
    "/sign-in/recovery": ASKING,
    "/sign-in/set-up": OWN,
    "/prove": ASKING,
    "/account": OWN,
    "/account/password": ASKING,
    "/account/codes": OWN,
    "/accounts/new": ASKING,
    "/": COUNTS,
    "/dashboard": COUNTS,
    "/content": CONTENT,
    "/content/links": CONTENT,
    "/settings": SETTINGS,
    "/settings/content": SETTINGS,
    "/settings/off": SETTINGS,
    "/exports": ASKING,
    "/exports/check": ASKING,
    "/requests": ASKING,
    "/requests/<kind>/<held_id>/erase": ASKING,
}
"""The pages that leave no row, each with the reason; nothing that is posted is among them."""

LONGEST = 32
"""What the column of the audit holds."""


def test_a_route_without_a_row_in_the_audit_is_listed_with_the_reason() -> None:
    silent = {(route.method, route.path) for route in ROUTES if not route.act}

    assert silent == {("GET", path) for path in WITHOUT_A_ROW}


def test_the_name_of_every_act_fits_into_the_audit() -> None:
    assert [route.act for route in ROUTES if len(route.act) > LONGEST] == []
