from __future__ import annotations

import pytest

from tests.support.conversation import Talk


@pytest.mark.parametrize(
    ("asked", "entry", "word"),
    [
        ("EHCP, what do those letters mean?", "glossary/ehcp", "Education"),
        ("explain the word tokenistic to me", "glossary/tokenistic", "show"),
        ("the word stakeholder, what is that?", "glossary/stakeholder", "affects"),
        ("what is meant by outcome?", "glossary/outcome", "difference"),
        (
            "explain person-centred to me",
            ("glossary/person-centred", "staffordshire/commitment-person-centred"),
            "person",
        ),
        (
            "explain the word charter to me",
            ("glossary/charter", "staffordshire/promise-charter"),
            "promise",
        ),
        ("who or what is Ofsted?", "glossary/ofsted", "inspect"),
        ("what is a commissioner?", "glossary/commissioner", "buy"),
        ("what is the meaning of kitemark?", "glossary/kitemark", "logo"),
    ],
)
async def test_a_word_is_explained_with_its_source(
    talk: Talk, asked: str, entry: str | tuple[str, ...], word: str
) -> None:
    await talk.opens(area="staffordshire")
    await talk.says(asked)
    await talk.expects(entry=entry, kind="answer", words=word)
    assert talk.messages[0]["sources"][0]["toolkit"] == "staffordshire"


async def test_after_a_word_a_person_reads_on_about_it(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("tokenistic, what does that mean please?")
    await talk.expects(entry="glossary/tokenistic", kind="answer")
    await talk.says("what else is there?")
    await talk.expects(intent="what_else", kind="notice", no_words="glossary")
    assert talk.choices
