"""The example for nginx writes nothing to its log that opens a result or tells who came."""

from __future__ import annotations

import re

import pytest

from tests.support.source import PROJECT

CONFIGURATION = (PROJECT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
CODE = "amber-otter-seven-kites"
TELLING = {"uri", "request", "request_uri", "args", "http_referer", "remote_addr", "remote_user"}


def formats() -> str:
    """What every line of the log is made of."""
    (format_,) = re.findall(r"^log_format \w+ '(.*)';$", CONFIGURATION, re.MULTILINE)
    return str(format_)


def logged(uri: str) -> str:
    """What the log has of an address: by its map, the first pattern that fits."""
    ((source, lines),) = re.findall(
        r"^map \$(\w+) \$uri_without_code \{(.*?)^\}", CONFIGURATION, re.MULTILINE | re.DOTALL
    )
    assert source == "uri"
    rules = dict(line.strip().rstrip(";").split() for line in lines.strip().splitlines())
    patterns = {rule.removeprefix("~"): value for rule, value in rules.items() if rule[0] == "~"}
    for pattern, value in patterns.items():
        if re.search(pattern, uri):
            return str(value)
    return str(rules["default"]).replace("$uri", uri)


@pytest.mark.parametrize("what", ["", "/delete", "/show", ".docx", ".pdf"])
def test_the_log_has_no_code_of_a_result(what: str) -> None:
    assert logged(f"/results/{CODE}{what}") == "/results/(code)"


@pytest.mark.parametrize("uri", ["/chat", "/", "/api/conversations", "/compare/results/"])
def test_every_other_address_is_written_as_it_was_asked_for(uri: str) -> None:
    assert logged(uri) == uri


def test_the_log_is_made_of_nothing_else_that_tells_who_came_or_what_they_opened() -> None:
    names = set(re.findall(r"\$(\w+)", formats()))

    assert "uri_without_code" in names
    assert names & TELLING == set()


def test_every_log_that_is_written_has_that_format() -> None:
    logs = re.findall(r"^\s*access_log (.*);$", CONFIGURATION, re.MULTILINE)

    assert {log.split()[-1] for log in logs} == {"off", "without_addresses"}
