"""What people read stands in YAML or templates, where it can be reviewed, never in Python.

Those who run the service read a terminal, a log or a report: their sentences stay beside the code.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.support.source import Module, modules

MOST_WORDS = 8
WORD = re.compile(r"""["'“‘(]*[A-Za-z0-9]+(?:['’/-][A-Za-z0-9]+)*[.,;:?!)"'”’…]*""")
LOGGED = {"debug", "info", "warning", "error", "exception", "critical", "log"}
SQL = {"text", "DDL", "literal_column"}
EXEMPT_CALLS = {"print", *LOGGED, *SQL}
FOR_OPERATORS = (
    "bot.cli",
    "bot.commands",
    "bot.council",
    "bot.council_file",
    "bot.council_mode",
    "bot.evaluation",
    "bot.service",
    "bot.theme",
)
SHOWN = [m for m in modules("actions", "bot") if not any(map(m.is_in, FOR_OPERATORS))]


def sentences_in(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and text of each literal long enough to be wording, where people might be shown it.

    Docstrings, errors that are raised or made, log lines, what is printed, and SQL are left out:
    they are for those who run the service, or for machines. Patterns have few plain words.
    """
    yield from _sentences(tree)


def _sentences(node: ast.AST) -> Iterator[tuple[int, str]]:
    if isinstance(node, ast.Raise) or _is_exempt_call(node) or _is_docstring(node):
        return
    if isinstance(node, (ast.Constant, ast.JoinedStr)):
        words = _literal(node)
        if sum(map(bool, map(WORD.fullmatch, words.split()))) > MOST_WORDS:
            yield node.lineno, words
        return
    for child in ast.iter_child_nodes(node):
        yield from _sentences(child)


def _is_docstring(node: ast.AST) -> bool:
    """A literal that stands alone as a statement: a docstring, or one beneath a name."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _is_exempt_call(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return name in EXEMPT_CALLS or name.endswith("Error")


def _literal(node: ast.Constant | ast.JoinedStr) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(_literal(v) if isinstance(v, ast.Constant) else "…" for v in node.values)
    return node.value if isinstance(node.value, str) else ""


@pytest.mark.parametrize("module", SHOWN, ids=lambda module: module.where)
def test_no_python_file_holds_words_that_people_are_shown(module: Module) -> None:
    assert list(sentences_in(module.tree)) == []


@pytest.mark.parametrize(
    "code",
    [
        "say('This is a sentence that a person would read on the page.')",
        "say(f'This is a sentence that {name} would read on the page.')",
        "SORRY = ('This is a sentence that is put together ' 'from two parts of it.')",
        "return {'detail': 'This is a sentence that a person would read here.'}",
    ],
)
def test_wording_is_found_wherever_it_hides(code: str) -> None:
    assert len(list(sentences_in(ast.parse(code)))) == 1


@pytest.mark.parametrize(
    "code",
    [
        '"""This is what the module is for, in more than eight words."""',
        "raise ValueError('The setting is wrong and this sentence says how so.')",
        "logger.error('A turn failed and %s is what was the matter with it', x)",
        "query = text('SELECT a, b, c FROM d WHERE e = f AND g = h')",
        "SHAPE = '(?:date of birth|birth ?date|birth ?day|was born|were born|born) (on )?the'",
        "say('utter_greet')",
    ],
)
def test_what_is_no_wording_is_let_be(code: str) -> None:
    assert list(sentences_in(ast.parse(code))) == []
