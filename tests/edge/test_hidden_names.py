"""A name never reaches records or Rasa, also where the encoder of messages was not built."""

from __future__ import annotations

from tests.support.edge import Edge
from tests.support.rasa_stand_in import RasaStandIn, message


def test_a_name_is_hidden_from_rasa_and_records_and_said_so(edge: Edge, rasa: RasaStandIn) -> None:
    talk = edge.open()
    rasa.says = [message("notice", "One")]
    (answer,) = talk.say("My name is Agnieszka Kowalczyk and I have a question")
    assert answer["hidden"] == ["name"]
    assert "Agnieszka" not in str(rasa.asked) + str(talk.history())
    assert talk.history()[-2]["text"] == "My name is [name] and I have a question"


def test_an_area_that_is_asked_about_reaches_rasa_whole(edge: Edge, rasa: RasaStandIn) -> None:
    talk = edge.open()
    rasa.says = [message("notice", "One")]
    (answer,) = talk.say("and in Stoke, or at Sandbrook?")
    assert answer["hidden"] == []
    assert "and in Stoke, or at Sandbrook?" in str(rasa.asked)
