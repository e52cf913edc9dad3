"""Words, pairs of words and pieces of words as numbers of buckets: the names of hashed features.

Two words may share a bucket; in so many buckets it happens to few that matter. The numbers depend on the letters
alone, so that weights learned on one machine hold on any other.
"""

from zlib import crc32

import numpy as np

from ...tokens import Tokens

WORDS, PAIRS, PIECES = 2**15, 2**16, 2**16
BUCKETS = WORDS + PAIRS + PIECES
# Pieces of 3 to 5 letters, the word's beginning and end among them.
LENGTHS = (3, 4, 5)
# Longer words are addresses and cries: their beginning says enough.
LONGEST_WORD = 30
_MIX = np.uint64(0x9E3779B97F4A7C15)
_BASE = np.uint64(0x100000001B3)


def hash_words(words: list[str]) -> np.ndarray:
    """A number of 64 bits per word."""
    found = np.array([crc32(word.encode("utf-8", "replace")) for word in words], dtype=np.uint64)
    return _mixed(found + np.uint64(1))


def word_buckets(hashes: np.ndarray) -> np.ndarray:
    """The bucket of each word."""
    return _bucket(hashes, WORDS)


def pair_buckets(tokens: Tokens, hashes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(text, bucket) of each two words in a row, a text's begin and end among the words."""
    begin, end = np.uint64(0x51), np.uint64(0xE1)
    here, owners = hashes[tokens.ids], tokens.owners
    if not len(here):
        return owners, np.zeros(0, dtype=np.int64)
    first = np.r_[True, owners[1:] != owners[:-1]]
    last = np.r_[first[1:], True]
    before = np.where(first, begin, np.r_[begin, here[:-1]])
    pairs = _mixed(before * _BASE + here)
    ends = _mixed(here[last] * _BASE + end)
    texts = np.concatenate([owners, owners[last]])
    return texts, WORDS + _bucket(np.concatenate([pairs, ends]), PAIRS)


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


def _mixed(numbers: np.ndarray) -> np.ndarray:
    mixed = numbers * _MIX
    return (mixed ^ (mixed >> np.uint64(29))) * _MIX


def _bucket(numbers: np.ndarray, buckets: int) -> np.ndarray:
    return (numbers >> np.uint64(40)).astype(np.int64) % buckets
