"""The texts of a built index, and belief learnt from them: shares that add up to one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy import create_engine

from bot.language.encoder import DIMENSIONS, SentenceEncoder
from knowledge.build import findable_texts
from knowledge.catalogue import Catalogue
from knowledge.database import to_read
from knowledge.model import GENERAL
from knowledge.ranking import Numbers
from knowledge.search import SearchIndex
from knowledge.spelling import DIMENSIONS as GRAMS
from knowledge.texts import Texts
from tests.support.content import ENTRY


@dataclass(frozen=True)
class Built:
    """The texts of an index, and the catalogue they were read with."""

    catalogue: Catalogue
    texts: Texts


@pytest.fixture(scope="module")
def built(three_built_once: Path) -> Built:
    catalogue = SearchIndex(three_built_once).catalogue
    with create_engine(to_read(three_built_once), future=True).connect() as connection:
        return Built(catalogue, Texts(connection, catalogue))


def shares(built: Built, encoder: SentenceEncoder, question: str, areas: list[str]) -> Numbers:
    """Belief in each entry, of which only those of these toolkits may be meant."""
    allowed = np.isin(built.catalogue.toolkits, areas)
    vector, spelt = encoder.encode([question]), built.texts.spelt(question)
    return built.texts.belief(vector, spelt, allowed)


def test_each_text_has_a_vector_and_a_spelling_of_unit_length(built: Built) -> None:
    count = sum(len(list(findable_texts(entry))) for entry in built.catalogue.entries)

    assert built.texts.vectors.shape == (count, DIMENSIONS)
    assert built.texts.spellings.shape == (count, GRAMS)
    for rows in (built.texts.vectors, built.texts.spellings.toarray()):
        assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-4)


def test_the_texts_of_an_entry_are_its_own(built: Built, encoder: SentenceEncoder) -> None:
    for position, entry in enumerate(built.catalogue.entries):
        rows = built.texts.groups.texts_of(position)
        words = [text for _, text in findable_texts(entry)]
        alike = (built.texts.vectors[rows] * encoder.encode(words)).sum(axis=1)
        assert (alike > 0.99).all()


def test_the_title_of_each_entry_is_known(built: Built, encoder: SentenceEncoder) -> None:
    for position, entry in enumerate(built.catalogue.entries):
        expected = encoder.encode([entry.title])[0]
        assert built.texts.title_vector(position) @ expected > 0.999


@pytest.mark.parametrize("areas", [["north"], ["north", "south"], ["south", GENERAL, "east"]])
def test_belief_is_shared_out_among_the_entries_that_were_learnt(
    built: Built, encoder: SentenceEncoder, areas: list[str]
) -> None:
    belief = shares(built, encoder, "who can I ring about it", areas)
    learnt = np.isin(built.catalogue.toolkits, areas) & ~built.catalogue.glossary

    assert np.exp(belief[learnt]).sum() == pytest.approx(1.0, abs=1e-4)
    assert (belief <= 1e-6).all()


def test_entries_of_other_areas_and_terms_are_left_at_nothing(
    built: Built, encoder: SentenceEncoder
) -> None:
    belief = shares(built, encoder, "who can I ring about it", ["north"])
    outside = (built.catalogue.toolkits != "north") | built.catalogue.glossary

    assert not belief[outside].any()


def test_where_only_terms_may_be_meant_nothing_is_believed(
    built: Built, encoder: SentenceEncoder
) -> None:
    terms = built.catalogue.glossary
    belief = built.texts.belief(encoder.encode(["ladder"]), built.texts.spelt("ladder"), terms)

    assert belief.tolist() == [0.0] * len(built.catalogue.ids)


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("making decisions together", ENTRY),
        ("whats the ladder", "south/ladder"),
        ("the circel of peple", "east/circle"),
    ],
)
def test_what_is_meant_is_believed_most(
    built: Built, encoder: SentenceEncoder, question: str, meant: str
) -> None:
    everywhere = ["north", "south", "east"]
    belief = shares(built, encoder, question, everywhere)
    belief[~np.isin(built.catalogue.toolkits, everywhere) | built.catalogue.glossary] = -np.inf

    assert built.catalogue.ids[int(belief.argmax())] == meant
