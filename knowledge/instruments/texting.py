"""What people shorten on a phone, written out: “prob not, havent got 2 wks” reads as others do.

The encoder learnt from whole words.  Of “havent” or “rly” it hears little, and it is often the
small word that turns an answer round.
"""

from __future__ import annotations

import re

SHORT = {
    "abt": "about", "b4": "before", "bfore": "before", "bcos": "because", "bcoz": "because",
    "coz": "because", "cos": "because", "cuz": "because", "def": "definitely",
    "deffo": "definitely", "defo": "definitely", "every1": "everyone", "no1": "no one",
    "some1": "someone", "any1": "anyone", "evry": "every", "gd": "good", "gud": "good",
    "hrs": "hours", "mins": "minutes", "mnth": "month", "mnths": "months", "mth": "month",
    "mths": "months", "nowt": "nothing", "owt": "anything", "summat": "something", "ppl": "people",
    "peeps": "people", "prob": "probably", "probs": "probably", "prolly": "probably",
    "realy": "really", "rlly": "really", "rly": "really", "sumtimes": "sometimes",
    "tbh": "to be honest", "atm": "at the moment", "imo": "in my opinion", "tho": "though",
    "thru": "through", "u": "you", "ur": "your", "wat": "what", "wot": "what", "wk": "week",
    "wks": "weeks", "yr": "year", "yrs": "years", "wanna": "want to", "gonna": "going to",
    "gotta": "got to", "idk": "I don't know", "dunno": "don't know", "dno": "don't know",
    "ta": "thanks", "pls": "please", "plz": "please", "soz": "sorry", "arent": "aren't",
    "cant": "can't", "couldnt": "couldn't", "didnt": "didn't", "doesnt": "doesn't", "dont": "don't",
    "hadnt": "hadn't", "hasnt": "hasn't", "havent": "haven't", "isnt": "isn't",
    "shouldnt": "shouldn't", "wasnt": "wasn't", "werent": "weren't", "wont": "won't",
    "wouldnt": "wouldn't", "im": "I'm", "ive": "I've", "theres": "there's", "thats": "that's",
    "theyre": "they're", "theyve": "they've", "theyll": "they'll", "weve": "we've",
    "whats": "what's", "hes": "he's", "shes": "she's", "youre": "you're", "youve": "you've",
}  # fmt: skip
WORD = re.compile(r"(?<![\w'&/.-])[a-z]+[14]?(?![\w'&/]|[.-]\w)", re.IGNORECASE)


def written_out(text: str) -> str:
    """The text with what is shortened written out; a letter that stands alone may be a name."""
    return WORD.sub(lambda found: SHORT.get(found[0].casefold(), found[0]), text.replace("’", "'"))
