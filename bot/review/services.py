"""Everything the staff's pages need, put together once, after the server has started."""

from __future__ import annotations

from dataclasses import dataclass

from bot.council import Council
from bot.review.accounts.code_box import CodeBox
from bot.review.conversations.conversation_names import KnownNames
from bot.review.conversations.queue_catalogue import Cataloguing
from bot.settings import Settings
from bot.web.counting import Counter
from bot.web.secrets import load_secrets
from bot.web.store import Store


@dataclass(frozen=True)
class Services:
    """What the handlers call; `close` when the server stops."""

    settings: Settings
    council: Council
    store: Store
    counter: Counter
    code_box: CodeBox
    names: KnownNames
    cataloguing: Cataloguing

    async def close(self) -> None:
        """Let the work in the background end, then let go of the databases."""
        await self.cataloguing.end()
        self.store.close()


def open_services(settings: Settings, council: Council) -> Services:
    """Open the databases and begin the work in the background; needs a running event loop."""
    store, counter = Store(settings), Counter(settings.redis_url)
    code_box, names = CodeBox(load_secrets(settings)), KnownNames(settings.knowledge_db)
    cataloguing = Cataloguing(store, names)
    cataloguing.begin()
    return Services(settings, council, store, counter, code_box, names, cataloguing)
