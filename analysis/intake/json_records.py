"""A decoded JSON value -> the list of records in it, and the names of the lists that were left.

In: what the JSON decoder gives. Out: `Records`. Lists within lists (pages of results) are one list. Of several lists
of objects, the one that looks most like comments is read: known names of columns count before length.
"""

from dataclasses import dataclass, field

from analysis.intake.names import fields_named

DEEPEST = 40
# So many known names are enough: beyond them the longer list wins, as between the sheets of a workbook.
ENOUGH_KNOWN = 3
SAMPLE = 20


@dataclass(frozen=True)
class Records:
    """`elements` may hold values that are no records (strays); `left`: path -> length of the lists not read."""

    elements: list
    path: str = ""
    left: dict[str, int] = field(default_factory=dict)
    left_texts: bool = False  # whether a list that was left has texts


def find_records(value) -> Records:
    """The records in `value`: its best list of objects, else its list of texts, else the object itself."""
    if isinstance(value, list):
        return Records(_texts_or_objects(_flat(value)))
    if not isinstance(value, dict):
        return Records([])
    lists = _lists(value)
    objects = {path: inner for path, inner in lists.items() if any(isinstance(one, dict) for one in inner)}
    if objects:
        best = max(objects, key=lambda path: _likeness(objects[path]))
        left = {path: len(inner) for path, inner in objects.items() if path != best}
        return Records(objects[best], best, left, any(_likeness(objects[path])[0] for path in left))
    if any(not isinstance(inner, (dict, list)) for inner in value.values()):
        return Records([value])
    texts = max(lists.values(), key=len, default=[])
    return Records(_texts_or_objects(texts))


def _lists(value: dict) -> dict[str, list]:
    """Path -> list, for the lists that are not inside another list, the shallowest first."""
    found, queue = {}, [("", value, 0)]
    while queue:
        prefix, here, depth = queue.pop(0)
        for key, inner in here.items():
            path = f"{prefix}{key}"
            if isinstance(inner, list):
                found[path] = _flat(inner)
            elif isinstance(inner, dict) and depth < DEEPEST:
                queue.append((f"{path}.", inner, depth + 1))
    return found


def _flat(value: list, depth: int = 0) -> list:
    if depth >= DEEPEST or not any(isinstance(one, list) for one in value):
        return value
    return [inner for one in value for inner in (_flat(one, depth + 1) if isinstance(one, list) else [one])]


def _texts_or_objects(elements: list) -> list:
    """A plain list of texts is a table of one column; numbers and the like in it stay as they are."""
    if any(isinstance(one, dict) for one in elements):
        return elements
    return [{"text": one} if type(one) is str else one for one in elements]


def _likeness(elements: list) -> tuple[bool, int, int]:
    """How much a list looks like comments: whether it has texts, how many fields its names tell, its length."""
    some = [one for one in elements if isinstance(one, dict)][:SAMPLE]
    keys = {key for one in some for key in _keys(one)}
    known = {name for key in keys for name, _ in fields_named(key)} - {"other"}
    return "text" in known, min(len(known), ENOUGH_KNOWN), len(elements)


def _keys(record: dict, prefix: str = "", depth: int = 0) -> list[str]:
    keys = []
    for key, inner in record.items():
        if isinstance(inner, dict) and inner and depth < DEEPEST:
            keys += _keys(inner, f"{prefix}{key}.", depth + 1)
        else:
            keys.append(f"{prefix}{key}")
    return keys
