from __future__ import annotations

import ast
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.review.improving.scenarios_text import Step, page_of, scenario_name, scenario_text
from tests.support.shipped import shipped_content

WORDS = st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=400)


def done(text: str) -> list[tuple[str, list[object], dict[str, object]]]:
    """What a scenario does, as Python reads it: method, arguments, named arguments."""
    (test,) = [one for one in ast.parse(text).body if isinstance(one, ast.AsyncFunctionDef)]
    calls = [one for one in ast.walk(test) if isinstance(one, ast.Call)]
    return [
        (
            call.func.attr if isinstance(call.func, ast.Attribute) else "",
            [ast.literal_eval(one) for one in call.args],
            {str(one.arg): ast.literal_eval(one.value) for one in call.keywords},
        )
        for call in sorted(calls, key=lambda call: call.lineno)
    ]


def test_a_scenario_reads_as_those_of_the_tests_do() -> None:
    steps = [
        Step("What is the Promise?", entry="staffordshire/promise", page=3),
        Step("Being person-centred", pressed=True, kind="question", intent="pick_option"),
        Step("", kind="safety"),
        Step("thanks", kind="notice", intent="thank"),
        Step("Which is better?", entry="general/meaning"),
    ]

    text = scenario_text("a_parent_asks", "staffordshire", "easy", steps)

    assert text == (
        "from __future__ import annotations\n\n"
        "from tests.support.conversation import Talk\n\n\n"
        "async def test_a_parent_asks(talk: Talk) -> None:\n"
        '    await talk.opens(area="staffordshire", reading="easy")\n'
        '    await talk.says("What is the Promise?")\n'
        '    await talk.is_answered("staffordshire/promise", page=3)\n'
        '    await talk.chooses("Being person-centred")\n'
        '    await talk.expects(intent="pick_option", kind="question")\n'
        "    talk.discloses()\n"
        '    await talk.says("thanks")\n'
        '    await talk.expects(intent="thank", kind="notice")\n'
        '    await talk.says("Which is better?")\n'
        '    await talk.expects(entry="general/meaning", kind="answer")\n'
    )


@given(WORDS)
def test_whatever_was_said_is_said_again_and_every_line_fits(words: str) -> None:
    text = scenario_text("x", None, "standard", [Step(words, entry="a/b", page=1)])

    assert done(text)[1] == ("says", [words], {})
    assert all(len(line) <= 100 for line in text.split("\n"))


def test_long_words_are_laid_out_as_the_project_has_it() -> None:
    words = ["ten words in a row " * 20, *("x" * length for length in range(50, 120))]
    steps = [Step(one, entry="a/b", page=1) for one in words]
    steps += [Step("hi", entry=f"sefton/{one}", page=12) for one in words[1:]]
    text = scenario_text("x", None, "standard", steps)

    command = [sys.executable, "-m", "ruff", "format", "--diff", "--stdin-filename=x.py", "-"]
    done = subprocess.run(command, input=text, text=True, capture_output=True, check=False)

    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("A parent asks about buses", "a_parent_asks_about_buses"),
        ("  Zoë's café – again! ", "zoe_s_cafe_again"),
        ("???", "a_person_asks"),
        ("", "a_person_asks"),
        ("../../etc/passwd", "etc_passwd"),
    ],
)
def test_a_title_becomes_a_name(title: str, name: str) -> None:
    assert scenario_name(title) == name


@given(st.text())
def test_every_name_is_one_that_python_and_a_file_can_have(title: str) -> None:
    name = scenario_name(title)

    assert f"test_{name}".isidentifier()
    assert name.isascii()
    assert len(name) <= 71


def test_an_answer_stands_on_its_page_where_it_has_just_one() -> None:
    content = shipped_content()

    assert page_of("staffordshire/promise", content) == 3
    assert page_of("general/meaning", content) == 0
    assert page_of("sefton/nothing-of-this-name", content) == 0
