from collections.abc import Callable, Sequence
from typing import Any

from weasyprint.urls import URLFetcher

class CSS:
    def __init__(self, *, string: str, url_fetcher: URLFetcher | None = None) -> None: ...

class HTML:
    def __init__(self, *, string: str, url_fetcher: URLFetcher | None = None) -> None: ...
    def write_pdf(
        self,
        *,
        stylesheets: Sequence[CSS] | None = None,
        pdf_variant: str | None = None,
        finisher: Callable[[Any, Any], None] | None = None,
    ) -> bytes: ...
