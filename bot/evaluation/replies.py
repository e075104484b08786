"""Free replies to the questions of walks: how many are understood, and which are turned round."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field

import yaml

from bot.evaluation.measure import Share
from bot.evaluation.questions import FOLDER
from bot.rasa.understanding import Reply

EVERYDAY, HARD = "replies_everyday", "replies"
ANSWER, UNCLEAR = "answer", "unclear_answer"
OPPOSITE = {"yes": "no", "no": "yes"}


@dataclass(frozen=True)
class Said:
    """What somebody said to a question, and what is right: options, a number or an act."""

    instrument: str
    question: str
    says: str
    means: tuple[str, ...] = ()
    number: int | None = None
    act: str = ANSWER


@dataclass
class Replies:
    """Replies understood; those asked again about; yes taken for no, or no for yes."""

    understood: Share = field(default_factory=Share)
    asked_again: Share = field(default_factory=Share)
    turned_round: Share = field(default_factory=Share)
    wrong: list[str] = field(default_factory=list)


def replies(name: str) -> list[Said]:
    """One of the frozen sets, EVERYDAY or HARD."""
    content = yaml.safe_load((FOLDER / f"{name}.yml").read_text(encoding="utf-8"))
    return [Said(**{**one, "means": tuple(one.get("means", ()))}) for one in content["replies"]]


async def measure_replies(
    said: Iterable[Said], understand: Callable[[str, str, str], Awaitable[Reply]]
) -> Replies:
    """Each reply as an answer to its question, whatever was said before."""
    found = Replies()
    for one in said:
        heard = await understand(one.says, one.instrument, one.question)
        right = is_right(one, heard)
        found.understood.count(right)
        found.asked_again.count(heard.intent == UNCLEAR)
        turned = heard.intent == ANSWER and OPPOSITE.get(heard.option) in one.means
        found.turned_round.count(turned and not right)
        if not right:
            got = heard.option or heard.number or heard.intent
            wanted = " or ".join(one.means) or one.number or one.act
            found.wrong.append(f"{one.question}, “{one.says}”: {got}, not {wanted}")
    return found


def is_right(said: Said, heard: Reply) -> bool:
    """Whether it was heard as it was meant."""
    if heard.intent != said.act:
        return False
    if said.number is not None:
        return heard.number == said.number
    return not said.means or heard.option in said.means
