from __future__ import annotations

from tests.support.conversation import Talk


async def test_the_page_gives_the_area_and_nobody_asks_for_it(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.expects(area="staffordshire", no_words="Which area")
    assert len(talk.choices) == 4
    await talk.says("What is the Promise?")
    await talk.is_answered("staffordshire/promise", page=3)
    await talk.expects(area="staffordshire")


async def test_where_the_page_gives_none_it_is_asked_once(talk: Talk) -> None:
    await talk.opens()
    await talk.expects(kind="question", words="Which area", choices=("Staffordshire", "No area"))
    await talk.chooses("Staffordshire")
    await talk.expects(area="staffordshire", words="Staffordshire", kind="notice")
    await talk.says("What are the ten lessons?")
    await talk.is_answered("staffordshire/lessons", page=10)
    assert "Which area" not in talk.text


async def test_a_person_ignores_the_question_and_is_answered(talk: Talk) -> None:
    await talk.opens()
    await talk.says("What does the Promise ask of people?")
    await talk.expects(entry="general/promises", kind="answer", choices="Stoke-on-Trent")
    await talk.says("Who can pledge?")
    await talk.is_answered("staffordshire/who-should-pledge", page=14)
    assert talk.area is None


async def test_a_person_types_the_area_in_their_own_words(talk: Talk) -> None:
    await talk.opens()
    await talk.says("we're a family from Stafford")
    await talk.expects(intent="set_area", area="staffordshire", words="Staffordshire")


async def test_a_person_names_the_area_within_a_question(talk: Talk) -> None:
    await talk.opens()
    await talk.says("I'm a dad in Staffs, what is your co-production promise?")
    await talk.is_answered("staffordshire/promise", page=3)


async def test_a_person_wants_no_area(talk: Talk) -> None:
    await talk.opens()
    await talk.chooses("No area")
    await talk.expects(intent="no_area", kind="notice", words="all the toolkits")
    assert talk.area is None
    await talk.says("When is co-production the wrong choice?")
    await talk.expects(entry="general/when-not", choices="Staffordshire")


async def test_a_person_would_rather_not_say_and_is_not_pressed(talk: Talk) -> None:
    await talk.opens()
    await talk.says("I would prefer not to tell you where I live")
    await talk.expects(intent="no_area", kind="notice", words="That is fine")
    assert talk.area is None


async def test_a_person_changes_their_mind_about_the_area(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("forget my area please")
    await talk.expects(intent="no_area")
    assert talk.area is None
    await talk.says("sorry, I do mean Staffordshire")
    await talk.expects(intent="set_area", area="staffordshire")


async def test_the_page_changes_the_area_between_two_messages(talk: Talk) -> None:
    await talk.opens()
    talk.area = "staffordshire"
    await talk.says("hello")
    await talk.expects(intent="greet", area="staffordshire")
    talk.area = None
    await talk.says("hello again")
    assert talk.area is None


async def test_a_person_from_leeds_is_told_what_is_held(talk: Talk) -> None:
    await talk.opens()
    await talk.says("We live in Leeds")
    await talk.expects(kind="notice", words=("do not hold", "Staffordshire"), no_words="Leeds")
    assert talk.area is None
    await talk.says("then explain what co-production is in general")
    await talk.expects(kind="answer", words="power")


async def test_a_person_who_names_an_area_that_is_not_held_keeps_their_own(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("change my area to Birmingham")
    await talk.expects(kind="notice", words="do not hold", area="staffordshire")


async def test_a_person_asks_which_areas_there_are(talk: Talk) -> None:
    await talk.opens()
    await talk.says("which places do you have toolkits for?")
    await talk.expects(intent="which_areas", words="Staffordshire", choices="Staffordshire")
    await talk.chooses("Staffordshire")
    await talk.expects(area="staffordshire", kind="notice")
