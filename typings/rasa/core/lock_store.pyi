from contextlib import AbstractAsyncContextManager
from typing import Any

class LockStore:
    def lock(
        self,
        conversation_id: str,
        lock_lifetime: float = ...,
        wait_time_in_seconds: float = ...,
    ) -> AbstractAsyncContextManager[Any]: ...

class InMemoryLockStore(LockStore):
    def __init__(self) -> None: ...
