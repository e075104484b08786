"""Every answer carries the headers of the contract, errors and odd requests included."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from tests.support.edge import Edge

CALLS = [
    ("GET", "/"),
    ("HEAD", "/"),
    ("GET", "/about"),
    ("GET", "/chat"),
    ("GET", "/chat/again"),
    ("GET", "/chat/end"),
    ("GET", "/chat/ended"),
    ("GET", "/nothing"),
    ("POST", "/about"),
    ("POST", "/chat"),
    ("POST", "/chat/start"),
    ("GET", "/assets/nothing.css"),
    ("GET", "/assets/../app.py"),
    ("GET", "/healthz"),
    ("GET", "/readyz"),
    ("POST", "/api/conversations"),
    ("GET", "/api/conversations/current"),
    ("POST", "/api/conversations/current/messages"),
    ("GET", "/api/nothing"),
]


def assert_safe(headers: httpx.Headers) -> None:
    policy = headers["content-security-policy"].split("; ")
    assert "default-src 'none'" in policy
    assert "base-uri 'none'" in policy
    assert "frame-ancestors 'self'" in policy
    for directive in ("script-src", "style-src", "img-src", "connect-src", "form-action"):
        assert f"{directive} 'self'" in policy
    assert "unsafe" not in str(policy)
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]
    assert "strict-transport-security" not in headers


@pytest.mark.parametrize(("method", "path"), CALLS)
def test_every_answer_is_safe(edge: Edge, method: str, path: str) -> None:
    reply = edge.http.request(method, path)
    assert reply.status_code < 500
    assert_safe(reply.headers)
    assert reply.headers["cache-control"] == "no-store"
    public = path in {"/", "/about"} and method != "POST"
    if not public:
        assert "noindex" in reply.headers["x-robots-tag"]


def test_the_sources_of_the_program_are_not_served(edge: Edge) -> None:
    for path in ("/assets/%2e%2e/app.py", "/assets/..%2fapp.py", "/assets//etc/passwd"):
        assert edge.http.get(path).status_code == 404


@pytest.mark.parametrize(
    "sent",
    [
        b"nonsense\r\n\r\n",
        b"GET / HTTP/1.1\r\nbroken header\r\n\r\n",
        b"GET /" + b"a" * 20_000 + b" HTTP/1.1\r\n\r\n",
        b"GET /chat\xff?text=\xff HTTP/1.1\r\nHost: x\r\n\r\n",
        b"POST /chat HTTP/1.1\r\nHost: x\r\nContent-Length: 99999\r\n\r\n",
        b"POST /chat HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
        b"POST /chat HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"GET /chat HTTP/1.1\r\nHost: x\r\nCookie: chat=\xff\xfe; form=;;=\r\n\r\n",
        b"GET /chat HTTP/1.1\r\nHost: x\r\nExpect: something\r\n\r\n",
    ],
)
def test_a_request_that_is_hardly_http_gets_a_safe_answer_or_none(edge: Edge, sent: bytes) -> None:
    address = urlsplit(edge.url)
    with socket.create_connection(("127.0.0.1", address.port or 0), timeout=3) as line:
        line.sendall(sent)
        line.shutdown(socket.SHUT_WR)
        got = b""
        while part := line.recv(65536):
            got += part
    if got:
        assert b" 500 " not in got.split(b"\r\n")[0]
        assert b"default-src 'none'" in got
    assert edge.http.get("/healthz").status_code == 200


def test_only_named_sites_may_frame_the_chat(make_edge: Callable[..., Edge]) -> None:
    edge = make_edge(allowed_origins=("https://www.council.example.org",))
    policy = edge.http.get("/chat").headers["content-security-policy"]
    assert "frame-ancestors 'self' https://www.council.example.org" in policy


def test_behind_tls_browsers_are_told_to_stay_there(make_edge: Callable[..., Edge]) -> None:
    edge = make_edge(secure_cookies=True)
    reply = edge.http.get("/chat")
    assert reply.headers["strict-transport-security"].startswith("max-age=31536000")
    cookie = reply.headers["set-cookie"]
    assert cookie.startswith("__Host-form=")
    for part in ("Secure", "HttpOnly", "SameSite=Lax", "Path=/"):
        assert part in cookie
    assert "Domain" not in cookie


def test_with_named_sites_the_cookies_come_along_in_their_frames_and_stay_apart(
    make_edge: Callable[..., Edge],
) -> None:
    edge = make_edge(secure_cookies=True, allowed_origins=("https://www.council.example.org",))
    cookie = edge.http.get("/chat").headers["set-cookie"]
    assert cookie.startswith("__Host-form=")
    for part in ("Secure", "HttpOnly", "SameSite=None; Partitioned", "Path=/"):
        assert part in cookie
    assert "Lax" not in cookie


def test_without_tls_named_sites_change_nothing_about_the_cookies(
    make_edge: Callable[..., Edge],
) -> None:
    edge = make_edge(allowed_origins=("https://www.council.example.org",))
    cookie = edge.http.get("/chat").headers["set-cookie"]
    assert "SameSite=Lax" in cookie
    assert "Partitioned" not in cookie


def test_only_the_demonstration_page_may_show_a_frame(edge: Edge) -> None:
    assert "frame-src 'self'" in edge.http.get("/").headers["content-security-policy"]
    for path in ("/chat", "/about", "/embed.js", "/nothing"):
        assert "frame-src" not in edge.http.get(path).headers["content-security-policy"]


def test_the_secret_is_made_once_and_is_for_the_owner_alone(edge: Edge, tmp_path: Path) -> None:
    kept = tmp_path / "secret"
    assert kept.stat().st_mode & 0o777 == 0o600
    assert len(kept.read_text(encoding="ascii")) >= 43
