"""A decoded JSON value -> the list of records in it, and the names of the lists that were left.

In: what the JSON decoder gives. Out: `Records`. Lists within lists (pages of results) are one list. Of several lists
of objects, the one that looks most like comments is read: known names of columns count before length.
"""

from dataclasses import dataclass, field, replace

from analysis.intake.headers.names import fields_named, fold
from analysis.intake.nested.chats import unpacked
from analysis.intake.nested.grid import grid_apart, grid_of_columns, grid_of_rows
from analysis.intake.nested.joins import join
from analysis.intake.nested.keyed import unkeyed
from analysis.intake.nested.source import DEEPEST
from analysis.intake.nested.threads import REPLIES, are_replies, beside_list, holds_post

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
    beside: tuple[str, ...] = ()  # names of what is no list, holds a text and was left
    keyed: tuple[str, ...] = ()  # names of the columns that hold the keys under which records stood


def find_records(value) -> Records:
    """The records in `value`: its best list of objects, else its list of texts, else the object itself."""
    if isinstance(value, list):
        return Records(unpacked(_texts_or_objects(grid_of_rows(value) or _opened(_flat(value)))))
    if not isinstance(value, dict):
        return Records([])
    value, names = unkeyed(value)
    found = _in_object(value) if isinstance(value, dict) else Records(value)
    found = replace(found, elements=unpacked(found.elements))
    return replace(found, keyed=tuple(name for name in names if _is_column(name, found.elements)))


def _in_object(value: dict) -> Records:
    grid = grid_apart(value)
    if grid:
        return Records(grid)
    columns = grid_of_columns(value)
    lists = _lists(value)
    objects = {path: inner for path, inner in lists.items() if any(isinstance(one, dict) for one in inner)}
    if _is_single(value):
        return _chosen([value["data"]], "data", value, objects)
    if objects:
        best = max(objects, key=lambda path: _rank(path, objects[path]))
        holder, inside, name = _holder(value, best)
        if are_replies(best) and (_is_record(holder) or holds_post(holder)):
            records, read = (
                join(value, holder[name]) if isinstance(holder[name], list) else (holder[name], set())
            )
            outside = {path: inner for path, inner in objects.items() if not path.startswith(inside)}
            return _left(Records([holder | {name: records}]), outside, read)
        found = _chosen(_opened(objects[best]), best, value, objects)
        return replace(found, beside=tuple(beside_list(holder, name)))
    if columns:
        return Records(columns)
    if any(not isinstance(inner, (dict, list)) for inner in value.values()):
        return Records([value])
    texts = max(lists.values(), key=len, default=[])
    return Records(_texts_or_objects(texts) if texts else _messages(value))


def _chosen(records: list, path: str, page: dict, lists: dict[str, list]) -> Records:
    """The records at a path, with what the page holds of them elsewhere; the other lists are left."""
    records, read = join(page, records)
    return _left(Records(records, path), {name: one for name, one in lists.items() if name != path}, read)


def _left(found: Records, lists: dict[str, list], read: set[str]) -> Records:
    left = {path: inner for path, inner in lists.items() if path not in read}
    return replace(
        found,
        left={path: len(inner) for path, inner in left.items()},
        left_texts=any(_likeness(inner)[0] for inner in left.values()),
    )


def _rank(path: str, elements: list) -> tuple:
    """How much a list looks like the comments of a page; what the page only refers to comes after them."""
    text, *rest = _likeness(elements)
    return text, not path.startswith("include"), *rest


def _is_single(value: dict) -> bool:
    """Whether an object holds one record and apart what it refers to: a line of X's stream, one of JSON:API."""
    apart = value.get("includes", value.get("included"))
    return (
        isinstance(value.get("data"), dict)
        and isinstance(apart, (dict, list))
        and names_text([value["data"]])
        and not (isinstance(apart, list) and names_text(apart))
    )


def _messages(value: dict) -> list[dict]:
    """The objects in an object that name a text, each with its key, where nothing else was found."""
    return [{"key": key, **one} for key, one in value.items() if isinstance(one, dict) and names_text([one])]


def _is_column(name: str, elements: list) -> bool:
    return any(isinstance(one, dict) and name in one for one in elements)


def names_text(elements: list) -> bool:
    """Whether the names in some records are those of a comment's text."""
    return _likeness(elements)[0]


def _is_record(value: dict) -> bool:
    """Whether an object is itself a comment, with its comments below it (one post of Facebook's Graph)."""
    plain = {key for key, inner in value.items() if not isinstance(inner, (dict, list))}
    # Bluesky and Intercom put what was written first beside what was answered to it.
    for name in ("post", "record", "source"):
        inner = value.get(name)
        if isinstance(inner, dict) and ("record" in inner or name != "post"):
            plain |= {key for one in (inner, inner.get("record")) if isinstance(one, dict) for key in one}
    known = {name for key in plain for name, _ in fields_named(key)}
    return "text" in known and bool(known & {"created_at", "author", "likes"})


def _holder(value: dict, best: str) -> tuple[dict, str, str]:
    """(The innermost object around the answers at a path, its own path with a dot, the name of the answers in it)."""
    parts = best.split(".")
    for at, part in enumerate(parts[:-1]):
        inner = value.get(part)
        if not isinstance(inner, dict) or fold(part) in REPLIES:
            return value, "".join(f"{one}." for one in parts[:at]), part
        value = inner
    return value, "".join(f"{one}." for one in parts[:-1]), parts[-1]


def _opened(elements: list, depth: int = 0) -> list:
    """Reddit wraps the comments of a page in listings: theirs, in their order."""
    if depth >= DEEPEST or not any(_is_listing(one) for one in elements):
        return elements
    return [
        inner
        for one in elements
        for inner in (_opened(one["data"]["children"], depth + 1) if _is_listing(one) else [one])
    ]


def _is_listing(one) -> bool:
    data = one.get("data") if isinstance(one, dict) and one.get("kind") == "Listing" else None
    return isinstance(data, dict) and isinstance(data.get("children"), list)


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
