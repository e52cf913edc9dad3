"""Which words each distinct token of many texts holds, for the rules of a language pack.

In: the forms of `Tokens`. Out: `Pieces`. The words are those of `split.split_text`: its pattern reads the forms
that need reading (emoji, emoticons, addresses, numbers, letters beyond Latin); all others are cut at once,
between letters and the marks that end a clause.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ..tokens import lay_bytes
from .pack import Pack
from .split import STOPS, token_pattern

LETTER, STOP, BETWEEN, OTHER = 1, 2, 3, 0
LATIN = 0x300  # below it, one sign is one letter: composed, with one capital and one accentless letter
HIGHEST = 0xFFFF
JOINTS = "'’-"  # separate words, and end no clause
MARK = "."  # stands for any mark that ends a clause
BREAK = "\x1f"  # between forms that are read together: white space, and so part of no word
ADDRESS = "www."


@dataclass(frozen=True)
class Pieces:
    """`words`: distinct words. `counts`: words of each form. `places`: in `words`, those of the first form first.
    `accented`: does the form hold one of the pack's accents?"""

    words: pa.Array
    counts: np.ndarray
    places: np.ndarray
    accented: np.ndarray


def cut_forms(forms: pa.Array, pack: Pack) -> Pieces:
    """The words of each form."""
    codes = read_codes(forms)
    kinds = sign_kinds()[np.minimum(codes, HIGHEST)]
    owners = number_owners(forms)
    to_read = np.zeros(len(forms), dtype=bool)
    if ADDRESS.encode() in lay_bytes(forms)[1].tobytes():  # rare, and faster to look for once
        to_read |= pc.match_substring(forms, ADDRESS).to_numpy(zero_copy_only=False)
    to_read[owners[kinds == OTHER]] = True
    kinds[to_read[owners]] = OTHER
    words, of_words = _cut_plain(codes, kinds, owners)
    accented = np.zeros(len(forms), dtype=bool)
    accented[owners[_find_accents(codes, pack)]] = True

    read = np.flatnonzero(to_read)
    found, many, accented[read] = _read(forms.take(pa.array(read)), pack)
    coded = pc.dictionary_encode(pa.concat_arrays([words, pa.array(found, pa.large_string())]))
    numbers = coded.indices.to_numpy()

    counts = np.bincount(of_words, minlength=len(forms))
    counts[read] = many
    places = np.empty(len(numbers), dtype=np.int64)
    from_read = np.repeat(to_read, counts)
    places[~from_read] = numbers[: len(words)]
    places[from_read] = numbers[len(words) :]
    return Pieces(coded.dictionary, counts, places, accented)


def read_codes(texts: pa.Array) -> np.ndarray:
    """The code points of all texts in a row."""
    together = lay_bytes(texts)[1].tobytes().decode()
    return np.frombuffer(together.encode("utf-32-le"), dtype=np.uint32)


def number_owners(texts: pa.Array) -> np.ndarray:
    """For each code point in a row, the place of its text."""
    lengths = pc.utf8_length(texts).to_numpy(zero_copy_only=False)
    return np.repeat(np.arange(len(texts)), lengths)


@cache
def sign_kinds() -> np.ndarray:
    """By code point: LETTER (Latin, small or capital), STOP, BETWEEN, or OTHER: what the pattern has to read."""
    kinds = np.zeros(HIGHEST + 1, dtype=np.uint8)
    for code in range(HIGHEST):
        sign = chr(code)
        if code < LATIN and unicodedata.category(sign) in ("Lu", "Ll") and len(sign.lower()) == 1:
            kinds[code] = LETTER
        elif sign.isspace() or sign in JOINTS:
            kinds[code] = BETWEEN
    for sign in STOPS:
        if sign not in ":;":  # they begin emoticons
            kinds[ord(sign)] = STOP
    return kinds


@cache
def bare_letters() -> np.ndarray:
    """By code point below LATIN: the letter without its accent."""
    return np.array(
        [ord(unicodedata.normalize("NFD", chr(code))[0]) for code in range(LATIN)], dtype=np.uint32
    )


def _cut_plain(codes, kinds, owners) -> tuple[pa.Array, np.ndarray]:
    """Runs of letters, and marks, in a row; and the form that each stands in."""
    letter, stop = kinds == LETTER, kinds == STOP
    begins = letter.copy()
    begins[1:] &= ~letter[:-1] | (owners[1:] != owners[:-1])
    begins |= stop
    kept = letter | stop
    signs = codes[kept]
    signs[stop[kept]] = ord(MARK)
    return write_words(signs, np.flatnonzero(begins[kept])), owners[begins]


def write_words(codes: np.ndarray, starts: np.ndarray) -> pa.Array:
    """The words that code points below LATIN spell in a row, from where each starts."""
    wide = np.flatnonzero(codes > 0x7F)  # two bytes each
    offsets = np.append(starts + np.searchsorted(wide, starts), len(codes) + len(wide))
    data = codes.tobytes().decode("utf-32-le").encode()
    return pa.LargeStringArray.from_buffers(
        len(starts), pa.py_buffer(offsets.astype(np.int64)), pa.py_buffer(data)
    )


def _find_accents(codes: np.ndarray, pack: Pack) -> np.ndarray:
    """Where the pack's accented letters stand."""
    wide = np.flatnonzero(codes > 0x7F)
    return wide[np.isin(codes[wide], np.array(sorted(map(ord, pack.accents)), dtype=codes.dtype))]


def _read(forms: pa.Array, pack: Pack) -> tuple[list[str], np.ndarray, np.ndarray]:
    """The words of forms by the pattern, how many each has, and which hold an accent. Texts are scored in
    Unicode's composed form (NFC)."""
    if not len(forms):
        return [], np.empty(0, dtype=np.int64), np.empty(0, dtype=bool)
    together = BREAK.join(pc.replace_substring(forms, BREAK, " ").to_pylist())
    if not unicodedata.is_normalized("NFC", together):
        together = unicodedata.normalize("NFC", together)
    found = _pattern_with_breaks().findall(together + BREAK)
    breaks = [place for place, word in enumerate(found) if word == BREAK]
    codes = np.frombuffer(together.encode("utf-32-le"), dtype=np.uint32)
    accented = np.zeros(len(forms), dtype=bool)
    accented[np.searchsorted(np.flatnonzero(codes == ord(BREAK)), _find_accents(codes, pack))] = True
    return [word for word in found if word != BREAK], np.diff(breaks, prepend=-1) - 1, accented


@cache
def _pattern_with_breaks() -> re.Pattern[str]:
    return re.compile(f"{token_pattern().pattern}|{BREAK}")
