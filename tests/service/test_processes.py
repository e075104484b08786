"""Which processes run where, and the supervisor's configuration that says so."""

from __future__ import annotations

import configparser
import shlex
import socket
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from supervisor.options import ServerOptions  # type: ignore[import-untyped, unused-ignore]

from bot.service.processes import (
    PortTaken,
    Process,
    check_ports,
    processes,
    write_configuration,
)
from bot.settings import PROJECT, Settings, load_settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return load_settings({"COPRO_HOME": str(tmp_path / "home")})


def names_and_ports(settings: Settings) -> dict[str, int]:
    return {process.name: process.port for process in processes(settings)}


def test_one_of_each_runs_by_default(settings: Settings) -> None:
    ports = {"actions": 5055, "rasa1": 5005, "edge": 8000, "review": 8001}
    assert names_and_ports(settings) == ports


def test_ports_come_from_the_addresses(settings: Settings) -> None:
    moved = replace(
        settings,
        rasa_urls=("http://127.0.0.1:6001", "http://localhost:6002/"),
        actions_url="http://127.0.0.1:6003",
        edge_port=6004,
        review_port=6005,
    )

    here = {"actions": 6003, "rasa1": 6001, "rasa2": 6002, "edge": 6004, "review": 6005}
    assert names_and_ports(moved) == here


def test_what_runs_on_another_machine_is_not_started_here(settings: Settings) -> None:
    elsewhere = replace(
        settings, rasa_urls=("http://rasa.internal:5005",), actions_url="http://10.0.0.7:5055"
    )

    assert names_and_ports(elsewhere) == {"edge": 8000, "review": 8001}


def test_a_taken_port_is_told_with_the_setting_that_moves_it(settings: Settings) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = int(other.getsockname()[1])
        with pytest.raises(PortTaken) as refused:
            check_ports(processes(replace(settings, edge_port=port)))

    assert f"Port {port}, where edge should listen, is in use" in str(refused.value)
    assert "COPRO_EDGE_PORT" in str(refused.value)


def test_a_port_that_every_address_of_the_machine_listens_at_is_taken_too(
    settings: Settings,
) -> None:
    with socket.create_server(("0.0.0.0", 0)) as other:
        port = int(other.getsockname()[1])
        with pytest.raises(PortTaken):
            check_ports(processes(replace(settings, edge_port=port)))


def test_two_processes_at_one_port_are_told_before_either_starts(settings: Settings) -> None:
    with pytest.raises(PortTaken, match="COPRO_ACTIONS_URL or COPRO_EDGE_PORT"):
        check_ports(processes(replace(settings, edge_port=5055)))


@pytest.mark.parametrize("folder", ["plain", "with space", "it's", 'a "quoted" one'])
def test_a_command_survives_the_configuration_whatever_the_path(
    settings: Settings, tmp_path: Path, folder: str
) -> None:
    home = tmp_path / folder
    wanted = Process("odd", ("/bin/echo", str(home), "50%"), 1, "COPRO_ODD")

    file = write_configuration(replace(settings, home=home), [wanted])
    read = as_supervisor_reads(file)["odd"]

    assert shlex.split(read.command) == list(wanted.arguments)
    assert read.stdout_logfile == str(home / "logs" / "odd.log")
    assert read.directory == str(PROJECT)


def test_every_process_is_kept_running_quietly_and_on_this_machine(settings: Settings) -> None:
    for program in as_supervisor_reads(write_configuration(settings, processes(settings))).values():
        assert program.autorestart
        assert program.stopasgroup
        assert program.environment["SANIC_HOST"] == "127.0.0.1"
        assert program.environment["RASA_TELEMETRY_ENABLED"] == "false"
        assert program.environment["PYTHONDONTWRITEBYTECODE"] == ""


def test_files_of_the_processes_are_for_their_owner_alone(settings: Settings) -> None:
    read = configparser.RawConfigParser()
    read.read(write_configuration(settings, processes(settings)), encoding="utf-8")

    assert read["supervisord"]["umask"] == "077"


def as_supervisor_reads(file: Path) -> dict[str, Any]:
    options = ServerOptions()
    options.realize(["-c", str(file)])
    return {group.name: group.process_configs[0] for group in options.process_group_configs}
