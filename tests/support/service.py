"""The parts of the real service that tests share: the built model and an agent that serves it."""

from __future__ import annotations

import logging
import warnings

import structlog


def quiet_logs() -> None:
    """Rasa prints every word of a conversation at debug level; tests are read by people."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    logging.getLogger("rasa").setLevel(logging.ERROR)
    warnings.simplefilter("ignore", DeprecationWarning)
