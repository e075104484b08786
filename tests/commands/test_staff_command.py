"""`coproduction staff`: accounts from the terminal, without a password in arguments or logs."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.future import Engine

from bot.cli import main
from bot.commands.staff_arguments import ROLES
from bot.records import staff, staff_codes
from bot.records.audit_tables import audit
from bot.records.engine import migrate, open_engine
from bot.review.accounts import passwords
from bot.review.roles import Role

GOOD_PASSWORD = "violet saucepan tarmac otter"
SHOWN = re.compile(r"^Password: (\S+)$", re.MULTILINE)


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    monkeypatch.setenv("COPRO_HOME", str(tmp_path))
    monkeypatch.delenv("COPRO_DATABASE_URL", raising=False)
    url = f"sqlite:///{tmp_path / 'records.db'}"
    migrate(url)
    opened = open_engine(url)
    yield opened
    opened.dispose()


def account(engine: Engine, name: str) -> staff.Account:
    with engine.connect() as connection:
        found = staff.named(connection, name)
    assert found is not None
    return found


def acts(engine: Engine) -> list[tuple[str, str, str]]:
    with engine.connect() as connection:
        rows = connection.execute(select(audit).order_by("number")).all()
    return [(row.actor, row.action, row.target) for row in rows]


def type_at_prompts(monkeypatch: pytest.MonkeyPatch, *typed: str) -> list[str]:
    prompts: list[str] = []
    answers = iter(typed)

    def answer(prompt: str) -> str:
        prompts.append(prompt)
        return next(answers)

    monkeypatch.setattr("getpass.getpass", answer)
    return prompts


def make(name: str = "jo.smith", role: str = "administrator") -> None:
    assert main(["staff", "add", name, "--role", role, "--generate"]) == 0


def test_the_first_account_has_the_password_that_was_typed_twice(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    prompts = type_at_prompts(monkeypatch, GOOD_PASSWORD, GOOD_PASSWORD)

    assert main(["staff", "add", "Jo.Smith", "--role", "administrator"]) == 0

    made = account(engine, "jo.smith")
    assert passwords.is_right(made.password_hash, GOOD_PASSWORD)
    assert (made.role, made.areas, made.must_change) == ("administrator", (), False)
    assert len(prompts) == 2
    assert GOOD_PASSWORD not in capsys.readouterr().out
    assert acts(engine) == [("command line", "add_account", "jo.smith")]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("too short", ""), "too short"),
        (("coproduction 2026", ""), "words of this service"),
        ((GOOD_PASSWORD, GOOD_PASSWORD + "!"), "not the same"),
    ],
)
def test_a_password_that_will_not_do_makes_no_account(
    engine: Engine,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    typed: tuple[str, str],
    told: str,
) -> None:
    type_at_prompts(monkeypatch, *typed)

    assert main(["staff", "add", "jo.smith", "--role", "administrator"]) == 1

    assert told in capsys.readouterr().err
    assert acts(engine) == []


def test_a_generated_password_is_printed_once_and_must_be_changed(
    engine: Engine, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)

    make()

    shown = SHOWN.findall(capsys.readouterr().out)
    made = account(engine, "jo.smith")
    assert len(shown) == 1
    assert passwords.is_right(made.password_hash, shown[0])
    assert made.must_change
    assert shown[0] not in caplog.text


def test_a_password_cannot_be_given_as_an_argument(engine: Engine) -> None:
    with pytest.raises(SystemExit):
        main(["staff", "add", "jo.smith", "--role", "administrator", "--password", "x"])


def test_areas_limit_an_account_and_must_exist(
    engine: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    add = ["staff", "add", "jo.smith", "--generate", "--role"]

    assert main([*add, "editor", "--area", "nowhere"]) == 1
    assert main([*add, "administrator", "--area", "stoke"]) == 1
    assert main([*add, "editor", "--area", "stoke", "--area", "sefton"]) == 0

    assert "Choose areas from the list" in capsys.readouterr().err
    assert account(engine, "jo.smith").areas == ("stoke", "sefton")


def test_a_name_that_is_taken_or_cannot_be_is_refused(
    engine: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    make()

    for name in ("JO.SMITH", "command line", "x"):
        assert main(["staff", "add", name, "--role", "reader", "--generate"]) == 1

    assert "somebody’s already" in capsys.readouterr().err


def test_the_list_shows_who_has_which_role(
    engine: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["staff", "list"]) == 0
    assert "No accounts yet." in capsys.readouterr().out
    make()
    make("al", "reader")
    main(["staff", "close", "al"])
    capsys.readouterr()

    main(["staff", "list"])

    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "jo.smith  administrator  all areas  no one-time codes yet"
    assert lines[1].startswith("al  reader  all areas  closed ")


def test_a_new_password_and_forgotten_codes_let_somebody_in_who_could_not(
    engine: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    make()
    before = account(engine, "jo.smith")
    with engine.begin() as connection:
        staff_codes.set_up(connection, before.id, b"sealed", 1)

    assert main(["staff", "password", "jo.smith"]) == 0
    assert main(["staff", "codes", "jo.smith"]) == 0

    after = account(engine, "jo.smith")
    shown = SHOWN.findall(capsys.readouterr().out)[-1]
    assert passwords.is_right(after.password_hash, shown)
    assert after.must_change
    assert not after.has_codes
    assert [action for _, action, _ in acts(engine)] == [
        "add_account",
        "make_password",
        "forget_codes",
    ]


def test_the_last_administrator_cannot_be_closed(
    engine: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    make()
    make("al", "editor")

    assert main(["staff", "close", "jo.smith"]) == 1
    assert main(["staff", "close", "al"]) == 0

    assert "last administrator" in capsys.readouterr().err
    assert acts(engine)[-1] == ("command line", "close_account", "al")


@pytest.mark.parametrize("doing", ["close", "password", "codes"])
def test_an_account_that_does_not_exist_is_told_as_such(
    engine: Engine, capsys: pytest.CaptureFixture[str], doing: str
) -> None:
    assert main(["staff", doing, "nobody"]) == 1

    assert "There is no open account named 'nobody'" in capsys.readouterr().err
    assert acts(engine) == []


def test_the_roles_to_choose_from_are_those_of_the_pages() -> None:
    assert tuple(role.title for role in Role) == ROLES
