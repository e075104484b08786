"""The paper as a file: its name tells the day, and nothing about who made it or why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sanic.response import HTTPResponse

from bot.edge.result_files import ResultFiles
from bot.edge.result_pages import PDF, TYPES, WORD
from bot.meeting.layout import pdf_of
from bot.meeting.model import MeetingPaper


@dataclass(frozen=True)
class MeetingFile:
    """One kind of file: how its name ends, and what makes it."""

    ending: str
    make: Callable[[MeetingPaper], bytes]

    async def answer(self, files: ResultFiles, paper: MeetingPaper, day: date) -> HTTPResponse:
        """The file to keep; a `Problem` where it cannot be made now, or not on this machine."""
        body = await files.made(lambda: self.make(paper))
        name = f"meeting-{day.isoformat()}.{self.ending}"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return HTTPResponse(body, headers=headers, content_type=TYPES[self.ending])


def _word(paper: MeetingPaper) -> bytes:
    from bot.meeting.word import word_of

    return word_of(paper)


FILES = {"word": MeetingFile(WORD, _word), "pdf": MeetingFile(PDF, pdf_of)}
"""The kinds of file, by the last part of the address that makes them."""
