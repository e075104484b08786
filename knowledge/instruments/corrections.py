"""What people say when an answer just given was the wrong one: “no, I meant partly”.

It puts right the answer before, and must never be taken for an answer to what is asked next.
"""

from __future__ import annotations

import re

from knowledge.instruments.answers import Answer
from knowledge.instruments.model import SCALE, TEXT, Option, Question
from knowledge.instruments.numbers import ONE_NUMBER, number_in, on_scale

LEAD = r"^\W*(?P<lead>(?:(?:no|nope|nah|sorry|oops|whoops|wait|hang on|hold on|actually)\b\W*)*)"
MEANT = re.compile(
    LEAD + r"(?:(?P<who>i|we)\s+)?(?:had\s+)?meant\b"
    r"(?!\s+to\b(?!\s+(?:say|put|press|type|pick|choose|click|tap)\b))"
    r"(?:\s+to\s+\w+)?\W*(?P<meant>.*)$",
    re.IGNORECASE | re.DOTALL,
)
CHANGE_IT = re.compile(
    LEAD + r"(?:(?:please|can you|could you)\s+)*(?:change|make|put)\s+"
    r"(?:it|that|my last answer|the last (?:one|answer))(?:\s+(?:to|as|into|be))?\s+"
    r"(?P<meant>\W*(?:\S+\s*){1,4})$",
    re.IGNORECASE,
)
AROUND = re.compile(
    r"^(?:an?|the|it was|it is|it's)\s+"
    r"|\s+(?:please|instead|thanks|sorry|for (?:that|the last) one)$"
)
WRONG = re.compile(
    r"^\W*(?:(?:no|oh|sorry)\b\W*)*(?:(?:that'?s|thats|that (?:is|was)|it'?s|its)\s+"
    r"(?:wrong|not right|not what i (?:meant|said))|i did\s?n[o']?t mean that)\W*$",
    re.IGNORECASE,
)
QUESTION_NAMED = re.compile(
    r"^\W*(?:(?:please|can|could|may|i|we|you|want to|let me|let's)\s+)*"
    r"(?:change|correct|fix|edit|alter|amend|redo|(?:go )?back to|return to)\s+"
    r"(?:(?:my|the)\s+)?(?:answer\s+)?(?:(?:to|for|on)\s+)?(?:(?:question|number|no|q)\b\W*)?"
    rf"(?:{ONE_NUMBER})(?:\s+please)?\W*$",
    re.IGNORECASE,
)


def what_is_meant(text: str, *, free_words: bool = False) -> str | None:
    """What the last answer should have been, in the person's words; None where none is corrected.

    Among `free_words` only “I meant …” is a correction: “make it easier” is an answer there.
    """
    straight = text.replace("’", "'")
    found = MEANT.match(straight)
    if free_words:  # “we meant well” is an answer too
        plain = found is not None and (found["lead"] or (found["who"] or "").lower() == "i")
        found = found if plain else None
    else:
        found = found or CHANGE_IT.match(straight)
    return found["meant"].strip() if found else None


def says_it_is_wrong(text: str) -> bool:
    """Whether a message only says that the last answer is wrong, and not what it should be."""
    return bool(WRONG.match(text.replace("’", "'")))


def names_question(text: str) -> bool:
    """Whether a message names by its number a question to go to, such as “change 3”."""
    return bool(QUESTION_NAMED.match(text))


def answer_meant(question: Question, meant: str) -> Answer | None:
    """These words as an answer to the question; None where they are not plainly one."""
    if question.kind == TEXT:
        return Answer(words=meant) if meant else None
    if question.kind == SCALE:
        number = on_scale(number_in(meant))
        return Answer(number=number) if number is not None else None
    wanted = _bare(meant)
    for ways in (_whole, _parts):
        found = [option.id for option in question.options if wanted in map(_bare, ways(option))]
        if len(found) == 1:
            return Answer(option=found[0])
    return None


def _whole(option: Option) -> tuple[str, ...]:
    numbered = (option.item, f"number {option.item}") if option.item else ()
    return (option.id.replace("_", " "), option.title, *option.title_in.values(), *numbered)


def _parts(option: Option) -> list[str]:
    """What a title is made of: “No, or not yet” is both “no” and “not yet”."""
    return re.split(r"[,:]|\bor\b", option.title)


def _bare(words: str) -> str:
    bare = " ".join(re.findall(r"[\w']+", words.casefold().replace("’", "'")))
    return AROUND.sub("", AROUND.sub("", bare))
