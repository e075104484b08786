"""Read the project as Rasa training data: domain by topic, and every ask as an example.

Named in `config.yml`.  The domain is `domain.yml` and, in order of name, `bot/domain/*.yml`.
The entries' asks become examples of the intent `explain`, so there is one place to teach a
question; a few of each kind are enough to tell questions from other dialogue acts.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml
from rasa.shared.core.domain import Domain, InvalidDomain
from rasa.shared.core.training_data.story_reader.yaml_story_reader import YAMLStoryReader
from rasa.shared.core.training_data.structures import StoryGraph
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.settings import PROJECT, load_settings
from knowledge.instruments.model import CARD
from knowledge.instruments.moves import MOVES
from knowledge.load import CONTENT, load_content
from knowledge.model import Content

DOMAIN_PARTS, RULES = PROJECT / "bot" / "domain", PROJECT / "data" / "stories"
WALK, WALK_SLOT = "walk", "walk__answer"
WALK_ACTS = (*MOVES, "share_walk", "restart_walk", "start_again")
EXPLAIN, START_WALK, GIVE_FEEDBACK = "explain", "start_walk", "give_feedback"
ASKS_OF_A_KIND = 4


class TopicImporter(RasaFileImporter):
    """Rasa's file importer, with the domain split by topic and the knowledge base's asks."""

    _examples: TrainingData | None = None

    def __init__(
        self,
        config_file: str | None = None,
        domain_path: str | None = None,
        training_data_paths: list[str] | str | None = None,
        content: str = str(CONTENT),
    ) -> None:
        """As Rasa makes it; beside its name, `config.yml` may name other `content` to read."""
        super().__init__(config_file, domain_path, training_data_paths)
        self._content = Path(content)

    def get_config(self) -> dict[str, Any]:
        """The configuration, with the spaCy pipeline where this deployment keeps it."""
        config: dict[str, Any] = super().get_config()
        for component in config.get("pipeline") or []:
            if component["name"] == "SpacyNLP":
                component["model"] = str(load_settings().language_dir)
        return config

    def get_domain(self) -> Domain:
        """The whole domain; raises `InvalidDomain` where two files define the same name."""
        if not self._domain_path:
            return Domain.empty()
        parts = [Path(self._domain_path), *sorted(DOMAIN_PARTS.glob("*.yml"))]
        merged = merge_domains({p.name: _mapping(p) for p in parts})
        if WALK_SLOT in merged.get("slots", {}):
            merged["slots"][WALK_SLOT]["mappings"] = walk_slot()
        return Domain.from_dict(merged)

    def get_stories(self, exclusion_percentage: int | None = None) -> StoryGraph:
        """The written rules and stories, and for each rule how it interrupts a walk."""
        written: StoryGraph = super().get_stories(exclusion_percentage)
        reader = YAMLStoryReader()
        steps = reader.read_from_parsed_yaml({"version": "3.1", "rules": interruptions()})
        return written.merge(StoryGraph(steps))

    def get_nlu_data(self, language: str | None = "en") -> TrainingData:
        """The examples of `data/nlu/`, some asks of every entry, and how instruments are called.

        Rasa asks twice and copies what it gets; reading and copying is half of a training's time.
        """
        if self._examples is None:
            self._examples = self._read_examples(language)
        return self._examples

    def _read_examples(self, language: str | None) -> TrainingData:
        written: TrainingData = super().get_nlu_data(language)
        content = load_content(self._content)
        asked = [Message(data={TEXT: ask, INTENT: EXPLAIN}) for ask in some_asks(content)]
        called = [Message(data={TEXT: n, INTENT: act}) for n, act in all_called(content).items()]
        return written.merge(TrainingData([*asked, *called]))


def interruptions() -> list[dict[str, Any]]:
    """For each rule that answers an act: the same in the middle of a walk, and back to it.

    Acts that the walk takes itself come as its slot, and are none of these.
    """
    rules = [rule for path in sorted(RULES.glob("*.yml")) for rule in _mapping(path)["rules"]]
    return [
        {
            "rule": f"{rule['rule']}, in a walk",
            "condition": [{"active_loop": WALK}],
            "steps": [*rule["steps"], {"action": WALK}, {"active_loop": WALK}],
        }
        for rule in rules
        if "condition" not in rule and rule["steps"][0]["intent"] not in WALK_ACTS
    ]


def walk_slot() -> list[dict[str, Any]]:
    """The mappings of the form's slot: each act that moves a walk fills it while one is open."""
    return [
        {
            "type": "from_intent",
            "intent": act,
            "value": act,
            "conditions": [{"active_loop": WALK}],
        }
        for act in WALK_ACTS
    ]


def all_called(content: Content) -> dict[str, str]:
    """Every way of asking to be walked through an instrument, with its act: a card is feedback."""
    acts = {CARD: GIVE_FEEDBACK}
    return {
        name: acts.get(one.kind, START_WALK) for one in content.instruments for name in one.called
    }


def some_asks(content: Content) -> list[str]:
    """Up to four asks of each kind of each entry, once each."""
    asks = (
        ask
        for entry in content.entries
        for kind in entry.asks.values()
        for ask in spread(kind, ASKS_OF_A_KIND)
    )
    return list(dict.fromkeys(asks))


def spread(items: Sequence[str], count: int) -> list[str]:
    """Up to `count` of the items, as far apart in their order as can be."""
    if len(items) <= count:
        return list(items)
    return [items[i * len(items) // count] for i in range(count)]


def merge_domains(parts: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Join domain mappings by section; `parts` is file name → content, and order is kept."""
    merged: dict[str, Any] = {}
    owner: dict[tuple[str, str], str] = {}
    for file, part in parts.items():
        for section, content in part.items():
            for name in _names(content):
                first = owner.setdefault((section, name), file)
                if first != file:
                    raise InvalidDomain(f"{file}: `{name}` of `{section}` also stands in {first}.")
            merged[section] = _joined(merged.get(section), content)
    return merged


def _joined(before: Any, content: Any) -> Any:
    if isinstance(content, list):
        return [*(before or []), *content]
    return {**(before or {}), **content} if isinstance(content, dict) else content


def _names(content: Any) -> list[str]:
    if isinstance(content, dict):
        return [str(name) for name in content]
    items = content if isinstance(content, list) else []
    return [item for item in items if isinstance(item, str)]


def _mapping(path: Path) -> dict[str, Any]:
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    return content if isinstance(content, dict) else {}
