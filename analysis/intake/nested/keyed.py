"""Records that stand under their ids, lists under their days -> lists: {"5701": {...}}, {"2012-08-06": [...]}.

In: a decoded JSON value. Out: the same with lists in place of such objects, each record with its key: as its id where
records have none, else in a field `key` (`date` where the keys are days and the records have no date); these names.
"""

import re
from itertools import pairwise

from analysis.intake.headers.names import fields_named
from analysis.intake.nested.source import DEEPEST

SAMPLE = 20
_IDENTITY = re.compile(r".*\d")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}$|\d{1,2}/\d{1,2}/\d{4}$")
# Records of one kind share so many of their names.
ALIKE = 0.5


def unkeyed(value) -> tuple[object, list[str]]:
    """(`value` with lists in place of objects whose keys are ids or days, the names of the fields that hold them)."""
    names: dict[str, None] = {}
    return _unkeyed(value, names, 0), list(names)


def _unkeyed(value, names: dict[str, None], depth: int):
    if not isinstance(value, dict) or depth >= DEEPEST:
        return value
    inner = {key: _unkeyed(one, names, depth + 1) for key, one in value.items()}
    if not inner or not all(_IDENTITY.match(key) and not fields_named(key) for key in inner):
        return inner
    kept = [one for one in inner.values() if isinstance(one, (dict, list)) and one]
    if len(kept) < max(1, len(inner) / 2):
        return inner
    if all(isinstance(one, dict) for one in kept):
        return _records(inner, names) if _alike(kept) else inner
    if all(isinstance(one, list) and all(isinstance(each, dict) for each in one) for one in kept):
        flat = [each for one in kept for each in one]
        if _alike(flat):
            name = _name(inner, flat, "key")
            names[name] = None
            return [
                {name: key, **each} if isinstance(each, dict) else each
                for key, one in inner.items()
                for each in (one if isinstance(one, list) else [one])
            ]
    return inner


def _records(value: dict, names: dict[str, None]) -> list:
    name = _name(value, [one for one in value.values() if isinstance(one, dict)], "id")
    names[name] = None
    return [{name: key, **one} if isinstance(one, dict) else one for key, one in value.items()]


def _alike(records: list[dict]) -> bool:
    """Whether records have mostly the same names; one alone has some of a comment's."""
    names = [set(one) for one in records[:SAMPLE]]
    known = {field for one in names for name in one for field, _ in fields_named(name)} - {"other"}
    if not known:
        return False
    if len(names) == 1:
        return "text" in known or len(known) > 1
    common = [len(one & two) / max(1, min(len(one), len(two))) for one, two in pairwise(names)]
    return sum(common) / len(common) >= ALIKE


def _name(value: dict, records: list[dict], wanted: str) -> str:
    """What to call the keys: not what the records call something else."""
    some = records[:SAMPLE]
    fields = {field for one in some for name in one for field, _ in fields_named(name)}
    if all(_DAY.match(key) for key in value) and "created_at" not in fields:
        wanted = "date"
    elif "comment_id" in fields:
        wanted = "key"
    return wanted if not any(wanted in one for one in records) else f"{wanted}_of"
