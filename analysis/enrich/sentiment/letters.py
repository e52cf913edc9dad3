"""Texts as code points, and what each code point is to the cutting of words: tables, so that all are asked at once.

Latin letters, small or capital, are what most words are of: for them, and them alone, one sign is one letter,
with one small form and one without accent (a test asks each).
"""

import string
import sys
import unicodedata
from functools import cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ..tokens import lay_bytes
from .split import STOPS, token_pattern

MARK = "."  # stands for any mark that ends a clause
FIGURE = "0"  # stands for any number
OTHER, LETTER, DIGIT, STOP, BETWEEN = 0, 1, 2, 3, 4
LATIN = 0x300  # below it
WIDEST = 0xFFFF  # beyond, there is no white space and no mark
READ = (
    ":;=<>^_@"  # one of them stands in each emoticon and name: what they mean depends on what is beside them
)


def read_codes(texts: pa.Array) -> np.ndarray:
    """The code points of all texts in a row."""
    together = lay_bytes(texts)[1].tobytes().decode()
    return np.frombuffer(together.encode("utf-32-le"), dtype=np.uint32)


def number_owners(texts: pa.Array) -> tuple[np.ndarray, np.ndarray]:
    """For each code point in a row, the place of its text; and where each text begins."""
    lengths = pc.utf8_length(texts).to_numpy(zero_copy_only=False)
    return np.repeat(np.arange(len(texts), dtype=np.int32), lengths), np.cumsum(lengths) - lengths


def write_words(codes: np.ndarray, starts: np.ndarray) -> pa.Array:
    """The words that code points spell in a row, from where each starts."""
    more = (codes > 0x7F).astype(np.uint8)  # bytes of UTF-8 beyond the first
    for wider in (0x7FF, 0xFFFF):
        if codes.max(initial=0) > wider:
            more += codes > wider
    ends = np.cumsum(more, dtype=np.int64)
    offsets = np.append(starts, len(codes)).astype(np.int64)
    later = offsets > 0
    offsets[later] += ends[offsets[later] - 1]
    data = codes.tobytes().decode("utf-32-le").encode()
    return pa.LargeStringArray.from_buffers(len(starts), pa.py_buffer(offsets), pa.py_buffer(data))


@cache
def sign_kinds() -> np.ndarray:
    """By code point: LETTER (Latin, small or capital), DIGIT, STOP, BETWEEN, or OTHER: what the pattern has to read."""
    kinds = np.zeros(sys.maxunicode + 1, dtype=np.uint8)
    for code in range(WIDEST):
        sign = chr(code)
        category = unicodedata.category(sign)
        if code < LATIN and category in ("Lu", "Ll") and len(sign.lower()) == 1:
            kinds[code] = LETTER
        elif sign.isspace() or (
            category[0] in "PS" and unicodedata.is_normalized("NFC", sign) and not token_pattern().match(sign)
        ):
            kinds[code] = BETWEEN
    kinds[[ord(sign) for sign in STOPS]] = STOP
    kinds[[ord(sign) for sign in string.digits]] = DIGIT
    kinds[[ord(sign) for sign in READ]] = OTHER
    return kinds


@cache
def small_letters() -> np.ndarray:
    """By code point: the small letter of a LETTER; all others as they are."""
    small = np.arange(sys.maxunicode + 1, dtype=np.uint32)
    letters = np.flatnonzero(sign_kinds() == LETTER)
    small[letters] = [ord(chr(code).lower()) for code in letters.tolist()]
    return small


@cache
def bare_letters() -> np.ndarray:
    """By code point: a LETTER without its accent; all others as they are."""
    bare = np.arange(sys.maxunicode + 1, dtype=np.uint32)
    letters = np.flatnonzero(sign_kinds() == LETTER)
    bare[letters] = [ord(unicodedata.normalize("NFD", chr(code))[0]) for code in letters.tolist()]
    return bare


@cache
def shown_letters() -> np.ndarray:
    """By code point: MARK for a STOP and FIGURE for a DIGIT; all others as they are."""
    shown = np.arange(sys.maxunicode + 1, dtype=np.uint32)
    shown[sign_kinds() == STOP] = ord(MARK)
    shown[sign_kinds() == DIGIT] = ord(FIGURE)
    return shown
