"""What a language pack knows of each distinct word of many texts, as arrays that the rules read.

In: `Tokens` of texts and a pack. Out: `Words`: per word of the texts what `split.read_token` says of it. Words of
Latin letters are looked up, all together; those that need reading (elongated ones, emoji, emoticons) go
through `read_token` itself.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ..tokens import Tokens, lay_bytes, put_pieces
from .letters import (
    LETTER,
    bare_letters,
    number_owners,
    read_codes,
    sign_kinds,
    small_letters,
    write_words,
)
from .pack import Pack
from .pack_cut import cut_forms
from .pack_tables import Tables, load_tables
from .split import LONGEST, NEUTRAL, Word, read_token
from .vader import emoticon_valences

LIGATURES = (ord("œ"), ord("æ"))  # spelt as two letters, unlike all others

# What a word is to the rules, as bits: one look over all words finds those that a rule starts from.
STOPS, SHOUTS, CARRIES, STARTS, FOLLOWS, TURNS = 1, 2, 4, 8, 16, 32


@dataclass(frozen=True)
class Words:
    """The words of some texts. `ids`: each word's row in the arrays after it, whose last row is « a clause ends
    here » and stands beyond both ends of a text. `flags`: of each word, not of each row.

    A word has two rows: as written in a text with accents somewhere, and in one without any.
    """

    tokens: Tokens
    ids: np.ndarray
    flags: np.ndarray
    valence: np.ndarray
    boost: np.ndarray
    number: np.ndarray  # of the folded word in `Tables.numbers`, else 0
    stop: np.ndarray
    capitals: np.ndarray
    stretched: np.ndarray
    verb: np.ndarray
    fixed: np.ndarray
    single: np.ndarray  # one letter: in capitals whatever it is


def read_words(tokens: Tokens, pack: Pack) -> Words:
    """The words of the texts and what the pack knows of them."""
    pieces = cut_forms(tokens.forms, pack)
    plain = tokens.total(pieces.accented) == 0
    tokens = put_pieces(tokens, pieces.words, pieces.counts, pieces.places)
    ids = tokens.ids + np.int32(len(pieces.words)) * np.repeat(plain, tokens.counts)
    tables = load_tables(pack)
    facts = _know(pieces.words, pack, tables)
    flags = (facts["stop"] * STOPS) | (facts["capitals"] * SHOUTS) | ((facts["valence"] != 0) * CARRIES)
    for bit, words in ((STARTS, tables.starts_phrase), (FOLLOWS, tables.second), (TURNS, tables.contrast)):
        flags |= words[facts["number"]] * bit
    return Words(tokens, ids, flags.astype(np.uint8)[ids], **facts)


def _know(words: pa.Array, pack: Pack, tables: Tables) -> dict[str, np.ndarray]:
    """The arrays of `Words`: first all words beside accented ones, then all in plain texts, then the stop."""
    row, number, looked_up = _look_up(words, tables)
    lengths = pc.utf8_length(words)
    capitals = _flags(pc.utf8_is_upper(words)) & looked_up & _flags(pc.greater(lengths, 1))
    nothing = np.zeros(len(words), dtype=bool)
    facts = {
        "valence": tables.valence[:, row],
        "boost": np.tile(tables.boost[row], (2, 1)),
        "number": np.tile(number, (2, 1)),
        "stop": np.tile(nothing, (2, 1)),
        "capitals": np.tile(capitals, (2, 1)),
        "stretched": np.tile(nothing, (2, 1)),
        "verb": tables.verb[:, row],
        "fixed": tables.fixed[:, row],
        "single": np.tile(_flags(pc.equal(lengths, 1)), (2, 1)),
    }
    to_read = np.flatnonzero(~looked_up)
    for place, word in zip(to_read.tolist(), words.take(pa.array(to_read)).to_pylist(), strict=True):
        read = read_token(word, pack, False)
        for plain in (0, 1):
            read = read_token(word, pack, True) if plain and word.isalpha() else read
            if read is not NEUTRAL:
                for fact, value in _facts_of(read, tables).items():
                    facts[fact][plain, place] = value
    return {
        fact: np.append(array.ravel(), np.array(fact == "stop", array.dtype)) for fact, array in facts.items()
    }


def _facts_of(word: Word | None, tables: Tables) -> dict[str, float]:
    if word is None:
        return {"stop": True}
    if not word.folded:
        return {"capitals": word.capitals}
    return {
        "valence": word.valence,
        "boost": word.booster,
        "number": tables.numbers.get(word.folded, 0),
        "capitals": word.capitals,
        "stretched": word.stretched,
        "verb": word.verb,
        "fixed": word.fixed,
        "single": len(word.form) == 1,
    }


def _look_up(words: pa.Array, tables: Tables) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Each word's place among the spellings and among the folded words, and which words can be looked up so: those of
    Latin letters, none a ligature nor written three times in a row.
    """
    small = pc.ascii_lower(words)
    row, number = _number_of(small, tables.spellings), _number_of(small, tables.folded)
    ascii_ = _flags(pc.ascii_is_alpha(words))
    plain = ascii_ & _flags(pc.less_equal(pc.binary_length(words), LONGEST))
    offsets, letters = lay_bytes(small)
    thrice = letters[2:] == letters[1:-1]
    thrice &= letters[1:-1] == letters[:-2]
    plain[_holders(offsets, np.flatnonzero(thrice))] = False
    rest = np.flatnonzero(~ascii_)
    spelt, folded, plain[rest] = _spell(words.take(pa.array(rest)))
    row[rest], number[rest] = _number_of(spelt, tables.spellings), _number_of(folded, tables.folded)
    plain &= ~_flags(pc.is_in(words, _emoticons_of_letters()))  # « xp »
    return row * plain, number * plain, plain


def _holders(offsets: np.ndarray, places: np.ndarray) -> np.ndarray:
    """The words that hold three bytes from each place on."""
    words = np.searchsorted(offsets, places, side="right") - 1
    return words[places + 2 < offsets[words + 1]]


def _spell(words: pa.Array) -> tuple[pa.Array, pa.Array, np.ndarray]:
    """Each word as `pack.spell` has it; without accents, as `pack.fold` has it; and which can be looked up so."""
    short = pc.less_equal(pc.utf8_length(words), LONGEST)
    words = words if pc.all(short).as_py() else pc.if_else(short, words, pa.scalar("", words.type))
    codes = read_codes(words)
    owners, starts = number_owners(words)
    small = small_letters().take(codes)
    thrice = small[2:] == small[1:-1]
    thrice &= small[1:-1] == small[:-2]
    thrice = np.flatnonzero(thrice)
    plain = _flags(short).copy()
    odd = sign_kinds().take(codes) != LETTER
    for ligature in LIGATURES:
        odd |= small == ligature
    plain[owners.take(np.flatnonzero(odd))] = False
    plain[owners[thrice[owners[thrice] == owners[thrice + 2]]]] = False
    return write_words(small, starts), write_words(bare_letters().take(small), starts), plain


@cache
def _emoticons_of_letters() -> pa.Array:
    return pa.array(
        [emoticon for emoticon in emoticon_valences() if emoticon[0].isalpha()], pa.large_string()
    )


def _number_of(words: pa.Array, listed: pa.Array) -> np.ndarray:
    """The place of each word in a list, from 1; 0 where it is not there."""
    return pc.index_in(words, listed).fill_null(-1).to_numpy(zero_copy_only=False) + 1  # a new array


def _flags(answers: pa.Array) -> np.ndarray:
    return answers.to_numpy(zero_copy_only=False)
