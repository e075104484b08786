"""Toolkits are numbered alike when learning and when searching, whatever stands beside them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from knowledge.homes import UNTAUGHT, number_homes
from knowledge.model import GENERAL, GLOSSARY

entries = st.lists(
    st.tuples(
        st.sampled_from(["north", "south", "east", GENERAL]),
        st.sampled_from(["meaning", "why", GLOSSARY]),
    ),
    max_size=12,
)


def test_toolkits_are_numbered_by_name_and_glossary_terms_are_not() -> None:
    homes = number_homes(
        [("south", "why"), ("north", "meaning"), ("south", GLOSSARY), (GENERAL, "why")]
    )

    assert homes.tolist() == [2, 1, UNTAUGHT, 0]


def test_a_toolkit_that_has_only_terms_has_no_number() -> None:
    assert number_homes([("east", GLOSSARY), ("north", "why")]).tolist() == [UNTAUGHT, 0]


@given(entries)
def test_entries_share_a_number_just_where_they_share_a_toolkit(
    some: list[tuple[str, str]],
) -> None:
    homes = number_homes(some).tolist()
    taught = [(toolkit, home) for (toolkit, topic), home in zip(some, homes, strict=True)
              if topic != GLOSSARY]  # fmt: skip

    assert len(set(taught)) == len({toolkit for toolkit, _ in taught})
    assert {home for _, home in taught} == set(range(len(set(taught))))


@given(entries)
def test_the_order_of_entries_does_not_change_the_numbers(some: list[tuple[str, str]]) -> None:
    other = sorted(some)

    assert dict(zip(some, number_homes(some).tolist(), strict=True)) == dict(
        zip(other, number_homes(other).tolist(), strict=True)
    )
