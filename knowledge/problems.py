"""What is wrong with content, told so that its author can mend it: file, entry and reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One refusal: the file, the entry ("" for the whole file) and the reason in plain words."""

    file: str
    entry: str
    reason: str

    def __str__(self) -> str:
        where = f"{self.file}, {self.entry}" if self.entry else self.file
        return f"{where}: {self.reason}"


class ContentError(ValueError):
    """Content that must not be published; `problems` names every reason, not only the first."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        lines = "\n".join(f"  {problem}" for problem in problems)
        super().__init__(f"The content was refused, for {len(problems)} reason(s):\n{lines}")
