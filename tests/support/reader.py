"""A person at a browser without JavaScript: pages, forms, cookies, and every page checked."""

from __future__ import annotations

from dataclasses import dataclass

import httpx

from tests.support.edge import Edge
from tests.support.html import Page, page_problems


@dataclass
class Reader:
    """Follows redirects by hand, so that a test sees both answers."""

    http: httpx.Client
    response: httpx.Response
    page: Page

    @classmethod
    def at(cls, edge: Edge, path: str = "/chat") -> Reader:
        """Open a page in a fresh browser."""
        http = httpx.Client(base_url=edge.url, timeout=20)
        response = http.get(path)
        return cls(http, response, checked(response))

    def get(self, path: str) -> Reader:
        self.response = self.http.get(path)
        self.page = checked(self.response)
        return self

    def post(self, path: str, **fields: str) -> httpx.Response:
        """Post a form of the page that is shown, and follow where it sends the browser."""
        whole = {"proof": self.page.field("proof")}
        if self.page.all("input", name="message_id"):
            whole["message_id"] = self.page.field("message_id")
        answer = self.http.post(path, data=whole | fields)
        shown = answer
        if answer.status_code == 303:
            shown = self.http.get(answer.headers["location"])
        self.response, self.page = shown, checked(shown)
        return answer

    def start(self, **fields: str) -> Reader:
        answer = self.post("/chat/start", **fields)
        assert answer.status_code == 303, answer.text
        return self

    def say(self, text: str) -> httpx.Response:
        return self.post("/chat", text=text)

    def transcript(self) -> list[str]:
        """The kinds of messages that are shown, "mine" for the person's own."""
        shown = [
            item["class"] for item in self.page.all("li") if "message" in item.get("class", "")
        ]
        return [classes.split("message-")[-1].strip() for classes in shown]


def checked(response: httpx.Response) -> Page:
    """The page, which must be a good one."""
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert page_problems(response.text) == []
    return Page(response.text)
