"""Read one YAML file of content, refusing a field written twice: YAML itself keeps the last."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import yaml

from knowledge.fields import Fields
from knowledge.problems import Problem


class _OnceEach(yaml.CSafeLoader):  # libyaml: ten times as fast as Python's own reader
    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        names = Counter(key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode))
        for name, count in names.items():
            if count > 1:
                raise yaml.constructor.ConstructorError(
                    None, None, f"`{name}` stands {count} times in one entry", node.start_mark
                )
        return super().construct_mapping(node, deep)


def read_document(folder: Path, path: Path, problems: list[Problem]) -> Fields:
    """The fields of the file; none, and a problem, where it is missing or not YAML."""
    name = path.relative_to(folder).as_posix()
    values: object = {}
    try:
        # _OnceEach is a safe loader: it makes plain data only.
        values = yaml.load(path.read_text(encoding="utf-8"), Loader=_OnceEach)
    except FileNotFoundError:
        problems.append(Problem(name, "", "the file is missing"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        problems.append(Problem(name, "", f"cannot be read as YAML: {error}"))
    return Fields(name, "", values, problems)
