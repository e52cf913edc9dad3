"""Words, stems, pairs of them and pieces of words as numbers of buckets: the names of hashed features.

Two words may share a bucket; in so many buckets it happens to few that matter. The numbers depend on the letters
alone, so that weights learned on one machine hold on any other.
"""

from zlib import crc32

import numpy as np

from ...tokens import Tokens

WORDS, PAIRS, PIECES = 2**15, 2**16, 2**16
STEMS, STEM_PAIRS, SKIPS, FIRSTS = 2**15, 2**16, 2**16, 2**14
BUCKETS = WORDS + PAIRS + PIECES + STEMS + STEM_PAIRS + SKIPS + FIRSTS
# Pieces of 3 to 5 letters, the word's beginning and end among them.
LENGTHS = (3, 4, 5)
# Longer words are addresses and cries: their beginning says enough.
LONGEST_WORD = 30
# Words that a text's beginning is made of.
FIRST = 2
_AT_STEMS = WORDS + PAIRS + PIECES
_AT_STEM_PAIRS = _AT_STEMS + STEMS
_AT_SKIPS = _AT_STEM_PAIRS + STEM_PAIRS
_AT_FIRSTS = _AT_SKIPS + SKIPS
_BEGIN, _END = np.uint64(0x51), np.uint64(0xE1)
_MIX = np.uint64(0x9E3779B97F4A7C15)
_BASE = np.uint64(0x100000001B3)


def hash_words(words: list[str]) -> np.ndarray:
    """A number of 64 bits per word."""
    found = np.array([crc32(word.encode("utf-8", "replace")) for word in words], dtype=np.uint64)
    return _mixed(found + np.uint64(1))


def word_buckets(hashes: np.ndarray) -> np.ndarray:
    """The bucket of each word."""
    return _bucket(hashes, WORDS)


def stem_buckets(hashes: np.ndarray) -> np.ndarray:
    """The bucket of each word's stem."""
    return _AT_STEMS + _bucket(hashes, STEMS)


def pair_buckets(tokens: Tokens, hashes: np.ndarray) -> np.ndarray:
    """The bucket of each word in reading order with the one before it, a text's begin among the words."""
    return WORDS + _bucket(_with_before(tokens, hashes, 1), PAIRS)


def end_buckets(tokens: Tokens, hashes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(place of each text's last word, its bucket as a pair with the text's end)."""
    last = tokens.starts[1:][tokens.counts > 0] - 1
    return last, WORDS + _bucket(_mixed(hashes[tokens.ids[last]] * _BASE + _END), PAIRS)


def stem_pair_buckets(tokens: Tokens, stems: np.ndarray) -> np.ndarray:
    """As `pair_buckets`, of stems."""
    return _AT_STEM_PAIRS + _bucket(_with_before(tokens, stems, 1), STEM_PAIRS)


def skip_buckets(tokens: Tokens, stems: np.ndarray) -> np.ndarray:
    """The bucket of each stem with the one before the last."""
    return _AT_SKIPS + _bucket(_with_before(tokens, stems, 2), SKIPS)


def first_buckets(tokens: Tokens, hashes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(place, bucket) of the first and the second word of each text."""
    where = np.arange(len(tokens.ids)) - tokens.starts[:-1][tokens.owners]
    places = np.flatnonzero(where < FIRST)
    marked = _mixed(hashes[tokens.ids[places]] + where[places].astype(np.uint64))
    return places, _AT_FIRSTS + _bucket(marked, FIRSTS)


def piece_buckets(words: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """(number of the word, bucket) of each piece of each word."""
    written = [f"\x02{word[:LONGEST_WORD]}\x03" for word in words]
    letters = np.frombuffer("".join(written).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    owners = np.repeat(np.arange(len(words)), [len(word) for word in written])
    letters = letters.astype(np.uint64)
    found_owners, found = [], []
    for length in LENGTHS:
        if len(letters) < length:
            continue
        places = len(letters) - length + 1
        whole = owners[:places] == owners[length - 1 :]
        sums = np.full(places, np.uint64(length))
        for step in range(length):
            sums = sums * _BASE + letters[step : step + places]
        found_owners.append(owners[:places][whole])
        found.append(_bucket(_mixed(sums[whole]), PIECES))
    if not found:
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    return np.concatenate(found_owners), WORDS + PAIRS + np.concatenate(found)


def _with_before(tokens: Tokens, hashes: np.ndarray, gap: int) -> np.ndarray:
    """A number for each word in reading order and the one `gap` before it."""
    here, owners = hashes[tokens.ids], tokens.owners
    before = np.full(len(here), _BEGIN)
    same = np.flatnonzero(owners[gap:] == owners[:-gap]) + gap
    before[same] = here[same - gap]
    return _mixed(before * _BASE + here)


def _mixed(numbers: np.ndarray) -> np.ndarray:
    mixed = numbers * _MIX
    return (mixed ^ (mixed >> np.uint64(29))) * _MIX


def _bucket(numbers: np.ndarray, buckets: int) -> np.ndarray:
    return (numbers >> np.uint64(40)).astype(np.int64) % buckets
