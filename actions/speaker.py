"""Say things in the shape the channel promises: notices, questions, answers with their sources."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

Choice = dict[str, str]


class Speaker:
    """Speak through the SDK's dispatcher; wording comes from the domain or from entries."""

    def __init__(self, dispatcher: CollectingDispatcher) -> None:
        """Keep the dispatcher that collects what is said."""
        self._dispatcher = dispatcher

    def response(
        self, name: str, *, kind: str = "notice", choices: Iterable[Choice] = (), **words: str
    ) -> None:
        """Say a response of the domain, its placeholders filled from `words`."""
        buttons = list(choices)
        expects = "choice" if buttons and kind == "question" else None
        self._dispatcher.utter_message(
            response=name,
            buttons=buttons,
            json_message={"kind": kind, "expects": expects},
            **words,
        )

    def step(
        self,
        name: str,
        kind: str,
        choices: Iterable[Choice] = (),
        *,
        details: dict[str, Any] | None = None,
        **words: str,
    ) -> None:
        """Say a response of the domain as part of a walk; `details` are further fields of it."""
        self._dispatcher.utter_message(
            response=name,
            buttons=list(choices),
            json_message={"kind": kind, **(details or {})},
            **words,
        )

    def answer(self, text: str, details: dict[str, Any], choices: Iterable[Choice] = ()) -> None:
        """Say content of the knowledge base; `details` holds its points, sources and links."""
        self._dispatcher.utter_message(
            text=text, buttons=list(choices), json_message={"kind": "answer", **details}
        )

    def cited(self, name: str, sources: list[dict[str, Any]], **words: str) -> None:
        """Say a response of the domain about the knowledge base, with the sources it speaks of."""
        details: dict[str, Any] = {"points": [], "sources": sources, "links": []}
        self._dispatcher.utter_message(
            response=name, buttons=[], json_message={"kind": "answer", **details}, **words
        )
