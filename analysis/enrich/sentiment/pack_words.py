"""What a language pack knows of each distinct word of many texts, as arrays that the rules read.

In: `Tokens` of texts and a pack. Out: `Words`: the same texts cut as `split.split_text` cuts one, and per
distinct word what `split.read_token` says of it. Most words are only looked up, all together; those that need
reading (elongated ones, emoji, emoticons) go through `read_token` itself.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import compress

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ..tokens import Tokens, put_pieces
from .pack import Pack
from .pack_tables import load_tables
from .split import STOPS, read_token, token_pattern
from .vader import emoji_valences, emoticon_valences

# Ends a token where many are read in one go: white space, which no token holds but for the line's end.
BREAK = "\x1f"
COMBINING = re.compile(
    "[" + "".join(chr(code) for code in range(0x300, 0x1F000) if unicodedata.combining(chr(code))) + "]"
)


@dataclass(frozen=True)
class Words:
    """The words of some texts. `ids`: each word's place in the arrays after it, whose last row is « a clause ends
    here » and stands beyond both ends of a text.

    A word has two rows: as written in a text with accents somewhere, and in one without any.
    """

    tokens: Tokens
    ids: np.ndarray
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
    bodies = _write_bodies(tokens.forms)
    accented = np.array(
        [not body.isascii() and not pack.accents.isdisjoint(body) for body in bodies], dtype=float
    )
    plain = tokens.total(accented) == 0
    words, counts, pieces = _cut(bodies)
    tokens = put_pieces(tokens, pa.array(words, pa.large_string()), counts, pieces)
    ids = tokens.ids + np.int32(len(words)) * plain[tokens.owners]
    return Words(tokens, ids, **_know(words, pack))


def _write_bodies(forms: pa.Array) -> list[str]:
    """The tokens in composed form (NFC), without the white space after them, but with a line's end."""
    bodies = pc.utf8_trim_whitespace(forms)
    ended = pc.match_substring(forms, "\n")
    if pc.any(ended).as_py():
        end, nothing = (pa.scalar(sign, bodies.type) for sign in ("\n", ""))
        bodies = pc.binary_join_element_wise(bodies, pc.if_else(ended, end, nothing), nothing)
    wide = pc.invert(pc.string_is_ascii(bodies))
    together = BREAK.join(bodies.filter(wide).to_pylist())
    if not unicodedata.is_normalized("NFC", together):
        composed = unicodedata.normalize("NFC", together).split(BREAK)
        bodies = pc.replace_with_mask(bodies, wide, pa.array(composed, bodies.type))
    return bodies.to_pylist()


def _cut(bodies: list[str]) -> tuple[list[str], np.ndarray, np.ndarray]:
    """Distinct words, and for each body how many of them it holds and which."""
    whole = np.array([body.isalpha() for body in bodies], dtype=bool)
    others = BREAK.join(compress(bodies, ~whole))
    found = _pattern_with_breaks().findall(others + BREAK) if not whole.all() else []
    numbers = {BREAK: 0}
    for word in (*compress(bodies, whole), *found):
        numbers.setdefault(word, len(numbers))
    cut = np.array([numbers[word] for word in found], dtype=np.int64)
    breaks = np.flatnonzero(cut == 0)
    counts = np.ones(len(bodies), dtype=np.int64)
    counts[~whole] = np.diff(breaks, prepend=-1) - 1
    pieces = np.empty(counts.sum(), dtype=np.int64)
    from_whole = np.repeat(whole, counts)
    pieces[from_whole] = [numbers[body] for body in compress(bodies, whole)]
    pieces[~from_whole] = cut[cut != 0]
    return list(numbers)[1:], counts, pieces - 1


def _know(words: list[str], pack: Pack) -> dict[str, np.ndarray]:
    """The arrays of `Words`: first all words beside accented ones, then all in plain texts, then the stop."""
    tables = load_tables(pack)
    together = BREAK.join(words).lower().replace("œ", "oe").replace("æ", "ae")
    spelt = together.split(BREAK) if words else []
    letters = np.array([word.isalpha() for word in words], dtype=bool)
    capitals = np.array([len(word) > 1 and word.isupper() for word in words], dtype=bool) & letters
    row = np.array([tables.spellings.get(word, 0) for word in spelt], dtype=np.int64) * letters
    number = np.array([tables.numbers.get(word, 0) for word in _fold_all(spelt)], dtype=np.int32) * letters
    symbols = emoji_valences().keys() | emoticon_valences().keys()
    facts = {
        "valence": tables.valence[:, row],
        "boost": np.tile(tables.boost[row], (2, 1)),
        "number": np.tile(number, (2, 1)),
        "stop": np.tile(np.array([word[0] in STOPS for word in words], dtype=bool), (2, 1)),
        "capitals": np.tile(capitals, (2, 1)),
        "stretched": np.zeros((2, len(words)), dtype=bool),
        "verb": tables.verb[:, row],
        "fixed": tables.fixed[:, row],
        "single": np.tile(np.array([len(word) == 1 for word in spelt], dtype=bool), (2, 1)),
    }
    to_read = {place for place, word in enumerate(words) if word in symbols}
    to_read |= {place for place in _stretched(together).tolist() if letters[place]}
    for place in to_read:
        for plain in (0, 1):
            word = read_token(words[place], pack, bool(plain))
            for fact, array in facts.items():
                if fact == "stop":
                    array[plain, place] = word is None
                elif fact == "number":
                    array[plain, place] = tables.numbers.get(word.folded, 0)
                elif fact == "single":
                    array[plain, place] = len(word.form) == 1
                else:
                    array[plain, place] = getattr(word, "booster" if fact == "boost" else fact)
    return {
        fact: np.append(array.ravel(), fact == "stop").astype(array.dtype) for fact, array in facts.items()
    }


def _fold_all(words: list[str]) -> list[str]:
    """Each word without accents: `pack.fold`, all together."""
    wide = [place for place, word in enumerate(words) if not word.isascii()]
    together = unicodedata.normalize("NFD", BREAK.join(words[place] for place in wide))
    folded = list(words)
    for place, word in zip(wide, COMBINING.sub("", together).split(BREAK), strict=False):
        folded[place] = word
    return folded


def _stretched(together: str) -> np.ndarray:
    """Which words of a joined row write one sign three times or more."""
    codes = np.frombuffer(together.encode("utf-32-le"), dtype=np.uint32)
    thrice = np.flatnonzero((codes[2:] == codes[1:-1]) & (codes[1:-1] == codes[:-2]))
    return np.unique(np.searchsorted(np.flatnonzero(codes == ord(BREAK)), thrice))


@cache
def _pattern_with_breaks() -> re.Pattern[str]:
    return re.compile(f"{token_pattern().pattern}|{BREAK}")
