"""The tool an export comes from, known by its columns, and what these columns hold.

`tools.csv` (tool, header, field, key): an export in which all the key columns of a tool stand is that tool's. What it
says of a column goes before what the column's name says in general (`headers.csv`), if the content agrees; `other` is
for a column that holds none of our fields, whatever its name.
"""

import csv
from functools import cache
from pathlib import Path

from analysis.intake.headers.names import fold

TOOLS = Path(__file__).parent / "tools.csv"


def find_tool(names: tuple[str, ...]) -> str:
    """The tool that has columns of these names, "" where none is known; of several, the one known by most columns."""
    folded = {fold(name) for name in names}
    found = [tool for tool, (keys, _) in known_tools().items() if keys <= folded]
    return max(found, key=lambda tool: len(known_tools()[tool][0]), default="")


def fields_of(tool: str) -> dict[str, tuple[str, ...]]:
    """Folded header -> the fields that a tool's column holds (a column may hold two)."""
    return known_tools()[tool][1] if tool else {}


@cache
def known_tools() -> dict[str, tuple[frozenset[str], dict[str, tuple[str, ...]]]]:
    """Tool -> (its key columns, folded header -> fields)."""
    keys: dict[str, set[str]] = {}
    fields: dict[str, dict[str, tuple[str, ...]]] = {}
    with TOOLS.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            tool, header = row["tool"], fold(row["header"])
            keys.setdefault(tool, set())
            if row["key"]:
                keys[tool].add(header)
            held = fields.setdefault(tool, {})
            held[header] = (*held.get(header, ()), row["field"])
    return {tool: (frozenset(keys[tool]), fields[tool]) for tool in fields}
