"""The websites that may show the chat are named exactly, or the start is refused."""

from __future__ import annotations

import pytest

from bot.settings import SettingError, load_settings


def allowed(value: str) -> tuple[str, ...]:
    return load_settings({"COPRO_ALLOWED_ORIGINS": value}).allowed_origins


def test_websites_are_listed_with_commas() -> None:
    both = "https://www.example.gov.uk, http://intranet:8080"
    assert allowed(both) == ("https://www.example.gov.uk", "http://intranet:8080")
    assert allowed("") == ()


@pytest.mark.parametrize(
    "origin",
    [
        "*",
        "https://*.example.gov.uk",
        "www.example.gov.uk",
        "https://www.example.gov.uk/",
        "https://www.example.gov.uk/page",
        "https://WWW.example.gov.uk",
        "https://a.example; script-src *",
        "https://a.example 'unsafe-inline'",
        "javascript://a.example",
        "null",
    ],
)
def test_what_is_no_origin_is_refused_with_how_to_write_it(origin: str) -> None:
    with pytest.raises(
        SettingError, match=r"COPRO_ALLOWED_ORIGINS .*https://www\.example\.gov\.uk"
    ):
        allowed(f"https://first.example,{origin}")
