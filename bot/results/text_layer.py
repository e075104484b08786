"""The words behind the letters that a PDF draws, for scripts whose letters join or change places.

A PDF maps each drawn shape to letters one by one. Where a script draws a vowel before the letter
it follows, or two letters as one shape, that loses letters for whoever listens, copies or
searches. PDF's own remedy is `ActualText`: each line of such a script carries its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

JOINED = re.compile(
    "[\u0590-\u08ff\u0900-\u0dff\u0e00-\u109f\u1780-\u17ff\ufb1d-\ufdff\ufe70-\ufefc]"
)
_FONT = re.compile(rb"^/(\S+) \S+ Tf$")


def carry_words(document: Any, pdf: Any) -> None:
    """Give each line in such a script its words; WeasyPrint calls this before it writes the file.

    A page whose lines cannot be told for certain is left as it is.
    """
    import pydyf

    fonts = {
        font.hash.encode()
        for font in document.fonts.values()
        if any(map(JOINED.search, font.to_unicode.values()))
    }
    drawn = [o for o in pdf.objects if isinstance(o, pydyf.Stream) and b"BDC" in o.stream]
    if len(drawn) != len(document.pages):
        return
    for page, stream in zip(document.pages, drawn, strict=True):
        words = [text for text in _texts(page) if JOINED.search(text)]
        marks = [mark for mark, used in _marked(stream.stream) if used & fonts]
        if len(words) == len(marks):
            for mark, text in zip(marks, words, strict=True):
                mark["ActualText"] = pydyf.String(text)


def _texts(page: Any) -> Iterator[str]:
    """The text of every line, in the order drawn."""
    for box in page._page_box.descendants():
        text = getattr(box, "text", None)
        if isinstance(text, str):
            yield text


def _marked(items: list[Any]) -> Iterator[tuple[dict[str, Any], set[bytes]]]:
    """The properties of each marked line with the names of the fonts it is drawn in."""
    mark: dict[str, Any] | None = None
    fonts: set[bytes] = set()
    for before, item in zip([None, *items], items, strict=False):
        if item == b"BDC":
            mark, fonts = before, set()
        elif item == b"EMC" and mark is not None:
            yield mark, fonts
            mark = None
        elif isinstance(item, bytes) and (named := _FONT.match(item)):
            fonts.add(named[1])
