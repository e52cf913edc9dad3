"""A JSON text -> its values: whole, in lines, one after the other, with stray commas, nearly JSON, or cut at the end.

In: the text of a file. Out: `Source`. What can be read is read, element by element; what cannot is kept as it is
written, with its number, to be set aside. Numbers keep the digits of the file (an id is never a float).
"""

import json
import re
from dataclasses import dataclass, field

from analysis.intake.nested.loose import is_loose_at, starts_loosely, tightened, without_comments
from analysis.intake.nested.rewritten import Rewritten

# How deep lists and objects may hold each other before the rest is text.
DEEPEST = 40
# A JSON text sequence (RFC 7464) puts a sign of its own before each value.
_BEFORE = "\ufeff \t\r\n\x1e"
_BEGIN = re.compile(r"\{\s*[\"}]|\[\s*[\[{\"\]\d]|\"\s*[\[{][\s\[{]*\\\"")
# Twitter's archive (`window.YTD.tweets.part0 = [...]`), JSONP (`callback([...])`).
_ASSIGNED = re.compile(r"^\s*(?:(?:window\.|var |let |const )?[\w.$\[\]'\"]+\s*=|[\w.$]+\()\s*(?=[\[{])")
# A text; commas before the end of a list, which mean nothing; other commas, each run of them looked at once.
_STRING_OR_COMMA = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|\Z)|(?P<stray>,[\s,]*+(?=[\]}]))|,[\s,]*+', re.DOTALL)
_NEXT_OBJECT = re.compile(r"\}[\s,]*(?=\{)")
_BETWEEN = re.compile(r"[\s,;)]*")
_CLOSED = re.compile(r"[\s,;)\]}]*")


class Number(str):
    """A number with the digits of the file."""


DECODER = json.JSONDecoder(parse_int=Number, parse_float=Number, parse_constant=Number, strict=False)


@dataclass(frozen=True)
class Source:
    """`elements`: (number, value), the number counted in lines or values; `broken`: (number, raw text)."""

    elements: list[tuple[int, object]]
    kind: str = "json"  # json, or jsonl
    broken: list[tuple[int, str]] = field(default_factory=list)


def looks_like_json(text: str) -> bool:
    """Whether a text begins as JSON does."""
    start = text.lstrip(_BEFORE)[:200]
    return bool(_BEGIN.match(start)) or bool(_ASSIGNED.match(start)) or starts_loosely(text.lstrip(_BEFORE))


def is_surely_json(text: str) -> bool:
    """Whether no other format begins so: what cannot be read in it is damaged JSON."""
    return text.lstrip(_BEFORE).startswith("{") and not starts_loosely(text.lstrip(_BEFORE))


def bare(text: str) -> str:
    """The JSON in a text, without what a program puts around it."""
    text = without_comments(text.lstrip(_BEFORE).replace("\x1e", ""))
    return _ASSIGNED.sub("", text, count=1).strip().rstrip(";")


def parse(text: str) -> Source:
    """The values of a JSON text (see `bare`); no element where it is none."""
    try:
        return Source([(1, _unwritten(DECODER.decode(text)))])
    except ValueError as error:
        source = tightened(Rewritten(text)) if is_loose_at(text, error) else Rewritten(text)
    except RecursionError:
        source = Rewritten(text)
    if source.text.startswith("{") and _is_lines(source.text):
        return _lines(source)
    source = source.rewrite(_STRING_OR_COMMA, _without_stray)
    text, values, broken, at = source.text, [], [], 0
    while at < len(text):
        try:
            value, at = _value(text, at, broken, 0)
        except (ValueError, RecursionError):
            broken.append((at, len(text)))
            break
        values.append(_unwritten(value))
        at = _CLOSED.match(text, at).end()
    several = len(values) > 1 and all(isinstance(value, dict) for value in values)
    number = sum(len(value) if isinstance(value, list) else 1 for value in values)
    return Source(
        list(enumerate(values, start=1)),
        "jsonl" if several else "json",
        [(number + place, source.origin(*span).strip()) for place, span in enumerate(broken, start=1)],
    )


def _without_stray(match: re.Match) -> str:
    return match.group().replace(",", "") if match["stray"] else match.group()


def _unwritten(value):
    """JSON that was written into a text, or each into a text of a list."""
    if isinstance(value, list):
        texts = bool(value) and all(type(one) is str for one in value)
        return [_unwritten(one) for one in value] if texts and value[0].lstrip()[:1] == "{" else value
    if type(value) is not str or not _BEGIN.match(value.lstrip()):
        return value
    try:
        return _unwritten(DECODER.decode(value))
    except (ValueError, RecursionError):
        return value


def _is_lines(text: str) -> bool:
    """Whether some of the first lines are whole objects, the first not just the beginning of one."""
    lines = [line.strip().rstrip(",") for line in text[:100_000].split("\n", 20)[:20]]
    return not lines[0].endswith(("[", "{")) and any(
        _object(line) is not None for line in lines[:-1] or lines
    )


def _lines(source: Rewritten) -> Source:
    values, broken, end = [], [], -1
    for number, line in enumerate(source.text.split("\n"), start=1):
        start, end = end + 1, end + 1 + len(line)
        line = line.strip()
        if not line:
            continue
        value = _object(line.rstrip(","))
        if value is None:
            broken.append((number, source.origin(start, end).strip()))
        else:
            values.append((number, value))
    return Source(values, "jsonl", broken)


def _object(line: str) -> dict | None:
    try:
        value = DECODER.decode(line)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _value(text: str, at: int, broken: list[tuple[int, int]], depth: int):
    """(value, where it ends): whole, or of a list or an object what can be read."""
    try:
        return DECODER.raw_decode(text, at)
    except (ValueError, RecursionError):
        if depth < DEEPEST and text[at : at + 1] == "[":
            return _list(text, at, broken, depth)
        if depth < DEEPEST and text[at : at + 1] == "{":
            return _members(text, at, broken, depth)
        raise


def _list(text: str, at: int, broken: list[tuple[int, int]], depth: int) -> tuple[list, int]:
    values, at = [], _BETWEEN.match(text, at + 1).end()
    while at < len(text) and text[at] != "]":
        try:
            value, at = DECODER.raw_decode(text, at)
            values.append(value)
        except (ValueError, RecursionError) as error:
            follows = _NEXT_OBJECT.search(text, max(at, getattr(error, "pos", at) - 1))
            if follows is None:
                value = _rest(text, at, broken, depth)
                return values + value, len(text)
            broken.append((at, follows.start() + 1))
            at = follows.end()
        at = _BETWEEN.match(text, at).end()
    return values, at + 1


def _rest(text: str, at: int, broken: list[tuple[int, int]], depth: int) -> list:
    """The last element of a list, where it is cut: what it holds of lists of objects, else nothing."""
    inner: list[tuple[int, int]] = []
    try:
        value, _ = _value(text, at, inner, depth + 1)
    except (ValueError, RecursionError):
        value = None
    if not _holds_objects(value):
        broken.append((at, len(text)))
        return []
    broken += inner
    return [value]


def _members(text: str, at: int, broken: list[tuple[int, int]], depth: int) -> tuple[dict, int]:
    found, at = {}, _BETWEEN.match(text, at + 1).end()
    while at < len(text) and text[at] != "}":
        start = at
        try:
            key, at = DECODER.raw_decode(text, at)
            at = re.compile(r"\s*:\s*").match(text, at).end()
            found[str(key)], at = _value(text, at, broken, depth + 1)
        except (ValueError, RecursionError, AttributeError):
            broken.append((start, len(text)))
            return found, len(text)
        at = _BETWEEN.match(text, at).end()
    return found, at + 1


def _holds_objects(value, depth: int = 0) -> bool:
    if isinstance(value, dict) and depth < DEEPEST:
        return any(_holds_objects(inner, depth + 1) for inner in value.values())
    return isinstance(value, list) and any(isinstance(one, dict) for one in value)
