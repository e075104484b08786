"""Train the assistant as `rasa train` does: `python -m bot.rasa.train --name coproduction`.

TensorFlow is left out where no component of `config.yml` runs on it, which saves ten seconds.
"""

from __future__ import annotations

from bot.rasa.without_tensorflow import leave_out_tensorflow, needs_tensorflow
from bot.settings import PROJECT

if not needs_tensorflow((PROJECT / "config.yml").read_text(encoding="utf-8")):
    leave_out_tensorflow()

import argparse

from rasa.model_training import train


def main() -> None:
    """Train from the project's files; exits with an error where nothing was trained."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--name", required=True)
    trained = train(
        domain=str(PROJECT / "domain.yml"),
        config=str(PROJECT / "config.yml"),
        training_files=[str(PROJECT / "data")],
        output=str(PROJECT / "models"),
        fixed_model_name=options.parse_args().name,
    )
    if trained.model is None:
        raise SystemExit("Nothing was trained.")


if __name__ == "__main__":
    main()
