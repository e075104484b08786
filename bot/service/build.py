"""Build encoder, language pipeline, knowledge base and Rasa model, with one line each."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from bot.service.steps import Stamps, Step
from bot.settings import PROJECT, Settings

MODEL = PROJECT / "models" / "coproduction.tar.gz"
SPACE_NEEDED = 1_000_000_000  # bytes: model, caches and room for records to grow
CONTENT = PROJECT / "knowledge" / "content"


class BuildError(RuntimeError):
    """A step could not be built; the message says which, why and what to do."""


def build(settings: Settings) -> None:
    """Build what is out of date; raises `BuildError`, and what was built before stays in place."""
    settings.home.mkdir(parents=True, exist_ok=True)
    if shutil.disk_usage(settings.home).free < SPACE_NEEDED:
        raise BuildError(
            f"There is less than 1 GB free where the data goes, {settings.home}. "
            "Make space there, or choose another place with COPRO_HOME."
        )
    stamps = Stamps(settings.home / "built.json")
    for step in steps(settings):
        if not stamps.up_to_date(step):
            stamps.record(step, _do(step))


def steps(settings: Settings) -> list[Step]:
    """Every step, in the order they need each other."""
    package = PROJECT / "knowledge"
    language = PROJECT / "bot" / "language"
    adapters = (language / "adapter.npz", language / "reply_adapter.npz")
    return [
        Step(
            "encoder",
            "Converting the sentence encoders",
            (language / "convert_encoder.py", *adapters, language / "safety_adapter.npz"),
            settings.safety_encoder_dir / "model.bin",
            lambda: _make_encoder(settings),
        ),
        Step(
            "language",
            "Building the language pipeline",
            (language / "pipeline.py", CONTENT),
            settings.language_dir / "meta.json",
            lambda: _make_language(settings),
        ),
        Step(
            "knowledge",
            "Building the knowledge base",
            (package, language / "encoder.py", *adapters),
            settings.knowledge_db,
            lambda: _make_knowledge(settings),
        ),
        Step(
            "model",
            "Training the assistant",
            tuple(PROJECT / p for p in MODEL_INPUTS),
            MODEL,
            lambda: _train(settings),
        ),
    ]


MODEL_INPUTS = (
    "config.yml",
    "domain.yml",
    "uv.lock",
    "bot/domain",
    "bot/language",
    "bot/nlu",
    "bot/rasa/importer.py",
    "bot/rasa/train.py",
    "data",
    "knowledge/content",
)


def _do(step: Step) -> float:
    """Make it, with a line that says so; return how many seconds that took."""
    print(f"{step.doing} …", end=" ", flush=True)
    started = time.monotonic()
    try:
        step.make()
    except Exception:
        print("failed.", flush=True)
        raise
    took = time.monotonic() - started
    print(f"done in {took:.0f} s.", flush=True)
    return took


def _make_encoder(settings: Settings) -> None:
    from bot.language.convert_encoder import (
        REPLY_ADAPTER,
        SAFETY_ADAPTER,
        convert_encoder,
        published_model,
    )

    convert_encoder(published_model(), settings.encoder_dir)
    convert_encoder(published_model(), settings.reply_encoder_dir, REPLY_ADAPTER)
    convert_encoder(published_model(), settings.safety_encoder_dir, SAFETY_ADAPTER)


def _make_language(settings: Settings) -> None:
    """In a process of its own, because importing spaCy takes long and much memory."""
    _run_python(
        "from pathlib import Path; import sys; sys.modules['tensorflow'] = None\n"
        "from bot.language.pipeline import build_language\n"
        "from knowledge.load import load_content\n"
        f"build_language(load_content(), Path({str(settings.language_dir)!r}))",
        settings.home / "logs" / "language.log",
    )


def _make_knowledge(settings: Settings) -> None:
    from bot.language.encoder import load_encoder, load_reply_encoder
    from knowledge.build import build_knowledge
    from knowledge.load import load_content

    threads = os.cpu_count() or 1
    encoder = load_encoder(settings.encoder_dir, threads)
    replies = load_reply_encoder(settings.reply_encoder_dir, threads)
    build_knowledge(load_content(), encoder.encode, settings.knowledge_db, replies.encode)


def _train(settings: Settings) -> None:
    """What `rasa train` does, without TensorFlow; its thousands of lines go to a file."""
    name = MODEL.name.removesuffix(".tar.gz")
    command = [sys.executable, "-m", "bot.rasa.train", "--name", name]
    _run(command, settings.home / "logs" / "training.log")


def _run_python(code: str, log: Path) -> None:
    _run([sys.executable, "-c", code], log)


def _run(command: list[str], log: Path) -> None:
    log.parent.mkdir(parents=True, exist_ok=True)
    quiet = {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3"}
    with log.open("w", encoding="utf-8") as output:
        done = subprocess.run(
            command,
            cwd=PROJECT,
            env={**os.environ, **quiet},
            stdout=output,
            stderr=subprocess.STDOUT,
            check=False,
        )
    if done.returncode != 0:
        last = "\n".join(log.read_text(encoding="utf-8").splitlines()[-8:])
        raise BuildError(f"It stopped with an error. The whole of it is in {log}; the end:\n{last}")
