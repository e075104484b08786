"""The one way into Rasa: `POST /webhooks/council/turn`, spoken only by the edge, failing closed.

Rasa's own channels answer `200 []` when something broke; this one answers 503.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import InputChannel
from rasa.core.tracker_store import FailSafeTrackerStore
from rasa.utils.endpoints import EndpointConfig
from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, json

from bot.rasa.action_endpoint import KeptEndpoint
from bot.rasa.fail_closed import ACTION_SECONDS, TurnFailed, fail_closed
from bot.rasa.turn import TurnRequest, take_turn
from bot.settings import load_settings

logger = logging.getLogger(__name__)


class CouncilChannel(InputChannel):
    """Named in `credentials.yml`; Rasa serves its blueprint."""

    def __init__(self) -> None:
        """Nothing is running yet."""
        self._running: set[str] = set()

    @classmethod
    def name(cls) -> str:
        """The part of the address after /webhooks/."""
        return "council"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> CouncilChannel:
        """Rasa's way to make a channel; it needs no credentials."""
        return cls()

    def blueprint(self, on_new_message: Callable[..., Any]) -> Blueprint:
        """The routes of this channel."""
        fail_closed()
        routes = Blueprint("council_channel")

        @routes.get("/")
        async def alive(request: Request) -> HTTPResponse:
            return json({"status": "ok"})

        @routes.post("/turn")
        async def turn(request: Request) -> HTTPResponse:
            asked = turn_request(request.json)
            if asked is None:
                return json({"error": "the request is not of the agreed form"}, 400)
            return await self._turn(prepared(request.app.ctx.agent), asked)

        return routes

    async def _turn(self, agent: Agent, asked: TurnRequest) -> HTTPResponse:
        if asked.conversation in self._running:
            return json({"error": "a turn of this conversation is running"}, 409)
        self._running.add(asked.conversation)
        try:
            return json((await take_turn(agent, asked)).as_json())
        except TurnFailed as failure:
            logger.error("A turn failed and was not stored: %s", failure)
            return json({"error": "the turn failed; nothing of it was stored"}, 503)
        finally:
            self._running.discard(asked.conversation)


def turn_request(body: Any) -> TurnRequest | None:
    """The request, or None where a field is missing or of the wrong kind."""
    if not isinstance(body, dict):
        return None
    text, payload = body.get("text", ""), body.get("payload", "")
    area, reading = body.get("area"), body.get("reading", "standard")
    texts = (body.get("conversation"), body.get("message_id"), text, payload, reading, area or "")
    if not all(isinstance(value, str) for value in texts) or not all(texts[:2]):
        return None
    return TurnRequest(
        conversation=str(texts[0]),
        message_id=str(texts[1]),
        text=text,
        payload=payload,
        area=area or None,
        reading="easy" if reading == "easy" else "standard",
        paused=bool(body.get("paused")),
        may_send_card=body.get("may_send_card") is not False,
        canary=bool(body.get("canary")),
    )


def prepared(agent: Agent) -> Agent:
    """Take off the wrapper that hides a lost database, and call this deployment's actions.

    Doing it again changes nothing, so that it can be done before each turn.
    """
    store = agent.tracker_store
    if isinstance(store, FailSafeTrackerStore):
        agent.tracker_store = store._tracker_store
        if agent.processor is not None:
            agent.processor.tracker_store = store._tracker_store
    if type(agent.action_endpoint) is EndpointConfig:
        kept = KeptEndpoint(f"{load_settings().actions_url}/webhook", ACTION_SECONDS)
        agent.action_endpoint = kept
        if agent.processor is not None:
            agent.processor.action_endpoint = kept
    return agent
