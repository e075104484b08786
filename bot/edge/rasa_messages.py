"""The form of Rasa's messages: checked and completed before anything is stored or shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

KINDS = frozenset({"answer", "question", "result", "safety", "receipt", "error", "notice"})
MARKS = ("card", "quotes")
"""What is said of a message only where it is so: it confirms a comment card, or quotes from one."""
_EXPECTS = frozenset({"choice", "scale", "text", None})
_SOURCE_FIELDS = ("toolkit", "title", "section", "page", "url")
_ADDRESSES = ("https://", "http://", "mailto:", "tel:", "/")


class NotAsAgreedError(ValueError):
    """Rasa's answer is not of the agreed form; the message names the field, never its content."""


def checked_messages(messages: Any) -> list[dict[str, Any]]:
    """Complete every message, or refuse them all: half an answer may be the wrong half."""
    if not isinstance(messages, list) or not messages:
        raise NotAsAgreedError("messages")
    return [checked_message(message) for message in messages]


def checked_message(message: Any) -> dict[str, Any]:
    """Complete one message, its choices still with their payloads."""
    if not isinstance(message, dict):
        raise NotAsAgreedError("message")
    kind, text = message.get("kind"), message.get("text")
    if kind not in KINDS:
        raise NotAsAgreedError("kind")
    if not isinstance(text, str) or not text.strip():
        raise NotAsAgreedError("text")
    complete = {
        "kind": kind,
        "text": text,
        "points": _list_of(message, "points", _text),
        "sources": _list_of(message, "sources", _source),
        "choices": _list_of(message, "choices", _choice),
        "links": _list_of(message, "links", _link),
        "progress": _progress(message.get("progress")),
        "expects": _expects(message.get("expects")),
        "hidden": [],
    }
    complete |= {mark: True for mark in MARKS if message.get(mark) is True}
    if kind == "answer" and not complete["sources"]:
        raise NotAsAgreedError("sources")
    return complete | _entry(message.get("entry"))


def plain_message(kind: str, text: str) -> dict[str, Any]:
    """A message of the edge's own, with every field of the contract."""
    return checked_message({"kind": kind, "text": text})


def is_text_or_none(value: Any) -> bool:
    """Tell whether a value is a string or absent."""
    return value is None or isinstance(value, str)


def is_reading(value: Any) -> bool:
    """Tell whether a value is a reading level."""
    return isinstance(value, str) and value in {"standard", "easy"}


def _list_of(message: Mapping[str, Any], field: str, one: Any) -> list[Any]:
    values = message.get(field) or []
    if not isinstance(values, list):
        raise NotAsAgreedError(field)
    return [one(value) for value in values]


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise NotAsAgreedError("points")
    return value


def _source(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict) or not _address(value.get("url"), optional=True):
        raise NotAsAgreedError("sources")
    return {field: value.get(field) for field in _SOURCE_FIELDS}


def _choice(value: Any) -> dict[str, str]:
    if not isinstance(value, dict):
        raise NotAsAgreedError("choices")
    title, payload = value.get("title"), value.get("payload")
    if not isinstance(title, str) or not title.strip() or not isinstance(payload, str):
        raise NotAsAgreedError("choices")
    return {"title": title, "payload": payload}


def _link(value: Any) -> dict[str, str]:
    if not isinstance(value, dict) or not isinstance(value.get("title"), str):
        raise NotAsAgreedError("links")
    if not _address(value.get("url"), optional=False):
        raise NotAsAgreedError("links")
    return {"title": value["title"], "url": value["url"]}


def _entry(value: Any) -> dict[str, Any]:
    """Which entry an answer says and how, where it is content of the knowledge base."""
    if value is None:
        return {}
    if not isinstance(value, dict) or not is_reading(value.get("reading")):
        raise NotAsAgreedError("entry")
    entry_id, toolkits = value.get("id"), value.get("toolkits")
    if not isinstance(entry_id, str) or not isinstance(toolkits, list):
        raise NotAsAgreedError("entry")
    listed = [toolkit for toolkit in toolkits if isinstance(toolkit, str)]
    return {"entry": {"id": entry_id, "reading": value["reading"], "toolkits": listed}}


def _address(value: Any, *, optional: bool) -> bool:
    """Only addresses a browser may follow: never `javascript:`."""
    if not value:
        return optional
    return isinstance(value, str) and value.lower().startswith(_ADDRESSES)


def _progress(value: Any) -> dict[str, int] | None:
    if value is None:
        return None
    if not isinstance(value, dict):
        raise NotAsAgreedError("progress")
    at, of = value.get("at"), value.get("of")
    if not isinstance(at, int) or not isinstance(of, int):
        raise NotAsAgreedError("progress")
    return {"at": at, "of": of}


def _expects(value: Any) -> str | None:
    if not is_text_or_none(value) or value not in _EXPECTS:
        raise NotAsAgreedError("expects")
    expects: str | None = value
    return expects
