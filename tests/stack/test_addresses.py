"""Nothing of the service can be reached from another machine unless a setting says so."""

from __future__ import annotations

import os
from pathlib import Path

from tests.support.stack import Stack

LISTEN = "0A"
LOOPBACK = "0100007F"


def sockets_of(pid: int) -> set[str]:
    links = []
    for descriptor in Path(f"/proc/{pid}/fd").iterdir():
        try:
            links.append(os.readlink(descriptor))
        except FileNotFoundError:
            continue
    return {link[len("socket:[") : -1] for link in links if link.startswith("socket:[")}


def listening(pids: list[int]) -> list[tuple[str, int]]:
    """Address (as the kernel writes it) and port of every listening socket of these processes."""
    ours = {inode for pid in pids for inode in sockets_of(pid)}
    lines = [
        line.split()
        for table in ("tcp", "tcp6")
        for line in Path(f"/proc/net/{table}").read_text(encoding="ascii").splitlines()[1:]
    ]
    places = [line[1].split(":") for line in lines if line[3] == LISTEN and line[9] in ours]
    return [(address, int(port, 16)) for address, port in places]


def test_every_process_listens_on_this_machine_alone(stack: Stack) -> None:
    found = listening(stack.pids())

    assert {address for address, _ in found} == {LOOPBACK}
    assert {port for _, port in found} == set(stack.ports.values())
