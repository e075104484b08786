"""How much one conversation and one address may ask, so that nobody crowds out the others."""

from __future__ import annotations

from limits import RateLimitItem, RateLimitItemPerHour, RateLimitItemPerMinute

from bot.edge.live import Live
from bot.edge.problems import Problem
from bot.web.counting import Counter


class Limits:
    """Count messages by conversation and new conversations by address."""

    def __init__(self, live: Live) -> None:
        self._live = live
        self._counter = Counter(live.environment.redis_url)

    @property
    def _messages(self) -> RateLimitItem:
        return RateLimitItemPerMinute(self._live.settings.messages_per_minute)

    @property
    def _conversations(self) -> RateLimitItem:
        return RateLimitItemPerMinute(self._live.settings.conversations_per_minute)

    @property
    def _cards(self) -> RateLimitItem:
        return RateLimitItemPerHour(self._live.settings.cards_per_hour)

    async def message(self, who: str) -> None:
        """Count a message of `who` (a conversation, or an address without one)."""
        await self._count(self._messages, f"message:{who}", "too_many_messages")

    async def conversation(self, address: str) -> None:
        """Count a new conversation from an address; a school is one address."""
        await self._count(self._conversations, f"conversation:{address}", "too_many_conversations")

    async def card_page(self, address: str) -> None:
        """Count a card that is looked at before it is sent, or a change to one."""
        await self._count(self._conversations, f"card-page:{address}", "too_many_messages")

    async def meeting_paper(self, address: str) -> None:
        """Count a paper for a meeting that is made, or a file of it."""
        await self._count(self._conversations, f"meeting:{address}", "too_many_messages")

    async def may_send_card(self, address: str) -> bool:
        """Whether an address may send one more card, in the chat or on the page."""
        return not await self.wait_for_card(address)

    async def wait_for_card(self, address: str) -> int:
        """How many seconds an address must wait before it sends another card; 0 for none."""
        return await self.wait(self._cards, f"card:{address}")

    async def card_sent(self, address: str) -> None:
        """Count a card that was sent; a class is one address."""
        await self.count(self._cards, f"card:{address}")

    async def count(self, item: RateLimitItem, key: str) -> int:
        """Count once; 0 where it is within the limit, else whole seconds to wait."""
        return await self._counter.count(item, key)

    async def wait(self, item: RateLimitItem, key: str) -> int:
        """How many seconds to wait until one more is within the limit, without counting it."""
        return await self._counter.wait(item, key)

    async def _count(self, item: RateLimitItem, key: str, code: str) -> None:
        wait = await self.count(item, key)
        if wait:
            raise Problem(code, retry_after=wait, seconds=wait, limit=item.amount)
