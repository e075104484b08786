"""The processes of the service, and the supervisor's configuration that keeps them running."""

from __future__ import annotations

import os
import shlex
import socket
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.service.build import MODEL
from bot.settings import PROJECT, Settings

LOCAL = {"127.0.0.1", "localhost"}
QUIET = {
    "RASA_TELEMETRY_ENABLED": "false",
    "PYTHONDONTWRITEBYTECODE": "",  # compiling Rasa anew at each start takes 10 s
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "TF_INTRA_OP_PARALLELISM_THREADS": "1",
    "TF_INTER_OP_PARALLELISM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "PYTHONWARNINGS": "ignore",
    "SANIC_HOST": "127.0.0.1",
}


class PortTaken(RuntimeError):
    """Another program listens where one of ours should; the message says what to do."""


@dataclass(frozen=True)
class Process:
    """One process to keep running; `port` is where it listens on this machine."""

    name: str
    arguments: tuple[str, ...]
    port: int
    setting: str

    @property
    def command(self) -> str:
        """The command as the supervisor's configuration quotes it."""
        return shlex.join(self.arguments).replace("%", "%%")

    @property
    def environment(self) -> str:
        """The environment as the supervisor's configuration quotes it."""
        return ",".join(f'{name}="{value}"' for name, value in QUIET.items())


def processes(settings: Settings) -> list[Process]:
    """Actions, each Rasa that is to run on this machine, the edge, and the staff's review."""
    rasa = [
        Process(f"rasa{number}", _rasa(port), port, "COPRO_RASA_URLS")
        for number, port in enumerate(_local_ports(settings.rasa_urls), 1)
    ]
    actions = [
        Process("actions", _actions(port), port, "COPRO_ACTIONS_URL")
        for port in _local_ports((settings.actions_url,))
    ]
    edge = Process(
        "edge", (sys.executable, "-m", "bot.edge"), settings.edge_port, "COPRO_EDGE_PORT"
    )
    review = Process(
        "review", (sys.executable, "-m", "bot.review"), settings.review_port, "COPRO_REVIEW_PORT"
    )
    return [*actions, *rasa, edge, review]


def _local_ports(urls: tuple[str, ...]) -> list[int]:
    parts = [urlsplit(url) for url in urls]
    return [part.port or 80 for part in parts if part.hostname in LOCAL]


def _rasa(port: int) -> tuple[str, ...]:
    return (sys.executable, "-m", "bot.rasa.serve", "--port", str(port), "--model", str(MODEL))


def _actions(port: int) -> tuple[str, ...]:
    return (sys.executable, "-m", "rasa_sdk", "--actions", "actions", "-p", str(port))


def check_ports(wanted: list[Process]) -> None:
    """Raise `PortTaken` where a port is in use or wanted twice, before anything is started."""
    by_port: dict[int, Process] = {}
    for process in wanted:
        other = by_port.setdefault(process.port, process)
        if other is not process:
            raise PortTaken(
                f"{other.name} and {process.name} would both listen at port {process.port}. "
                f"Choose another port with {other.setting} or {process.setting}."
            )
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", process.port))
            except OSError:
                raise PortTaken(
                    f"Port {process.port}, where {process.name} should listen, is in use by "
                    "another program (perhaps this service is already running). Stop that "
                    f"program, or choose another port with {process.setting}."
                ) from None


def write_configuration(settings: Settings, wanted: list[Process]) -> Path:
    """Write the supervisor's configuration and return where it is."""
    run, logs = settings.home / "run", settings.home / "logs"
    for folder in (run, logs):
        folder.mkdir(parents=True, exist_ok=True)
    templates = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        undefined=StrictUndefined,
        autoescape=False,  # a configuration file, not a page
    )
    folders = {"run": run, "logs": logs, "project": PROJECT}
    quoted = {name: str(path).replace("%", "%%") for name, path in folders.items()}
    text = templates.get_template("processes.conf.j2").render(
        root=os.geteuid() == 0, processes=wanted, **quoted
    )
    target = run / "processes.conf"
    target.write_text(text, encoding="utf-8")
    return target
