"""Ask the running service a question from the command line, through the public API."""

from __future__ import annotations

import uuid
from typing import Any

import httpx

from bot.settings import Settings

SECONDS = 10.0


class NotAnswered(RuntimeError):
    """The service is not running, or answered with an error; the message says which."""


def ask(settings: Settings, question: str, area: str | None, reading: str) -> int:
    """Print the answer in plain text; return 0."""
    with httpx.Client(base_url=f"http://127.0.0.1:{settings.edge_port}", timeout=SECONDS) as client:
        try:
            token = _post(client, "", {"area": area, "reading": reading}, None)["token"]
            body = {"message_id": str(uuid.uuid4()), "text": question}
            answer = _post(client, "/current/messages", body, token)
        except httpx.TransportError:
            raise NotAnswered("The service is not running: start it with `make run`.") from None
    for message in answer["messages"]:
        print(in_plain_text(message))
    return 0


def _post(
    client: httpx.Client, path: str, body: dict[str, Any], token: str | None
) -> dict[str, Any]:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    response = client.post(f"/api/conversations{path}", json=body, headers=headers)
    answer: dict[str, Any] = response.json()
    if response.is_error:
        raise NotAnswered(str(answer.get("detail", response.status_code)))
    return answer


def in_plain_text(message: dict[str, Any]) -> str:
    """A message as a terminal shows it: text, points, sources, choices."""
    lines = [message["text"], *(f"  - {point}" for point in message["points"])]
    lines += [f"  {link['title']}: {link['url']}" for link in message["links"]]
    for source in message["sources"]:
        page = f", page {source['page']}" if source["page"] else ""
        lines.append(f"  [{source['title']}: {source['section']}{page}]")
    lines += [f"  > {choice['title']}" for choice in message["choices"]]
    return "\n".join(lines)
