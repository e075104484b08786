from __future__ import annotations

from tests.support.conversation import Talk


async def test_a_person_has_one_answer_made_simpler_and_the_next_is_as_before(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("What makes co-production difficult?")
    await talk.is_answered("staffordshire/challenges", "three challenges", page=9)
    await talk.says("could you put that more simply please")
    await talk.is_answered("staffordshire/challenges", page=9)
    await talk.expects(intent="simpler_please", reading="standard")
    assert not talk.messages[0]["points"]
    await talk.says("And what lessons were learned before?")
    await talk.is_answered("staffordshire/lessons", "Build relationships first", page=10)
    assert len(talk.messages[0]["points"]) == 10


async def test_a_person_switches_everything_to_easy_and_back(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("please write everything in easy words from now on")
    await talk.expects(intent="set_reading_easy", words="easy words from now on", reading="easy")
    await talk.says("What does the co-production logo show?")
    await talk.is_answered("staffordshire/logo", page=17)
    easy = talk.text
    await talk.says("go back to the normal wording please")
    await talk.expects(words="standard wording", reading="standard")
    await talk.says("What does the co-production logo show?")
    await talk.is_answered("staffordshire/logo", page=17)
    assert talk.text != easy


async def test_the_page_chooses_easy_read_before_the_first_word(talk: Talk) -> None:
    await talk.opens(area="staffordshire", reading="easy")
    await talk.says("What is the Promise?")
    await talk.is_answered("staffordshire/promise", page=3)
    await talk.expects(reading="easy")
    sentences = talk.messages[0]["text"].split(". ")
    assert max(len(sentence.split()) for sentence in sentences) <= 15


async def test_the_page_switches_the_level_in_the_middle(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("What are the ten lessons?")
    assert len(talk.messages[0]["points"]) == 10
    talk.reading = "easy"
    await talk.says("say it again please")
    await talk.is_answered("staffordshire/lessons", page=10)
    await talk.expects(reading="easy")
    assert not talk.messages[0]["points"]


async def test_easy_read_stays_when_a_button_is_pressed(talk: Talk) -> None:
    await talk.opens(area="staffordshire", reading="easy")
    await talk.chooses("When to co-produce")
    await talk.is_answered("staffordshire/when", page=8)
    await talk.expects(reading="easy")
    await talk.chooses("Collective level")
    await talk.is_answered("staffordshire/arena-collective", page=8)
    assert not talk.messages[0]["points"]
    await talk.expects(reading="easy")


async def test_easy_read_still_tells_phone_numbers_and_links(talk: Talk) -> None:
    await talk.opens(area="staffordshire", reading="easy")
    await talk.says("How do I contact SCVYS?")
    await talk.is_answered("staffordshire/contact-scvys", "01785", page=19)
    await talk.says("How can I pledge?")
    await talk.is_answered("staffordshire/pledge", page=14)
    assert talk.messages[0]["links"]
