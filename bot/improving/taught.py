"""What the assistant is taught already, by the words that teach it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.improving.acts import Examples
from knowledge.model import Content

NO_HOME = ""


@dataclass(frozen=True)
class Target:
    """An act or an entry; `home` is the entry's toolkit, `fuller` the entry that says it better."""

    name: str
    home: str = NO_HOME
    fuller: str = ""

    def forbids(self, other: Target) -> bool:
        """Whether the same words cannot teach both: different toolkits may be asked alike."""
        apart = NO_HOME not in (self.home, other.home) and self.home != other.home
        return not apart and self.fuller != other.name


class Taught:
    """Grows as lessons are added, so that two of them cannot contradict each other."""

    def __init__(self, content: Content, examples: Examples) -> None:
        """Begin with what is shipped."""
        self._targets: dict[str, list[Target]] = {}
        for entry in content.entries:
            target = Target(entry.id, entry.toolkit, entry.answered_by)
            for ask in entry.every_ask:
                self.add(ask, target)
        for acts in examples.values():
            for act, lines in acts.items():
                for line in lines:
                    self.add(line, Target(act))

    def add(self, words: str, target: Target) -> None:
        """From now on these words teach this."""
        self._targets.setdefault(words.casefold(), []).append(target)

    def holds(self, words: str, target: Target) -> bool:
        """Whether these words teach just this already."""
        return any(one.name == target.name for one in self._targets.get(words.casefold(), ()))

    def against(self, words: str, target: Target) -> str:
        """What these words teach that forbids teaching this by them; "" where nothing does."""
        found = self._targets.get(words.casefold(), ())
        return next((one.name for one in found if one.forbids(target)), "")
