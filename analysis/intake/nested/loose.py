"""What is nearly JSON -> JSON: Python's repr, JavaScript's objects, comments, the dates and ids of MongoDB's shell.

In: a text. Out: the same text, its signs rewritten one after the other, so that a JSON decoder takes it. Nothing is
evaluated; what is JSON already stays as it is, what is neither stays too, and the decoder says where.
"""

import json
import re

from analysis.intake.encodings.surrogates import replace_halves
from analysis.intake.nested.rewritten import Rewritten

# The first sign of a single-quoted text, of a bare key, of True, None, ObjectId(...), of a comment.
_START = re.compile(r"[\s\[{(]*(?:'|[uUbBrR]['\"]|[A-Za-z_$][\w$]*\s*[:(]|None\b|True\b|False\b)")
_COMMENTS = re.compile(r"(?:\s*+(?://[^\n]*+\n|#[^\n]*+\n|/\*(?:[^*]|\*(?!/))*+\*/))++\s*+(?=[\[{])")
_SIGNS = re.compile(
    r"""
    (?P<double>"(?:[^"\\]|\\.)*+(?:"|\Z))
    |(?P<single>(?:[uUbBrR]{1,2})?'(?:[^'\\]|\\.)*+(?:'|\Z))
    |(?P<prefixed>\b[uUbBrR]{1,2}(?="))
    |(?P<comment>//[^\n]*+|\#[^\n]*+|/\*(?:[^*]|\*(?!/))*+(?:\*/|\Z))
    |(?P<moment>\b(?:datetime\.)?(?:datetime|date)
      \((?P<parts>\d{4}(?:,\ *\d{1,6}){2,6}+)(?P<zone>[^()\[\]{}'"]{0,60}(?:\(\))?)\))
    |(?P<call>(?:\bnew\s+)?\b(?:ObjectId|ISODate|Date|NumberLong|NumberInt|NumberDecimal|Decimal|Decimal128|UUID|Timestamp)
      \(\s*(?P<argument>'[^'\\\n]{0,100}'|"[^"\\\n]{0,100}"|[-+.\d]{1,40})[^()\n]{0,40}\))
    |(?P<number>-?\d++(?:\.\d++)?)(?=\s*+:)
    |(?P<word>[A-Za-z_$][\w$]*+)(?P<key>\s*+:(?!:))?
    |(?P<open>\()|(?P<close>\))
    """,
    re.VERBOSE | re.DOTALL,
)
_WORDS = {
    "True": "true",
    "False": "false",
    "None": "null",
    "undefined": "null",
    "nan": "NaN",
    "inf": "Infinity",
}
_ESCAPE = re.compile(r"\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-7]{1,3}|.)", re.DOTALL)
_PYTHON_ESCAPE = re.compile(r"\\[xU'0-7]")
_PLAIN = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "a": "\a", "v": "\v", "\n": ""}


def starts_loosely(text: str) -> bool:
    """Whether a text begins as Python or JavaScript write lists and objects, or with comments before one."""
    start = text.lstrip("\ufeff \t\r\n")[:2_000]
    return (start[:1] in ("[", "{") and bool(_START.match(start))) or bool(_COMMENTS.match(start))


def without_comments(text: str) -> str:
    """The text without the comments before its first list or object."""
    found = _COMMENTS.match(text)
    return text[found.end() :] if found else text


def is_loose_at(text: str, error: ValueError) -> bool:
    """Whether a JSON decoder stumbled over something that `tighten` rewrites."""
    at = getattr(error, "pos", len(text))
    sign = text[at : at + 1]
    if sign in ("/", "#"):
        return True
    expected = getattr(error, "msg", "").startswith(("Expecting value", "Expecting property"))
    return expected and (sign.isalnum() or sign in ("'", "_", "$", "("))


def tighten(text: str) -> str:
    """JSON as far as it can be."""
    return tightened(Rewritten(text)).text


def tightened(text: Rewritten) -> Rewritten:
    """The same, of a text that still knows what was written."""
    return text.rewrite(_SIGNS, _rewritten)


def _rewritten(match: re.Match) -> str:
    found = match.group()
    if match["double"]:
        return _quoted(found, '"') if _PYTHON_ESCAPE.search(found) else found
    if match["single"]:
        return _quoted(found, "'")
    if match["moment"]:
        return _moment(match["parts"], match["zone"])
    if match["call"]:
        argument = match["argument"]
        return f'"{argument[1:-1]}"' if argument[0] in "'\"" else argument
    if match["number"]:
        return f'"{found}"'
    if match["word"]:
        word = match["word"]
        return f'"{word}":' if match["key"] else _WORDS.get(word, word)
    return {"(": "[", ")": "]"}.get(found, "")


def _quoted(literal: str, quote: str) -> str:
    """A text in quotes, its escapes those of JSON; one that is cut stays cut."""
    start = literal.index(quote)
    closed = len(literal) > start + 1 and literal.endswith(quote)
    inner = literal[start + 1 : -1 if closed else None]
    if "r" not in literal[:start].lower():
        inner = _ESCAPE.sub(_unescaped, inner)
    written = json.dumps(replace_halves(inner), ensure_ascii=False)
    return written if closed else written[:-1]


def _unescaped(match: re.Match) -> str:
    code = match.group(1)
    if code[0] in "xuU" and len(code) > 1:
        point = int(code[1:], 16)
        return chr(point) if point < 0x110000 else "\ufffd"
    if code[0] in "01234567":
        return chr(int(code, 8))
    return _PLAIN.get(code, code)


def _moment(parts: str, zone: str) -> str:
    """datetime.datetime(2012, 8, 6, 14, 3) -> "2012-08-06T14:03:00" (with Z where it says UTC)."""
    numbers = [int(part) for part in parts.split(",")]
    day = f"{numbers[0]:04}-{numbers[1]:02}-{numbers[2]:02}"
    if len(numbers) == 3:
        return f'"{day}"'
    hour, minute, second = (*numbers[3:6], 0, 0)[:3]
    return f'"{day}T{hour:02}:{minute:02}:{second:02}{"Z" if "utc" in zone.lower() else ""}"'
