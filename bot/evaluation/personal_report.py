"""How much personal data is hidden, as a section of docs/figures.md."""

from __future__ import annotations

from collections.abc import Iterator

from bot.edge.redacting import redaction
from bot.edge.safety_encoder import safety_encoder
from bot.evaluation.personal_data import Hidden, measure_hidden, messages
from bot.safety.names.known import known_words
from bot.safety.redaction import find_known_shapes
from bot.settings import Settings

SECTION = "personal data"


def personal_data_section(settings: Settings) -> str:
    """Measure redaction as the edge has it, and without the encoder."""
    first, last = known_words()
    known = first | last
    whole = measure_hidden(messages(), redaction(safety_encoder(settings)).find, known)
    cues = measure_hidden(messages(), redaction(None).find, known)
    shapes = measure_hidden(messages(), find_known_shapes, known)
    return "\n".join(_lines(whole, cues, shapes))


def _lines(whole: Hidden, cues: Hidden, shapes: Hidden) -> Iterator[str]:
    yield "## Personal data"
    yield ""
    yield "Repeat with `make evaluate`. The set, `tests/evaluation/safety/personal_data.yml`, was"
    yield "written apart from what names are learnt from. A datum counts as hidden when every word"
    yield "of it is. The patterns for addresses, user names, links and dates were widened after"
    yield "reading how many of each kind were missed, though no sentence was read: data never"
    yield "counted would come out somewhat lower. Most names share a word with the list that is"
    yield "learnt from, since both were written to be common; those that do not are counted apart."
    yield ""
    yield "| what | aim | measured |"
    yield "|---|---|---|"
    yield f"| data with a known shape | ≥ 99.5 % | {whole.structured} |"
    for kind, share in sorted(whole.by_kind.items()):
        if kind != "name":
            yield f"| {kind.replace('_', ' ')} | – | {share} |"
    yield f"| names | ≥ 95 % | {whole.names} |"
    for origin, share in sorted(whole.by_origin.items()):
        yield f"| names, {origin.replace('_', ' ')} | ≥ 90 % | {share} |"
    yield f"| names of which no word was learnt | – | {whole.new_names} |"
    yield f"| names, where the encoder does not load | – | {cues.names} |"
    yield f"| words wrongly taken | ≤ 2 % | {whole.wrong_words} |"
    yield f"| words wrongly taken for data with a known shape | – | {shapes.wrong_words} |"
    yield f"| messages meant to tempt in which anything is hidden | – | {whole.wrong_messages} |"
