"""Serve the trained assistant on this machine: `python -m bot.rasa.serve --port 5005 --model …`.

`rasa run` would do the same with every channel, command and database driver of Rasa loaded, which
takes three times as long to start.  It reads the same `endpoints.yml`.
"""

from __future__ import annotations

import skops.io  # noqa: F401  # first: it compares a thousand names with every module loaded so far

from bot.rasa.without_tensorflow import leave_out_tensorflow, needs_tensorflow
from bot.settings import PROJECT

if not needs_tensorflow((PROJECT / "config.yml").read_text(encoding="utf-8")):
    leave_out_tensorflow()

import argparse
import logging
from asyncio import AbstractEventLoop

import structlog
from rasa.core.agent import load_agent
from rasa.core.utils import AvailableEndpoints
from sanic import Sanic

from bot.rasa.action_endpoint import KeptEndpoint
from bot.rasa.channel import CouncilChannel, prepared

HERE = "127.0.0.1"


def create_app(model: str) -> Sanic:
    """The app with our one channel; the model is loaded before a connection is accepted."""
    app = Sanic("rasa", configure_logging=False)
    app.config.ACCESS_LOG = False
    channel = CouncilChannel()
    app.blueprint(channel.blueprint(_no_handler), url_prefix=f"/webhooks/{channel.name()}")

    @app.before_server_start
    async def load(app: Sanic, loop: AbstractEventLoop) -> None:
        endpoints = AvailableEndpoints.read_endpoints(str(PROJECT / "endpoints.yml"))
        agent = await load_agent(model, endpoints=endpoints, loop=loop)
        app.ctx.agent = prepared(agent)

    @app.after_server_stop
    async def close(app: Sanic, _loop: AbstractEventLoop) -> None:
        if isinstance(app.ctx.agent.action_endpoint, KeptEndpoint):
            await app.ctx.agent.action_endpoint.close()

    return app


async def _no_handler(message: object) -> None:
    """Rasa's channels are given a handler; ours takes turns itself."""


def main() -> None:
    """Serve until told to stop, in one process, and log errors without anybody's words."""
    options = _arguments().parse_args()
    logging.basicConfig(
        level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s %(message)s"
    )
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    app = create_app(options.model)
    app.run(host=HERE, port=options.port, workers=1, access_log=False, motd=False)


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot.rasa.serve", description=__doc__)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--model", required=True)
    return parser


if __name__ == "__main__":
    main()
