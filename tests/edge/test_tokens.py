"""Tokens: signed, rotated, and hashed before they are stored."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from bot.edge.tokens import Tokens, fingerprint, token_hash
from bot.web.secrets import load_secrets
from tests.faults.planted import whole
from tests.support.edge import Edge, Talk, edge_settings, running_edge

OLD, NEW = "an old secret, long enough to be one", "a new secret, long enough to be one"


def test_tokens_differ_and_carry_256_bits() -> None:
    tokens = Tokens([NEW])
    made = {tokens.new() for _ in range(100)}
    assert len(made) == 100
    assert all(len(token.rpartition(".")[0]) == 43 for token in made)


def test_the_first_secret_signs_and_all_are_accepted() -> None:
    old = Tokens([OLD]).new()
    rotated = Tokens([NEW, OLD])
    assert rotated.is_ours(old)
    assert Tokens([NEW]).is_ours(rotated.new())
    assert not Tokens([OLD]).is_ours(rotated.new())
    assert not Tokens([NEW]).is_ours(old)


@pytest.mark.parametrize("token", ["", ".", "a.b", "\ud800.x", "é", "x" * 10_000])
def test_anything_else_is_not_ours(token: str) -> None:
    assert not Tokens([NEW]).is_ours(token)


def test_a_form_proof_is_for_one_browser_and_no_token() -> None:
    tokens = Tokens([NEW])
    proof = tokens.form_proof("browser")
    assert tokens.proves_form("browser", proof)
    assert not tokens.proves_form("another", proof)
    assert not tokens.proves_form("", tokens.form_proof(""))
    assert not tokens.is_ours(f"browser.{proof}")


def test_only_a_hash_of_the_random_part_is_stored(edge: Edge, tmp_path: Path) -> None:
    token = edge.open().token
    dump = whole(tmp_path / "records.db")
    secret = token.rpartition(".")[0]
    assert hashlib.sha256(secret.encode()).hexdigest() == token_hash(token)
    assert token_hash(token) in dump
    assert secret not in dump


def test_a_fingerprint_needs_the_token() -> None:
    tokens = Tokens([NEW])
    one, other = tokens.new(), tokens.new()
    assert fingerprint(one, "text Hello") == fingerprint(one, "text Hello")
    assert fingerprint(one, "text Hello") != fingerprint(one, "text Hullo")
    assert fingerprint(one, "text Hello") != fingerprint(other, "text Hello")


def test_processes_that_start_together_share_one_generated_secret(tmp_path: Path) -> None:
    settings = edge_settings(tmp_path / "new")
    with ThreadPoolExecutor(8) as processes:
        secrets = set(processes.map(lambda _: load_secrets(settings), range(16)))
    assert len(secrets) == 1
    assert [file.name for file in (tmp_path / "new").iterdir()] == ["secret"]


def test_a_conversation_survives_a_rotation(make_edge: Callable[..., Edge]) -> None:
    edge = make_edge(secrets=(OLD,))
    token = edge.open().token
    with running_edge(replace(edge.settings, secrets=(NEW, OLD))) as rotated:
        Talk(rotated.http, token, []).say("Hello")
