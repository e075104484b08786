"""Train the assistant as `rasa train` does: `python -m bot.rasa.train --name coproduction`.

TensorFlow is left out where no component of `config.yml` runs on it, which saves ten seconds.
"""

from __future__ import annotations

from bot.rasa.without_tensorflow import leave_out_tensorflow, needs_tensorflow
from bot.settings import PROJECT

if not needs_tensorflow((PROJECT / "config.yml").read_text(encoding="utf-8")):
    leave_out_tensorflow()

import argparse
import logging

import structlog
from rasa.model_training import train


def main() -> None:
    """Train, from the project's files or others; exits with an error where nothing was trained."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--name", required=True)
    options.add_argument("--config", default=str(PROJECT / "config.yml"))
    options.add_argument("--data", nargs="+", default=[str(PROJECT / "data")])
    options.add_argument("--output", default=str(PROJECT / "models"))
    asked = options.parse_args()
    trained = train(
        domain=str(PROJECT / "domain.yml"),
        config=asked.config,
        training_files=asked.data,
        output=asked.output,
        fixed_model_name=asked.name,
    )
    if trained.model is None:
        raise SystemExit("Nothing was trained.")


if __name__ == "__main__":
    main()
