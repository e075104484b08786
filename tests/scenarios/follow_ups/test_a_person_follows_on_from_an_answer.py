from __future__ import annotations

from tests.support.conversation import Talk


async def asked_about_the_checklist(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("Is there a checklist for deciding?")
    await talk.is_answered("staffordshire/checklist", page=8)


async def test_a_person_is_told_more_until_there_is_no_more(talk: Talk) -> None:
    await asked_about_the_checklist(talk)
    await talk.says("tell me some more about it")
    await talk.is_answered("staffordshire/check-possible", page=8)
    await talk.says("more please")
    await talk.is_answered("staffordshire/check-time", page=8)
    for _ in range(20):
        await talk.says("more please")
    assert len(set(await talk.slot("explain__shown"))) > 5
    await talk.expects(kind=("answer" if talk.messages[0]["sources"] else "notice"))


async def test_a_person_asks_where_it_says_that(talk: Talk) -> None:
    await asked_about_the_checklist(talk)
    await talk.says("which page of the toolkit is that on?")
    await talk.expects(intent="where_from", kind="answer", words=("When not to", "page 8"))
    assert talk.messages[0]["sources"][0]["page"] == 8
    await talk.expects(entry="staffordshire/checklist", words="last checked")


async def test_a_person_asks_for_it_again(talk: Talk) -> None:
    await asked_about_the_checklist(talk)
    before = talk.text
    await talk.says("sorry, could you say that once more?")
    await talk.expects(intent="repeat_that", entry="staffordshire/checklist")
    assert talk.text == before


async def test_a_person_goes_back_and_back_again(talk: Talk) -> None:
    await asked_about_the_checklist(talk)
    await talk.chooses("Checklist 1")
    await talk.chooses("Checklist 2")
    await talk.says("can you go back one please")
    await talk.is_answered("staffordshire/check-possible", page=8)
    await talk.says("back again")
    await talk.is_answered("staffordshire/checklist", page=8)
    await talk.says("go back")
    await talk.expects(kind="notice", words="no earlier answer")


async def test_a_person_asks_what_else_and_picks_by_number(talk: Talk) -> None:
    await asked_about_the_checklist(talk)
    await talk.says("what else is there on this?")
    await talk.expects(intent="what_else", kind="notice", words="other things")
    second = talk.titles[1]
    await talk.says("number two please")
    await talk.expects(intent="pick_option", kind="answer")
    await talk.says("where is that from?")
    await talk.expects(words=second)


async def test_a_person_picks_the_last_of_the_next_questions(talk: Talk) -> None:
    await asked_about_the_checklist(talk)
    assert talk.titles[3:] == ["Should we co-produce?"]
    await talk.says("the last one")
    await talk.is_answered("staffordshire/check-skills", page=8)
    await talk.says("now the first one")
    await talk.expects(intent="pick_option", kind="answer")


async def test_a_person_asks_for_a_choice_that_is_not_there(talk: Talk) -> None:
    await asked_about_the_checklist(talk)
    offered = talk.titles[:3]
    await talk.says("the fourth one")
    await talk.expects(intent="pick_option", kind="notice", words="Which do you mean")
    assert talk.titles == offered


async def test_a_person_asks_why_after_an_answer(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("How is co-production defined in Staffordshire?")
    await talk.is_answered("staffordshire/definition", page=3)
    await talk.says("but why is that?")
    await talk.expects(intent="why_is_that")
    await talk.expects(kind="answer" if talk.messages[0]["sources"] else "notice")


async def test_a_person_asks_who_is_behind_the_answer(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("What is the Promise?")
    await talk.says("who's in charge of that?")
    await talk.expects(intent="who_runs_it", kind="answer")
    last = await talk.slot("explain__last_entry")
    assert last in ("staffordshire/promise-makers", "staffordshire/who-led", "staffordshire/scvys")


async def test_a_person_asks_for_an_example(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("At which levels can co-production happen?")
    await talk.says("can you give me an example of that?")
    await talk.expects(intent="give_example", kind="answer", words="for")
    assert await talk.slot("explain__last_entry") != "staffordshire/when"


async def test_where_nothing_fits_the_nearest_is_offered_and_can_be_picked(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    await talk.says("Which lesson is about volunteering?")
    await talk.is_answered("staffordshire/lesson-volunteering", page=10)
    await talk.says("who pays for that?")
    await talk.expects(intent="who_runs_it")
    title = talk.titles[0]
    await talk.says("the first one")
    await talk.expects(intent="pick_option", kind="answer")
    await talk.says("where does that come from?")
    await talk.expects(words=title)


async def test_a_follow_up_after_small_talk_is_still_about_the_answer(talk: Talk) -> None:
    await asked_about_the_checklist(talk)
    await talk.says("thanks, that is useful")
    await talk.expects(intent="thank")
    await talk.says("tell me a bit more")
    await talk.is_answered("staffordshire/check-possible", page=8)


async def test_after_starting_again_there_is_nothing_to_follow(talk: Talk) -> None:
    await asked_about_the_checklist(talk)
    await talk.says("let us start again")
    await talk.expects(intent="start_again", kind="notice", area="staffordshire")
    await talk.says("simpler please")
    await talk.expects(kind="notice", words="not given you an answer yet")


async def test_starting_again_offers_what_was_read_before(talk: Talk) -> None:
    await talk.opens(area="staffordshire")
    first = talk.titles
    await talk.chooses("Why co-produce at all")
    await talk.says("start again please")
    assert talk.titles == first
