"""Tables that JSON holds as lists of cells -> records: names apart from rows, names as the first row, columns of cells.

In: decoded values. Out: a list of records, None where the value is no such table. Rows may lack their last cells (as
in Google's sheets); what is no row of the table stays in the list as it is, to be set aside.
"""

from analysis.intake.headers.names import fields_named, is_data
from analysis.intake.nested.source import DEEPEST

# Where programs put the names of the columns, and in an object that describes a column its name.
_NAMES = ("columns", "header", "headers", "fields", "names", "cols", "column_names")
_NAME = ("name", "fieldName", "field", "title", "label", "id")
_ROWS = ("data", "rows", "values", "records", "results")


def grid_of_rows(rows: list) -> list | None:
    """A list of rows, the first of which are names (pandas' `values` below a header, Google's sheets)."""
    if len(rows) < 2 or not isinstance(rows[0], list) or not all(isinstance(row, list) for row in rows[1:]):
        return None
    names = rows[0]
    if not all(type(name) is str and not is_data(name) for name in names) or not any(
        map(fields_named, names)
    ):
        return None
    return _records(names, rows[1:])


def grid_apart(value: dict) -> list | None:
    """An object that holds the rows and, here or deeper, the names of their columns (pandas' `split`, Socrata)."""
    for key in _ROWS:
        rows = value.get(key)
        if not isinstance(rows, list) or not rows or not isinstance(rows[0], list):
            continue
        for names in _lists_of_names(value):
            if len(names) == max(len(row) for row in rows if isinstance(row, list)) and any(
                map(fields_named, names)
            ):
                return _records(names, rows)
        return grid_of_rows(rows)
    return None


def grid_of_columns(value: dict) -> list[dict] | None:
    """An object of columns ({"id": [1, 2]}, {"id": {"0": 1}}), or of records by their key."""
    inner = list(value.values())
    if len(inner) > 1 and all(isinstance(one, list) and len(one) == len(inner[0]) > 0 for one in inner):
        rows = zip(*inner, strict=True)
        return [dict(zip(value, row, strict=True)) for row in rows] if _named(value) else None
    if not inner or not all(isinstance(one, dict) and one for one in inner):
        return None
    if _named(value) and all(one.keys() == inner[0].keys() for one in inner):
        return [{name: column[at] for name, column in value.items()} for at in inner[0]]
    return [{"key": key, **one} for key, one in value.items()] if all(_named(one) for one in inner) else None


def _records(names: list[str], rows: list) -> list | None:
    """The rows as records, but those that are too long; none where most are."""
    if len(set(names)) < len(names) or len(names) < 2:
        return None
    fit = [isinstance(row, list) and 0 < len(row) <= len(names) for row in rows]
    if 2 * sum(fit) <= len(rows):
        return None
    return [dict(zip(names, row, strict=False)) if fits else row for row, fits in zip(rows, fit, strict=True)]


def _lists_of_names(value: dict, depth: int = 0) -> list[list[str]]:
    """The lists of names in an object, the shallowest first."""
    found, deeper = [], []
    for key, inner in value.items():
        if key.lower() in _NAMES and isinstance(inner, list):
            names = [_name(one) for one in inner]
            found += [names] if names and all(names) else []
        elif isinstance(inner, dict) and depth < DEEPEST:
            deeper += _lists_of_names(inner, depth + 1)
    return found + deeper


def _name(column) -> str:
    if isinstance(column, dict):
        return next((column[key] for key in _NAME if isinstance(column.get(key), str)), "")
    return str(column) if isinstance(column, str) else ""


def _named(keys) -> bool:
    """Whether some of the names are that of a comment's text."""
    return any(name == "text" for key in keys for name, _ in fields_named(key))
