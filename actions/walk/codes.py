"""What stands for a code in a message: no action knows one, the edge puts it in for its owner."""

from __future__ import annotations


def code_of(kind: str, target: str) -> str:
    """The place of the code of a walk or a group."""
    return f"{{code:{kind}:{target}}}"


def result_page(kind: str, target: str) -> str:
    """The address of the page that a code opens."""
    return f"/results/{code_of(kind, target)}"
