from typing import Any

from rasa.shared.core.domain import Domain
from rasa.shared.core.training_data.structures import StoryGraph
from rasa.shared.nlu.training_data.training_data import TrainingData

class RasaFileImporter:
    _domain_path: str | None
    def __init__(
        self,
        config_file: str | None = None,
        domain_path: str | None = None,
        training_data_paths: list[str] | str | None = None,
    ) -> None: ...
    def get_config(self) -> dict[str, Any]: ...
    def get_domain(self) -> Domain: ...
    def get_nlu_data(self, language: str | None = "en") -> TrainingData: ...
    def get_stories(self, exclusion_percentage: int | None = ...) -> StoryGraph: ...
