"""What every page must have to be valid and usable with a screen reader."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise

_EMPTY = {"meta", "link", "input", "br", "img", "hr"}
_NAMED_BY_LABEL = {"input", "select", "textarea"}
Attributes = dict[str, str]


@dataclass
class Page(HTMLParser):
    """A page taken apart: its elements in order, and what is wrong with how they are nested.

    What is inside a `<template>` is no part of the page: only scripts copy from it.
    """

    html: str
    elements: list[tuple[str, Attributes]] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    words: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__init__()
        self._open: list[str] = []
        self.feed(self.html)
        self.close()
        self.problems += [f"<{tag}> is never closed" for tag in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        self.problems += [f"{tag} has {n} twice" for n, c in Counter(names).items() if c > 1]
        if "template" not in self._open:
            self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in _EMPTY:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open[-1] != tag:
            self.problems.append(f"</{tag}> closes nothing")
            return
        self._open.pop()

    def handle_data(self, data: str) -> None:
        for tag in () if "template" in self._open else self._open:
            self.words.setdefault(tag, []).append(data)

    def all(self, tag: str, **attributes: str) -> list[Attributes]:
        """Every element of a tag with these attributes."""
        return [
            found
            for name, found in self.elements
            if name == tag and attributes.items() <= found.items()
        ]

    def text(self, tag: str) -> str:
        """All words inside elements of a tag."""
        return " ".join("".join(self.words.get(tag, [])).split())

    def field(self, name: str) -> str:
        """The value of the first hidden field of that name."""
        return self.all("input", name=name)[0]["value"]


def page_problems(html: str) -> list[str]:
    """All that is wrong with a page; an empty list is a good page."""
    page = Page(html)
    found = list(page.problems)
    found += _document_problems(page)
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    found += [f"id {one} is there {n} times" for one, n in Counter(ids).items() if n > 1]
    found += _label_problems(page)
    for tag, attributes in page.elements:
        for name in ("aria-labelledby", "aria-describedby", "for"):
            missing = set(attributes.get(name, "").split()) - set(ids)
            found += [f"{tag} {name} points to {one}, which is not there" for one in missing]
        if attributes.get("href", "").startswith("#") and attributes["href"][1:] not in ids:
            found.append(f"link to {attributes['href']}, which is not there")
        found += [f"{tag} has {name}" for name in attributes if name.startswith("on")]
        inline = tag == "style" or (tag == "script" and not attributes.get("src"))
        if "style" in attributes or inline:
            found.append(f"{tag} is not allowed by the content security policy")
    return found


def _document_problems(page: Page) -> list[str]:
    found = []
    if not page.html.lower().startswith("<!doctype html>"):
        found.append("no doctype")
    if page.all("html") != [{"lang": "en-GB"}]:
        found.append("the language is not said")
    if not page.text("title"):
        found.append("no title")
    if len(page.all("h1")) != 1 or len(page.all("main")) != 1:
        found.append("one h1 and one main, please")
    levels = [int(tag[1]) for tag, _ in page.elements if tag in {"h1", "h2", "h3", "h4"}]
    jumps = [b for a, b in pairwise(levels) if b > a + 1]
    found += [f"a heading jumps to level {level}" for level in jumps]
    return found


def _label_problems(page: Page) -> list[str]:
    labelled = {label.get("for") for label in page.all("label")}
    return [
        f"{tag} {attributes.get('name')} has no label"
        for tag, attributes in page.elements
        if tag in _NAMED_BY_LABEL
        and attributes.get("type") != "hidden"
        and attributes.get("id") not in labelled
    ]
