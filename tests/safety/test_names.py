"""Names of people are hidden, and what only looks like one stays."""

from __future__ import annotations

import pytest

from bot.edge.safety_encoder import safety_encoder
from bot.safety.names.finder import load_names
from bot.safety.redaction import Redaction
from bot.settings import load_settings

HIDDEN = [
    ("my name is Chidi Okafor", "my name is [name]"),
    ("thanks to Nasreen and Li Wei for the lift", "thanks to [name] and [name] for the lift"),
    ("agnieszka said she would ring me back", "[name] said she would ring me back"),
    ("Mrs Papadopoulos never wrote it down", "Mrs [name] never wrote it down"),
    ("hiya its kayleigh from the tuesday group", "hiya its [name] from the tuesday group"),
    ("I told Mohammed's mum about Leek", "I told [name]'s mum about Leek"),
    ("The chair was Siobhán O'Reilly, as ever", "The chair was [name], as ever"),
    ("Yusuf rang on 07700 900123", "[name] rang on [phone]"),
]
STAYS = [
    "what about Sandbrook?",
    "and in Stoke?",
    "Is it Hart's ladder or Arnstein's?",
    "Sanjit's garden",
    "will you be open in May or June",
    "to be frank I hope the mark is fair",
    "Ask the Team Leader or the Director of Children's Services",
    "The SENCO at the school did the EHCP",
    "We went to Victoria Park in Bootle on Tuesday",
    "7",
    "yes",
    "not really",
    "nobody told us anything",
    "Healthwatch Sefton and PEGIS were there",
    "আপনি কি বাংলা বলতে পারেন?",
]


@pytest.fixture(scope="module")
def whole() -> Redaction:
    encoder = safety_encoder(load_settings())
    if encoder is None:
        pytest.skip("the encoder of messages is not built: `make build` makes it")
    return Redaction(load_names(encoder.read))


@pytest.fixture(scope="module")
def by_cues() -> Redaction:
    return Redaction(load_names(None))


@pytest.mark.parametrize(("typed", "stored"), HIDDEN)
def test_a_name_is_hidden_and_nothing_beside_it(whole: Redaction, typed: str, stored: str) -> None:
    result = whole.redact(typed)
    assert result.text == stored
    assert "name" in result.hidden


@pytest.mark.parametrize("typed", STAYS)
def test_what_is_no_name_stays(whole: Redaction, by_cues: Redaction, typed: str) -> None:
    assert whole.redact(typed).text == typed
    assert by_cues.redact(typed).text == typed


def test_a_name_of_the_toolkits_is_hidden_where_it_is_somebodys(whole: Redaction) -> None:
    assert whole.redact("I spoke to Mrs Hart about it").text == "I spoke to Mrs [name] about it"


def test_what_is_hidden_already_is_no_name(whole: Redaction) -> None:
    assert whole.redact("[name] rang on [phone]").text == "[name] rang on [phone]"


def test_without_the_encoder_announced_names_are_hidden_still(by_cues: Redaction) -> None:
    said = "my name is Agnieszka Kowalczyk. Dr Okonkwo knows me"
    assert by_cues.redact(said).text == "my name is [name]. Dr [name] knows me"
