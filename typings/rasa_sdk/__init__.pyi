from rasa_sdk.interfaces import Action as Action
from rasa_sdk.interfaces import Tracker as Tracker
