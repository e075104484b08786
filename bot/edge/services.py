"""Everything a request needs, put together once, after the server has started."""

from __future__ import annotations

from dataclasses import dataclass

from bot.council import Council
from bot.edge.answer_parts import AnswerParts
from bot.edge.card_check import CardCheck
from bot.edge.card_cleaning import CardCleaning, placeholder
from bot.edge.card_nonces import CardNonces
from bot.edge.card_records import CardRecords
from bot.edge.card_safety import CardSafety
from bot.edge.codes import Codes
from bot.edge.come_back import ComeBack
from bot.edge.conversation import Conversations
from bot.edge.disclosures import Disclosures
from bot.edge.guesses import Guesses
from bot.edge.health import Readiness
from bot.edge.limits import Limits
from bot.edge.live import Live
from bot.edge.notices import Notices
from bot.edge.opening import Openings
from bot.edge.rasa_client import RasaClient
from bot.edge.redacting import redaction
from bot.edge.result_files import ResultFiles
from bot.edge.result_records import ResultRecords
from bot.edge.resuming import Resuming
from bot.edge.running import Running
from bot.edge.safety_encoder import disclosure_check, safety_encoder
from bot.edge.tokens import Tokens
from bot.edge.turn import SECONDS, Turns
from bot.edge.turn_records import TurnRecords
from bot.edge.wording import Wording
from bot.web.secrets import load_secrets, site_salt
from bot.web.store import Store


@dataclass(frozen=True)
class Services:
    """What the routes call; `close` when the server stops."""

    tokens: Tokens
    turns: Turns
    openings: Openings
    conversations: Conversations
    answers: AnswerParts
    readiness: Readiness
    store: Store
    rasa: RasaClient
    running: Running
    codes: Codes
    guesses: Guesses
    results: ResultRecords
    files: ResultFiles
    limits: Limits
    cards: CardRecords
    card_check: CardCheck
    card_safety: CardSafety
    card_nonces: CardNonces
    card_cleaning: CardCleaning

    async def close(self) -> None:
        """Let turns on their way come to an end, then let go of everything."""
        await self.running.settle_all(SECONDS)
        await self.rasa.close()
        self.store.close()


def open_services(live: Live, council: Council, wording: Wording, rasa_seconds: float) -> Services:
    """Open databases and connections; needs a running event loop."""
    settings = live.environment
    secrets = load_secrets(settings)
    tokens, limits, running = Tokens(secrets), Limits(live), Running()
    store, rasa = Store(settings), RasaClient(settings.rasa_urls, rasa_seconds)
    records = TurnRecords(
        store.records,
        idle_minutes=settings.idle_minutes,
        turns_per_conversation=settings.turns_per_conversation,
    )
    encoder = safety_encoder(settings)
    check, redact = disclosure_check(encoder), redaction(encoder).redact
    notices = Notices(council.safeguarding_mode.mail, store, running)
    disclosures = Disclosures(council, tokens, store, running, settings.idle_minutes, notices)
    codes = Codes(store, secrets, site_salt(settings), settings.result_days)
    guesses, said = Guesses(codes, limits), wording.labels("code")
    come_back = ComeBack(codes, said["hidden"], said["once"])
    answers = AnswerParts(settings.knowledge_db)
    resuming = Resuming(guesses, said["hidden"])
    cards = CardRecords(store, settings.knowledge_db, council.default_area, placeholder())
    card_cleaning = CardCleaning(store, settings.idle_minutes)
    return Services(
        tokens=tokens,
        turns=Turns(
            settings,
            wording,
            limits,
            tokens,
            check,
            redact,
            disclosures,
            store,
            records,
            rasa,
            running,
            resuming,
            come_back,
            card_cleaning,
        ),
        openings=Openings(wording, limits, tokens, store, records, rasa),
        conversations=Conversations(tokens, store, records, running, come_back, answers),
        answers=answers,
        readiness=Readiness(rasa),
        store=store,
        rasa=rasa,
        running=running,
        codes=codes,
        guesses=guesses,
        results=ResultRecords(store, settings.knowledge_db),
        files=ResultFiles(),
        limits=limits,
        cards=cards,
        card_check=CardCheck(check.find, redact),
        card_safety=CardSafety(council, store, running, notices),
        card_nonces=CardNonces(secrets),
        card_cleaning=card_cleaning,
    )
