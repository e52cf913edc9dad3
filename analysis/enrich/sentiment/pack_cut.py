"""Which words each distinct token of many texts holds, for the rules of a language pack.

In: the forms of `Tokens`. Out: `Pieces`. The words are those of `split.split_text`: its pattern reads the forms
that need reading (emoji, emoticons, addresses, letters beyond Latin); all others are cut at once, between letters,
numbers and the marks that end a clause.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ..tokens import lay_bytes
from .letters import (
    BETWEEN,
    DIGIT,
    LETTER,
    OTHER,
    READ,
    STOP,
    number_owners,
    read_codes,
    shown_letters,
    sign_kinds,
    write_words,
)
from .pack import Pack
from .split import STOPS, token_pattern
from .vader import emoticon_valences

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
    bare = pc.ascii_rtrim(forms, " ")
    single = pc.ascii_is_alpha(bare).to_numpy(zero_copy_only=False)  # most are: one word as it is written
    rest = np.flatnonzero(~single)
    words, many, places, with_accent = _cut_signs(forms.take(pa.array(rest)), pack)
    coded = pc.dictionary_encode(pa.concat_arrays([bare.filter(pa.array(single)), words]))
    numbers, alone = coded.indices.to_numpy(), len(forms) - len(rest)
    counts = np.ones(len(forms), dtype=np.int64)
    counts[rest] = many
    from_rest = np.repeat(~single, counts)
    of_forms = np.empty(len(from_rest), dtype=np.int64)
    of_forms[~from_rest] = numbers[:alone]
    of_forms[from_rest] = numbers[alone:].take(places)
    accented = np.zeros(len(forms), dtype=bool)
    accented[rest] = with_accent
    return Pieces(coded.dictionary, counts, of_forms, accented)


def _cut_signs(forms: pa.Array, pack: Pack) -> tuple[pa.Array, np.ndarray, np.ndarray, np.ndarray]:
    """Words; and as `Pieces`: how many each form has, their places, and which forms hold an accent."""
    codes = read_codes(forms)
    kinds = sign_kinds().take(codes)
    owners, firsts = number_owners(forms)
    to_read = np.zeros(len(forms), dtype=bool)
    if ADDRESS.encode() in lay_bytes(forms)[1].tobytes():  # rare, and faster to look for once
        to_read |= pc.match_substring(forms, ADDRESS).to_numpy(zero_copy_only=False)
    _pass_by(codes, kinds, firsts)
    to_read[owners.take(np.flatnonzero(kinds == OTHER))] = True
    kinds[to_read[owners]] = OTHER
    words, of_words = _cut_plain(codes, kinds, owners, firsts)
    accented = np.zeros(len(forms), dtype=bool)
    accented[owners[_find_accents(codes, pack)]] = True

    read = np.flatnonzero(to_read)
    found, many, accented[read] = _read(forms.take(pa.array(read)), pack)
    counts = np.bincount(of_words, minlength=len(forms))
    counts[read] = many
    from_read = np.repeat(to_read, counts)
    places = np.empty(len(words) + len(found), dtype=np.int64)
    places[~from_read] = np.arange(len(words))
    places[from_read] = np.arange(len(words), len(places))
    return pa.concat_arrays([words, pa.array(found, pa.large_string())]), counts, places, accented


def _pass_by(codes, kinds, firsts) -> None:
    """Changes `kinds` of a sign that only matters to what follows it, where nothing does: « bonjour : », « oui; »."""
    last = np.flatnonzero(kinds == OTHER)
    last = last[np.isin(codes.take(last), _opening_signs())]
    after = np.minimum(last + 1, len(codes) - 1)
    ends = np.zeros(len(codes) + 1, dtype=bool)
    ends[firsts] = True
    last = last[ends[last + 1] | (last + 1 == len(codes)) | (codes[after] <= ord(" "))]
    stops = np.isin(codes.take(last), [ord(sign) for sign in STOPS])
    kinds[last] = np.where(stops, STOP, BETWEEN)


@cache
def _opening_signs() -> np.ndarray:
    """Signs that no emoticon ends in."""
    ends = {emoticon[-1] for emoticon in emoticon_valences()}
    return np.array([ord(sign) for sign in READ if sign not in ends], dtype=np.uint32)


def _cut_plain(codes, kinds, owners, firsts) -> tuple[pa.Array, np.ndarray]:
    """Runs of letters, numbers and marks in a row; and the form that each stands in."""
    begins = np.ones(len(kinds), dtype=bool)
    np.not_equal(kinds[1:], kinds[:-1], out=begins[1:])
    begins[firsts[firsts < len(kinds)]] = True
    letter = kinds == LETTER
    begins &= letter | (kinds == DIGIT)
    begins |= kinds == STOP
    kept = np.flatnonzero(letter | begins)
    return (
        write_words(shown_letters().take(codes.take(kept)), np.flatnonzero(begins.take(kept))),
        owners.take(np.flatnonzero(begins)),
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
