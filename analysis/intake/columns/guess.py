"""A guess of which column holds a field, with its reason."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Guess:
    """`column` as the file has it, `position` from 0; `reason-column-<reason>` says why, filled with `data`."""

    column: str
    position: int
    reason: str
    data: dict = field(default_factory=dict)
