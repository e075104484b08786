from __future__ import annotations

import pytest

from tests.support.conversation import Talk

LINES = (
    "Polski", "اردو", "ਪੰਜਾਬੀ", "العربية", "Română", "বাংলা", "Soomaali", "Українська",
    "Português", "Cymraeg",
)  # fmt: skip


@pytest.mark.parametrize(
    "written",
    [
        "Dzień dobry, nie znam angielskiego, czy ktoś może mi pomóc?",
        "مجھے انگریزی نہیں آتی، میری مدد کریں",
        "لا أعرف اللغة الإنجليزية، ساعدوني من فضلكم",
        "Bună ziua, nu vorbesc engleza, mă puteți ajuta?",
        "Ma aqaan Ingiriisi, i caawi fadlan",
        "Я не знаю англійської, допоможіть мені",
        "Não sei inglês, alguém me pode ajudar?",
        "Dydw i ddim yn siarad Saesneg, allwch chi helpu?",
        "我不会说英语，请帮帮我",
    ],
)
async def test_a_person_is_told_in_ten_languages_who_can_help(talk: Talk, written: str) -> None:
    await talk.opens(area="staffordshire")
    await talk.says(written)
    talk.is_refused("other_language", *LINES)
    await talk.says("What is the Promise?")
    await talk.is_answered("staffordshire/promise", page=3)
