"""Our own scripts, styles and icon, each at an address that changes with what is in them.

All share one version, so that modules which import each other always fit together; a browser may
then keep them for ever. They are read and packed once, when the server starts.
"""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sanic import Blueprint
from sanic.exceptions import NotFound
from sanic.request import Request
from sanic.response import HTTPResponse

SHARED = Path(__file__).parent / "static"
FOLDER = "/assets/"
_KINDS = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}


@dataclass(frozen=True)
class Asset:
    """One file as it is sent, plain and packed."""

    kind: str
    plain: bytes
    packed: bytes


class Assets:
    """Every file of some folders, with the version that stands for all of them."""

    def __init__(self, *folders: Path) -> None:
        self._files: Mapping[str, Asset] = {
            file.relative_to(folder).as_posix(): _asset(file)
            for folder in folders
            for file in sorted(folder.rglob("*"))
            if file.suffix in _KINDS
        }
        self.version = _version(self._files)

    def address(self, name: str) -> str:
        """Where a file is found; `KeyError` where there is none of that name."""
        if name not in self._files:
            raise KeyError(name)
        return f"{FOLDER}{self.version}/{name}"

    def answer(self, version: str, name: str, accepted: str) -> HTTPResponse:
        """A file, packed where the browser accepts that; `NotFound` for any other version."""
        found = self._files.get(name)
        if found is None or version != self.version:
            raise NotFound(name)
        headers = {"Vary": "Accept-Encoding"}
        if "gzip" not in accepted:
            return HTTPResponse(found.plain, 200, headers, found.kind)
        return HTTPResponse(found.packed, 200, headers | {"Content-Encoding": "gzip"}, found.kind)


def asset_routes(assets: Assets) -> Blueprint:
    """The one route that all of them have."""
    routes = Blueprint("assets")

    async def one(request: Request, version: str, name: str) -> HTTPResponse:
        return assets.answer(version, name, request.headers.getone("accept-encoding", ""))

    routes.add_route(one, f"{FOLDER}<version>/<name:path>", methods=["GET", "HEAD"])
    return routes


def _asset(file: Path) -> Asset:
    plain = file.read_bytes()
    return Asset(_KINDS[file.suffix], plain, gzip.compress(plain, mtime=0))


def _version(files: Mapping[str, Asset]) -> str:
    whole = hashlib.sha256()
    for name, asset in files.items():
        whole.update(f"{name} {len(asset.plain)} ".encode())
        whole.update(asset.plain)
    return whole.hexdigest()[:12]
