"""The documents say what is so: what they name exists, and what must be in them is there."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from bot.commands import COMMANDS
from tests.support.source import PROJECT

DOCUMENTS = [PROJECT / "README.md", PROJECT / "CONTRIBUTING.md", *PROJECT.glob("docs/**/*.md")]
TEXTS = {d.relative_to(PROJECT).as_posix(): d.read_text(encoding="utf-8") for d in DOCUMENTS}
DECISIONS = sorted((PROJECT / "docs" / "adr").glob("*.md"))
MADE = {".venv", ".tools", "var", "models", ".rasa"}  # what set-up and build leave there
SOURCE_ENDINGS = (".py", ".yml", ".md", ".toml", ".lock")
OTHER_ENDINGS = (".txt", ".conf", ".service", ".png", ".html", ".css")
FENCE = re.compile(r"^ *```(\w*)\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
CODE = re.compile(r"`([^`\n]+)`")
PATH = re.compile(r"[\w.][\w.*-]*(?:/[\w.*-]+)*/?")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def code_of(text: str) -> list[str]:
    """Each piece of code in running text, and each line of a block of commands."""
    blocks = [body for language, body in FENCE.findall(text) if language == "sh"]
    lines = [line.split("#")[0].strip() for body in blocks for line in body.splitlines()]
    return [*CODE.findall(FENCE.sub("", text)), *filter(None, lines)]


def paths_in(text: str) -> Iterator[str]:
    """Every path of this project that code in the text names."""
    tops = {path.name for path in PROJECT.iterdir()} - MADE
    for word in (word for code in code_of(text) for word in code.split()):
        inside = "/" in word and word.split("/")[0] in tops
        endings = SOURCE_ENDINGS + (OTHER_ENDINGS if "/" in word else ())
        ours = inside or word in tops or word.endswith(endings)
        if ours and PATH.fullmatch(word) and word.split("/")[0] not in MADE:
            yield word


def exists(path: str) -> bool:
    """Whether a path, or one with stars, is there; a bare file name may be in any folder."""
    if (PROJECT / path).exists():
        return True
    pattern = path if "/" in path else f"knowledge/**/{path}"
    return any(PROJECT.glob(pattern.rstrip("/")))


def anchor(heading: str) -> str:
    """The name by which a link reaches a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


@pytest.mark.parametrize("name", TEXTS)
def test_every_path_a_document_names_exists(name: str) -> None:
    assert [path for path in paths_in(TEXTS[name]) if not exists(path)] == []


@pytest.mark.parametrize("name", TEXTS)
def test_every_link_between_documents_leads_somewhere(name: str) -> None:
    here = PROJECT / name
    for target in LINK.findall(TEXTS[name]):
        if "://" in target:
            continue
        path, _, section = target.partition("#")
        there = here.parent / path if path else here
        assert there.exists(), target
        if section:
            headings = HEADING.findall(there.read_text(encoding="utf-8"))
            assert section in map(anchor, headings), target


@pytest.mark.parametrize("name", TEXTS)
def test_every_make_target_a_document_names_exists(name: str) -> None:
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    named = {t for code in code_of(TEXTS[name]) for t in re.findall(r"\bmake ([a-z-]+)", code)}

    assert named - targets == set()


@pytest.mark.parametrize("name", TEXTS)
def test_every_command_a_document_names_exists(name: str) -> None:
    calls = re.compile(r"(?:^|bin/)coproduction ([a-z]+)")
    named = {command for code in code_of(TEXTS[name]) for command in calls.findall(code)}

    assert named - {command.name for command in COMMANDS} == set()


@pytest.mark.parametrize("name", TEXTS)
def test_every_setting_a_document_names_is_explained(name: str) -> None:
    named = set(re.findall(r"\bCOPRO_[A-Z_]*[A-Z]\b", TEXTS[name]))

    assert [
        setting for setting in named if f"| `{setting}` |" not in TEXTS["docs/settings.md"]
    ] == []


def requirements() -> dict[str, str]:
    """Each direct dependency of pyproject.toml, and the version that uv.lock resolved."""
    project = (PROJECT / "pyproject.toml").read_text(encoding="utf-8")
    lock = (PROJECT / "uv.lock").read_text(encoding="utf-8")
    lists = re.findall(r"^(?:dependencies|dev) = \[\n(.*?)^\]", project, re.MULTILINE | re.DOTALL)
    names = re.findall(r'^ +"([A-Za-z0-9-]+)', "".join(lists), re.MULTILINE)
    locked = dict(re.findall(r'^name = "([^"]+)"\nversion = "([^"]+)"', lock, re.MULTILINE))
    return {name: locked[name.lower()] for name in names}


@pytest.mark.parametrize(("name", "version"), requirements().items())
def test_every_direct_dependency_has_a_line_with_its_version(name: str, version: str) -> None:
    assert f"\n| `{name}` | {version} | " in TEXTS["docs/dependencies.md"]


def test_no_dependency_is_listed_that_is_gone() -> None:
    listed = re.findall(r"^\| `([^`]+)` \| \d", TEXTS["docs/dependencies.md"], re.MULTILINE)

    assert sorted(listed) == sorted(requirements())


def test_decisions_are_numbered_without_gaps() -> None:
    assert [path.name[:5] for path in DECISIONS] == [
        f"{n:04}-" for n in range(1, len(DECISIONS) + 1)
    ]


@pytest.mark.parametrize("name", [path.name for path in DECISIONS])
def test_a_decision_tells_its_context_and_consequences(name: str) -> None:
    first, *others = HEADING.findall(TEXTS[f"docs/adr/{name}"])

    assert first.startswith(f"{name[:4]} ")
    assert others == ["Context", "Decision", "Consequences"]
