from typing import Any

class EndpointConfig:
    url: str
    kwargs: dict[str, Any]
    def __init__(self, url: str | None = None, **kwargs: Any) -> None: ...
    async def request(
        self, method: str = "post", subpath: str | None = None, **kwargs: Any
    ) -> Any | None: ...

class ClientResponseError(Exception):
    status: int
    message: str
    text: str
    def __init__(self, status: int, message: str, text: str) -> None: ...
