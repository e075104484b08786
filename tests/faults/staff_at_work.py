"""A member of staff who reads, finds, quotes, tags and corrects everything that people said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from zipfile import ZipFile

from sqlalchemy import select

from bot.records.card_tables import cards
from bot.records.engine import reading
from bot.records.tables import conversations, messages, walks
from bot.review.all_routes import ROUTES
from bot.review.roles import Role
from tests.review.recorded import type_password_again
from tests.support.review import Person, Review

LISTS = [route.path for route in ROUTES if route.method == "GET" and "<" not in route.path]
FILES = ("conversations csv", "cards csv", "cards xlsx", "report docx")


class StaffAtWork:
    """Does with every conversation and card what leaves a trace, quoting people's words."""

    def __init__(self, review: Review, phrases: Sequence[str]) -> None:
        self.review, self.phrases = review, phrases
        self.person: Person = review.person(Role.ADMINISTRATOR)
        with reading(review.records) as connection:
            self.talks = list(connection.execute(select(conversations.c.id)).scalars())
            self.cards = list(connection.execute(select(cards.c.id)).scalars())
            typed = select(messages.c.conversation_id, messages.c.turn_id, messages.c.body).where(
                messages.c.role == "user", messages.c.kind == "typed"
            )
            self.said = [(row[0], row[1], row[2]["text"]) for row in connection.execute(typed)]

    def work(self) -> None:
        """Open everything, and note in every way what was read."""
        for path in [*LISTS, *self.pages()]:
            self.person.open(path)
        for phrase in self.phrases:
            self.person.open("/conversations", words=phrase)
            self.person.open("/conversations", words=f'"{phrase}"')
        for talk in self.talks:
            self.sends(f"/conversations/{talk}/tag", tag="read by staff")
            self.sends(f"/conversations/{talk}/review", reviewed="yes")
        for talk, words in self.quotable():
            self.sends(f"/conversations/{talk}/note", note=f"They said: {words}")
        for card in self.cards:
            self.sends(f"/cards/{card}/tag", tag="read by staff")
            self.sends(f"/cards/{card}/note", note=f"Card of {self.words_of(card)}")
            self.sends(
                f"/cards/{card}/answer", answer=f"You said {self.words_of(card)}", answers="0"
            )

    def quotable(self) -> Iterator[tuple[str, str]]:
        """What was said in a chat and on no card: a card's words go without the conversation."""
        with reading(self.review.records) as connection:
            drafts = set(connection.execute(select(walks.c.conversation_id)).scalars())
        yield from ((talk, words) for talk, _, words in self.said if talk not in drafts)

    def sends(self, path: str, **fields: str) -> None:
        """Send a form that must be taken."""
        answer = self.person.send(path, **fields)
        assert answer.status_code == 303, f"{path}: {answer.status_code}"

    def words_of(self, card: str) -> str:
        with reading(self.review.records) as connection:
            query = select(cards.c.words).where(cards.c.id == card)
            return str(connection.execute(query).scalar_one())

    def pages(self) -> Iterator[str]:
        """Every page of one conversation, turn or card."""
        for talk in self.talks:
            yield f"/conversations/{talk}"
            yield f"/conversations/{talk}/scenario"
        for talk, turn, _ in self.said:
            yield f"/conversations/{talk}/turns/{turn}/correct"
        for card in self.cards:
            yield f"/cards/{card}"

    def told(self) -> str:
        """All that any page, search or export still says; what was searched for is given back."""
        pages = [self.person.open(path).text for path in [*LISTS, *self.pages()]]
        pages.append(self.person.open("/cards", state="all").text)
        for phrase in self.phrases:
            found = self.person.open("/conversations", words=f'"{phrase}"').text
            pages.append(found.replace(f"&#34;{phrase}&#34;", ""))
        return "".join([*pages, *map(self.exported, FILES)])

    def exported(self, what: str) -> str:
        """The text of an export, of somebody who has just typed their password again."""
        editor = self.review.person(Role.EDITOR)
        type_password_again(self.review, editor)
        answer = editor.send("/exports/file", what=what, words="yes", first="2000-01-01")
        assert answer.status_code == 200, f"{what}: {answer.status_code}"
        assert "attachment" in answer.headers["content-disposition"], what
        if what.endswith("csv"):
            return answer.text
        with ZipFile(BytesIO(answer.content)) as packed:
            return "".join(
                packed.read(name).decode("utf-8", "replace") for name in packed.namelist()
            )
