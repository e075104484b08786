from rasa.shared.core.training_data.structures import StoryGraph
from rasa.shared.nlu.training_data.training_data import TrainingData

class TrainingDataImporter:
    @staticmethod
    def load_from_config(
        config_path: str,
        domain_path: str | None = None,
        training_data_paths: list[str] | None = None,
    ) -> TrainingDataImporter: ...
    def get_nlu_data(self, language: str | None = "en") -> TrainingData: ...
    def get_stories(self, exclusion_percentage: int | None = None) -> StoryGraph: ...
