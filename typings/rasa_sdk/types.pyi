from typing import Any, TypeAlias

# The SDK declares these as typed dictionaries; what arrives is any JSON of that outline.
TrackerState: TypeAlias = dict[str, Any]
DomainDict: TypeAlias = dict[str, Any]
ActionCall: TypeAlias = dict[str, Any]
