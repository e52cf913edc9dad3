"""One record of JSON -> its row and the rows of its answers: nested objects flattened with dots.

In: a decoded object. Out: dicts of text, the record's first. A list in it that holds answers to it (`replies`,
`comments.data`) becomes rows below, with the record's id as `parent_id`; another list stays a text in its cell.
"""

import json

from analysis.intake.headers.names import fields_named, fold
from analysis.intake.nested.records import names_text
from analysis.intake.nested.source import DEEPEST
from analysis.intake.nested.threads import are_replies, threaded
from analysis.intake.nested.typed import plain
from analysis.intake.table import MOST_COLUMNS

# Links to the next page of results are nothing of the comment.
_PAGES = {"paging", "pageinfo"}
# A comment inside something that is there for it alone: YouTube's thread, Bluesky's view of a post.
_SHELLS = {"toplevelcomment", "post"}
# Google Play puts what the user and what the developer wrote in one list.
_SIDES = {"usercomment", "developercomment"}
# Where a record's answers name the same thing otherwise, its own name counts.
_ALIKE = ("text", "created_at", "author", "author_id", "comment_id", "likes", "is_brand")


def rows_of(element: dict, mark: str, parent: dict | None = None, depth: int = 0) -> list[dict[str, str]]:
    """The rows of a record; `parent` is the row above it, if there is one; `mark` its id if it needs one."""
    flat, nested = flatten(threaded(element))
    if parent is not None:
        own = next((flat[key] for key in flat if flat[key] and _is_field(key, "parent_id")), None)
        flat["parent_id"] = own or next((parent[key] for key in parent if _is_field(key, "comment_id")), "")
    if nested and not any(flat[key] and _is_field(key, "comment_id") for key in flat):
        flat["id"] = mark
    rows = [flat]
    for number, child in enumerate(nested, start=1):
        if depth < DEEPEST:
            rows += rows_of(child, f"{mark}.{number}", flat, depth + 1)
    return rows


def flatten(element: dict) -> tuple[dict[str, str], list[dict]]:
    """(The fields of a record that are its own, the records of its answers)."""
    flat: dict[str, str] = {}
    nested: list[dict] = []
    _flatten(element, "", flat, nested, element)
    return flat, nested


def renamed(names: list[str], known: dict[str, str]) -> dict[str, str]:
    """Name of an answer's field -> the name that `known` (field -> name) has for the same thing, where it lacks it."""
    changes, taken = {}, set(known.values())
    for field in _ALIKE:
        wanted = known.get(field)
        if wanted is None or wanted in names:
            continue
        own = best_names(names, field)
        if own and own not in taken and own not in changes:
            changes[own] = wanted
    return changes


def best_names(names: list[str], field: str) -> str:
    """The name that most likely holds a field, "" where none does."""
    found = [
        (priority, -at)
        for at, name in enumerate(names)
        for one, priority in fields_named(name)
        if one == field
    ]
    return names[-max(found)[1]] if found else ""


def align(rows: list[dict[str, str]], below: list[bool]) -> list[dict[str, str]]:
    """The rows, those below others with the names that the others have for the same things."""
    if not any(below):
        return rows
    tops = list(
        dict.fromkeys(key for row, under in zip(rows, below, strict=True) if not under for key in row)
    )
    known = {field: name for field in _ALIKE if (name := best_names(tops, field))}
    changes: dict[tuple, dict[str, str]] = {}
    aligned = []
    for row, under in zip(rows, below, strict=True):
        if under:
            names = tuple(row)
            if names not in changes:
                new = [name for name in names if name not in tops]
                changes[names] = {own: name for own, name in renamed(new, known).items() if name not in row}
            row = {changes[names].get(key, key): cell for key, cell in row.items()}
        aligned.append(row)
    return aligned


def _is_field(name: str, field: str) -> bool:
    return any(one == field for one, _ in fields_named(name))


def _flatten(value: dict, prefix: str, flat: dict, nested: list, record: dict, depth: int = 0) -> None:
    for key, inner in value.items():
        if len(flat) > MOST_COLUMNS:
            return  # no export: whoever asked refuses it, or leaves the cell closed
        name = f"{prefix}{key}"
        inner = plain(inner)
        if isinstance(inner, dict) and inner and depth < DEEPEST:
            if fold(key) in _PAGES:
                continue
            if are_replies(name) and (answers := keyed_answers(inner)):
                nested.extend(answers)
                continue
            below = "" if _is_shell(key, inner) else f"{name}."
            _flatten(inner, below, flat, nested, record, depth + 1)
        elif isinstance(inner, list) and _are_sides(inner):
            for one in inner:
                _flatten(one, prefix, flat, nested, record, depth + 1)
        elif isinstance(inner, list) and are_replies(name) and _are_answers(inner, record):
            nested.extend(inner)
        elif key == "data" and isinstance(inner, list) and len(inner) == 1 and isinstance(inner[0], dict):
            # Facebook's download of what one wrote oneself.
            _flatten(inner[0], f"{name}.", flat, nested, record, depth + 1)
        else:
            flat[name] = _cell(inner)


def keyed_answers(value: dict) -> list[dict]:
    """Answers that stand under their ids ({"a1": {...}}), none where the object is something else."""
    if not all(isinstance(one, dict) and one for one in value.values()):
        return []
    return [{"id": key, **one} for key, one in value.items()] if names_text(list(value.values())) else []


def _is_shell(key: str, inner: dict) -> bool:
    return fold(key) in _SHELLS and (fold(key) != "post" or ("cid" in inner and "record" in inner))


def _are_sides(value: list) -> bool:
    keys = [fold(next(iter(one))) for one in value if isinstance(one, dict) and len(one) == 1]
    return 0 < len(keys) == len(value) == len({*keys} & _SIDES)


def _are_answers(value: list, record: dict) -> bool:
    """Whether a list so named holds answers: objects with texts, or like the record, or saying that there are more."""
    if not value or not all(isinstance(one, dict) for one in value):
        return False
    alike = len(value[0].keys() & record.keys()) >= len(record) / 2
    return alike or names_text(value) or any(one.get("kind") == "more" for one in value)


def _cell(value) -> str:
    if value is None or value == {} or value == []:
        return ""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, list):
        if all(isinstance(one, str) for one in value):
            return ",".join(value)
        if all(
            isinstance(one, str) or (isinstance(one, dict) and isinstance(one.get("text"), str))
            for one in value
        ):
            # Telegram writes a text as a list of plain and formatted pieces.
            return "".join(one if isinstance(one, str) else one["text"] for one in value)
    return json.dumps(value, ensure_ascii=False)
