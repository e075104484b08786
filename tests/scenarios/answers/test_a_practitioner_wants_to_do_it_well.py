from __future__ import annotations

from tests.support.conversation import Talk


async def test_a_practitioner_asks_what_makes_it_hard(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("What gets in the way of doing co-production well?")
    await talk.is_answered("staffordshire/challenges", "three challenges", page=9)
    await talk.says("Why say power sharing and not equal power?")
    await talk.is_answered("staffordshire/power-sharing", "realistic", page=9)
    await talk.says("How much time and energy does it take?")
    await talk.is_answered("staffordshire/challenge-time", "long-term relationship", page=9)
    await talk.says("Is it a challenge that some colleagues are less good with people?")
    await talk.is_answered("staffordshire/challenge-styles", "listening", page=9)


async def test_a_practitioner_asks_for_lessons_learned(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("What was learned from earlier attempts at co-production?")
    await talk.is_answered("staffordshire/lessons", "ten lessons", page=10)
    assert len(talk.messages[0]["points"]) == 10
    await talk.chooses("build relationships first")
    await talk.is_answered("staffordshire/lesson-relationships", "first", page=10)
    await talk.says("How much notice should we give families of a meeting?")
    await talk.is_answered("staffordshire/lesson-pace", "notice", page=10)
    await talk.says("Are the families who help us volunteers, or are they paid?")
    await talk.is_answered("staffordshire/lesson-volunteering", "volunteers", page=10)


async def test_a_practitioner_asks_what_the_law_says(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("Which statutory guidance covers co-production?")
    await talk.is_answered("staffordshire/guidance", "three pieces", page=11)
    assert talk.messages[0]["links"]
    await talk.says("What about the SEND Code of Practice?")
    await talk.is_answered("staffordshire/send-code", "0 to 25", page=11)
    await talk.says("Does the Care Act come into it?")
    await talk.is_answered("staffordshire/care-act", "Think Local Act Personal", page=11)


async def test_a_practitioner_asks_for_tools(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("What practical tools could my team use?")
    await talk.is_answered("staffordshire/tools", "three practical tools", page=11)
    await talk.says("What would we use Whose Shoes for?")
    await talk.is_answered("staffordshire/whose-shoes", "scenarios", page=11)
    await talk.says("Is there a film from the NHS I can show?")
    await talk.is_answered("staffordshire/nhs-video", "YouTube", page=11)


async def test_a_practitioner_asks_about_the_engagement_standards(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("List the Engagement Standards for me please")
    await talk.is_answered("staffordshire/engagement-standards", "2018", page=12)
    assert len(talk.messages[0]["points"]) == 9
    await talk.says("What does the accessible standard expect?")
    await talk.is_answered("staffordshire/standard-accessible", "six things", page=12)
    await talk.says("And what is in the ethical one?")
    await talk.is_answered("staffordshire/standard-ethical", "consent", page=12)
    await talk.says("Is there a tool to assess ourselves against the standards?")
    await talk.is_answered("staffordshire/self-assessment-tool", "free", page=11)


async def test_a_practitioner_asks_for_websites(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("Which websites about co-production are worth a look?")
    await talk.is_answered("staffordshire/websites", "five organisations", page=12)
    await talk.says("Tell me who Think Local Act Personal are")
    await talk.is_answered("staffordshire/tlap", "national partnership", page=12)
    await talk.says("What has IRISS got on its site?")
    await talk.is_answered("staffordshire/iriss", "planner", page=12)
    await talk.says("What was that toolkit from Australia?")
    await talk.is_answered("staffordshire/australian-toolkit", "CommunityWest", page=13)
