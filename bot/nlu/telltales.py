"""The words by which a wish to move a walk is told from an answer that only sounds like one.

“Just the start” sounds like starting again, and “not enough” like stopping.  Who wants to move
nearly always names the move; without its words an answer is the likelier reading.
"""

from __future__ import annotations

import re

_WORDS = {
    "start_again": r"ag[ae]i?n|over|restart|reset|redo|afresh|fresh|anew|scratch|scrap|begin\w*"
    r"|wipe|clear (?:it|this|the|all|my|everything)|delete|new (?:chat|conversation|start|one)"
    r"|from the top|back to the (?:very )?start",
    "restart_walk": r"ag[ae]i?n|over|restart|restrat|redo|afresh|fresh|begin\w*|wipe|clear|delete"
    r"|question (?:one|1)|first question",
    "how_many_left": r"how|left|more|nearly|near|half ?way|done|there yet|last|final|finish\w*|end"
    r"|number|question|up to|what|which",
    "share_walk": r"shar\w+|shair|send|link|code|invite|join|others?|colleagues?|team|can|could"
    r"|i want|i'?d like|compare|pass it|fr[ie]+nds?",
    "stop_walk": r"stop|stp|(?<!not )(?<!never )(?<!near )enough|enuf|no more|quit|exit|cancel"
    r"|abandon|leave|drop|give up|out of|forget|never mind|end it|not do|don'?t want|don'?t wanna"
    r"|too many|rather|bored|later",
    "goodbye": r"\w*bye+|by for now|ttyl|gtg|cya|see (?:you|ya|u)|laters?|cheerio|ta ?ra|farewell"
    r"|night|have a|off|go|going|gotta|leave|leaving|done|all|take care|tomorrow|thanks?|soon"
    r"|everything|finished|closing",
    "check_answers": r"check|chek|ans\w*ers?|show|shw|see|list|read|view|review|summar\w+|sum up"
    r"|look (?:over|back)|go over|what|wot|wat|which|did (?:i|we|you)|have (?:i|we|you)|so far",
    "change_answer": r"chang\w*|chnage|correct\w*|edit|alter|amend|fix|meant|mistake|wrong|rong"
    r"|swap|updat\w+|redo|mind|again|different|another|actually|put|go|make|isn'?t right|too|one",
    "help_me_answer": r"q?u?estions?|qestion|ans\w*ers?|ansers?|mean\w*|understand|put|stuc?k|help"
    r"|expl\w+|example|get|ask\w*|say|pick|choose|counts?|enough|which|what|wot|wat|how|huh",
    "not_sure": r"(?:not|\w*n'?t|no|never|hardly) (?:[\w%]+ ){0,2}(?:sure|certain|know|idea|clue)"
    r"|unsure|undecided|dunno|dno|idk|dk|no idea|clue|don'?t no|hard to (?:say|tell)|difficult to"
    r"|can'?t (?:tell|decide|say(?! (?:i|we|they|it|he|she|that)\b))|couldn'?t (?:say|tell)"
    r"|m[ay]+be|mabye|perhaps|possibly|depends|could be|either way|two minds|have to check"
    r"|need to ask|haven'?t decided|guess is|who knows|beats me|wouldn'?t know",
}
_NAMED = {act: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for act, words in _WORDS.items()}


def names_the_move(act: str, text: str) -> bool:
    """Whether a message has words that ask for this move; true for one without such words."""
    found = _NAMED.get(act)
    return found is None or bool(found.search(text.replace("’", "'")))
