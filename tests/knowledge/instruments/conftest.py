from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.instruments.model import Instrument
from knowledge.model import Content
from tests.support.instrument_files import InstrumentFolder
from tests.support.shipped import shipped_content


@pytest.fixture
def folder(tmp_path: Path) -> InstrumentFolder:
    """A small instrument on disk, right as it stands."""
    return InstrumentFolder(tmp_path / "content")


@pytest.fixture(scope="session")
def shipped() -> Content:
    return shipped_content()


@pytest.fixture(scope="session")
def advice(shipped: Content) -> Instrument:
    """The decision whether to co-produce."""
    return next(one for one in shipped.instruments if one.id == "advice")
