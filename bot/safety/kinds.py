"""The kinds of disclosure that are told apart, most urgent first."""

from __future__ import annotations

from typing import Final

KINDS: Final = (
    "suicide",
    "sexual_abuse",
    "exploitation",
    "physical_abuse",
    "threat",
    "self_harm",
    "domestic_abuse",
    "neglect",
    "running_away",
    "emotional_abuse",
    "bullying_harm",
)
