"""Number the toolkits that entries belong to, the same way when learning and when searching."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np

from knowledge.model import GLOSSARY

UNTAUGHT = -1  # glossary terms are found by likeness alone: their asks differ in one word only


def number_homes(entries: Iterable[tuple[str, str]]) -> np.ndarray[Any, Any]:
    """Each entry's toolkit as a number, from entries as (toolkit, topic); in order of name."""
    homes = [None if topic == GLOSSARY else toolkit for toolkit, topic in entries]
    names = sorted({home for home in homes if home is not None})
    return np.array([UNTAUGHT if home is None else names.index(home) for home in homes])
