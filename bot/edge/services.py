"""Everything a request needs, put together once, after the server has started."""

from __future__ import annotations

from dataclasses import dataclass

from bot.council import Council
from bot.edge.codes import Codes, site_salt
from bot.edge.come_back import ComeBack
from bot.edge.conversation import Conversations
from bot.edge.disclosures import Disclosures
from bot.edge.guesses import Guesses
from bot.edge.health import Readiness
from bot.edge.limits import Limits
from bot.edge.opening import Openings
from bot.edge.rasa_client import RasaClient
from bot.edge.result_files import ResultFiles
from bot.edge.result_records import ResultRecords
from bot.edge.resuming import Resuming
from bot.edge.running import Running
from bot.edge.store import Store
from bot.edge.tokens import Tokens, load_secrets
from bot.edge.turn import SECONDS, Turns
from bot.edge.turn_records import TurnRecords
from bot.edge.wording import Wording
from bot.settings import Settings


@dataclass(frozen=True)
class Services:
    """What the routes call; `close` when the server stops."""

    tokens: Tokens
    turns: Turns
    openings: Openings
    conversations: Conversations
    readiness: Readiness
    store: Store
    rasa: RasaClient
    running: Running
    codes: Codes
    guesses: Guesses
    results: ResultRecords
    files: ResultFiles

    async def close(self) -> None:
        """Let turns on their way come to an end, then let go of everything."""
        await self.running.settle_all(SECONDS)
        await self.rasa.close()
        self.store.close()


def open_services(
    settings: Settings, council: Council, wording: Wording, rasa_seconds: float
) -> Services:
    """Open databases and connections; needs a running event loop."""
    secrets = load_secrets(settings)
    tokens, limits, running = Tokens(secrets), Limits(settings), Running()
    store, rasa = Store(settings), RasaClient(settings.rasa_urls, rasa_seconds)
    records = TurnRecords(
        store.records,
        idle_minutes=settings.idle_minutes,
        turns_per_conversation=settings.turns_per_conversation,
    )
    disclosures = Disclosures(council, tokens, store, running, settings.idle_minutes)
    codes = Codes(store, secrets, site_salt(settings), settings.result_days)
    guesses, hidden = Guesses(codes, limits), wording.labels("code")["hidden"]
    come_back, resuming = ComeBack(codes, hidden), Resuming(guesses, hidden)
    return Services(
        tokens=tokens,
        turns=Turns(
            settings,
            wording,
            limits,
            tokens,
            disclosures,
            store,
            records,
            rasa,
            running,
            resuming,
            come_back,
        ),
        openings=Openings(wording, limits, tokens, store, records, rasa),
        conversations=Conversations(tokens, store, records, running, come_back),
        readiness=Readiness(rasa),
        store=store,
        rasa=rasa,
        running=running,
        codes=codes,
        guesses=guesses,
        results=ResultRecords(store, settings.knowledge_db),
        files=ResultFiles(),
    )
