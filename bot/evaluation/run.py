"""`coproduction evaluate`: measure on the sets kept apart, and write docs/figures.md and /about."""

from __future__ import annotations

import asyncio
import logging
from datetime import date
from functools import partial

import structlog

from bot.edge.measured import MEASURED
from bot.evaluation.cross_validation import cross_validate
from bot.evaluation.dialogues import measure_follow_ups
from bot.evaluation.measure import (
    Answers,
    measure_acts,
    measure_answers,
    measure_refusals,
)
from bot.evaluation.measured import write_measured
from bot.evaluation.personal_report import SECTION as PERSONAL_DATA
from bot.evaluation.personal_report import personal_data_section
from bot.evaluation.questions import acts, follow_ups, questions, refusals
from bot.evaluation.reading_age import reading_ages
from bot.evaluation.replies import EVERYDAY, HARD, measure_replies, replies
from bot.evaluation.report import Report, write_section
from bot.evaluation.safety_report import SECTION, disclosures_section
from bot.language.encoder import load_encoder
from bot.rasa.rehearsal import Conversation, load_agent
from bot.rasa.understanding import Understanding
from bot.service.build import MODEL, build
from bot.settings import PROJECT, Settings
from knowledge.load import load_content

TOOLKITS = ("staffordshire", "stoke", "sefton", "high-needs")
FIGURES = PROJECT / "docs" / "figures.md"


def evaluate(settings: Settings) -> None:
    """Build what is out of date, measure everything, print it and write it down."""
    build(settings)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    report = asyncio.run(_measure(settings))
    text = report.as_markdown()
    print(text)
    write_section(FIGURES, "understanding", text)
    heard = disclosures_section(settings)
    print(heard)
    write_section(FIGURES, SECTION, heard)
    hidden = personal_data_section(settings)
    print(hidden)
    write_section(FIGURES, PERSONAL_DATA, hidden)
    write_measured(MEASURED, (text, heard, hidden), date.today(), load_content().version)


async def _measure(settings: Settings) -> Report:
    agent = load_agent(MODEL)
    understanding = Understanding(agent)
    understand = understanding.understand
    answers: dict[str, tuple[Answers, Answers]] = {}
    for toolkit in TOOLKITS:
        asked = questions(toolkit)
        answers[toolkit] = (
            await measure_answers(asked, understand, None),
            await measure_answers(asked, understand, toolkit),
        )
    intents, confusions = cross_validate(load_encoder(settings.encoder_dir))
    return Report(
        answers=answers,
        refused=await measure_refusals(refusals(), understand),
        acts=await measure_acts(acts(), understand),
        intents=intents,
        intent_confusions=confusions,
        comparisons=await measure_answers(questions("comparisons"), understand, None),
        follow_ups=await measure_follow_ups(follow_ups(), partial(Conversation, agent)),
        reading=reading_ages(load_content().entries),
        replies={
            "everyday": await measure_replies(replies(EVERYDAY), understanding.understand_reply),
            "hard": await measure_replies(replies(HARD), understanding.understand_reply),
        },
    )
