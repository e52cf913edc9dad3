"""What speaks for a language in a text: its words, the ends of its words, its letters. The fast path.

In: the tokens of texts. Out: evidence per text and language. Evidence is weighed on the distinct words of the distinct
pieces between blanks: a word that only one language writes (`words.csv`) counts 1, of several its share; a word of
a sentiment lexicon half; a word's end (`endings.csv`) and letters (`letters.csv`) less, where the word is in no list.
"""

from dataclasses import dataclass, fields

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ..sentiment.letters import number_owners, read_codes
from ..tokens import Tokens
from .tables import ending_tree, known_words, languages, weigh_letter

# Within a piece between blanks: addresses, mentions, entities and the sign of a retweet are nobody's words.
NOT_WORDS = r"(?:https?://|www\.)\S+|@\S+|&[a-z]+;"
NO_WORDS = ("", "rt", "http", "https")
BLANKS = "".join(chr(code) for code in range(0x3001) if chr(code).isspace())  # that a piece ends in
AROUND = BLANKS + ".,;:!?…\"«»“”()[]{}*#~-_/|+=<>0123456789'’"
# Ranges, not \p{L}: such a pattern takes RE2 a millisecond to make ready.
BETWEEN_WORDS = (
    r"[\x{00}-\x{60}\x{7b}-\x{bf}\x{d7}\x{f7}\x{060c}\x{061b}\x{061f}\x{0964}\x{2000}-\x{2bff}\x{2e00}-\x{303f}"
    r"\x{e000}-\x{f8ff}\x{fe00}-\x{fe6f}\x{feff}-\x{ff20}\x{fff0}-\x{ffff}\x{1f000}-\x{1fbff}\x{e0000}-\x{e01ef}]+"
)
# « l'homme », « qu'il », « dell'arte »: an elided word keeps its apostrophe, as a letter, so that a lone l is
# not one.
ELIDED, KEPT = r"\b([a-zà-ÿ]|[a-z]{0,6}[lq]u?)['’]([a-zà-ÿœ])", "\\1\u02bc \\2"
LAST_ASCII = 0x7F
LONGEST_ENDING, SHORTEST_WORD = 6, 2  # letters; letters before an ending


@dataclass(frozen=True)
class Evidence:
    """Per text: `totals` (a column per language of `languages()`), `words` (how many) and `listed` (in a list)."""

    totals: np.ndarray
    words: np.ndarray
    listed: np.ndarray

    def by_language(self, rows: np.ndarray) -> dict[str, np.ndarray]:
        """The totals of these rows for each language."""
        return dict(zip(languages(), self.totals[rows].T, strict=True))

    def replace(self, rows: np.ndarray, other: "Evidence") -> "Evidence":
        """The same with `other` in these rows."""
        merged = {field.name: getattr(self, field.name).copy() for field in fields(self)}
        for name, values in merged.items():
            values[rows] = getattr(other, name)
        return Evidence(**merged)


def weigh_texts(tokens: Tokens, first: int | None = None) -> Evidence:
    """The evidence in each text, or in its first tokens, whatever its neighbours."""
    texts = len(tokens.counts)
    read, owners = tokens.ids, tokens.owners
    if first and tokens.counts.max(initial=0) > first:
        kept = np.arange(len(read)) - tokens.starts[owners] < first
        read, owners = read[kept], owners[kept]
    words, holders = split_words(tokens.forms)
    order = np.argsort(holders, kind="stable")
    distinct = words.dictionary_encode()
    ids, holders, count = distinct.indices.to_numpy()[order], holders[order], len(tokens.forms)
    each, listed = _weigh_words(distinct.dictionary)
    width = each.shape[1]
    filled = np.flatnonzero(each)
    row, column = np.divmod(filled, width)
    of_word, at = _spread(row, len(each), ids)  # what each piece holds...
    of_piece, at = _spread(holders[at], count, read)  # ... and each text
    of_word = of_word[of_piece]
    # Column by column, since they are then compared with each other. The order of the sums changes no digit: 24 bits
    # each, and 53 hold them.
    sums = np.bincount(
        column[of_word] * texts + owners[at],
        weights=each.ravel()[filled][of_word],
        minlength=texts * width,
    )
    many, known = np.bincount(holders, minlength=count), np.bincount(holders[listed[ids]], minlength=count)
    return Evidence(
        totals=sums.reshape(width, texts).T,
        words=np.bincount(owners, weights=many[read], minlength=texts).astype(np.int64),
        listed=np.bincount(owners, weights=known[read], minlength=texts).astype(np.int64),
    )


def _spread(groups: np.ndarray, count: int, ids: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For each of `ids` (numbers of groups, below `count`) all places in sorted `groups`, and the place of the id."""
    sizes = np.bincount(groups, minlength=count)
    starts, repeats = np.cumsum(sizes) - sizes, sizes[ids]
    ends = np.cumsum(repeats)
    places = np.repeat(starts[ids] - ends + repeats, repeats)
    return places + np.arange(len(places)), np.repeat(np.arange(len(ids)), repeats)


def split_words(pieces: pa.Array) -> tuple[pa.Array, np.ndarray]:
    """All words of all pieces, lower case, in a row, and the number of the piece that each belongs to."""
    trimmed = pc.utf8_trim(pc.utf8_lower(pieces), AROUND)
    plain = _numpy(pc.utf8_is_alpha(trimmed))  # most pieces are one word, and need no pattern
    odd = np.flatnonzero(~plain)
    strange = trimmed.take(pa.array(odd))
    signs = np.any([_numpy(pc.starts_with(strange, sign)) for sign in ("@", "http", "www.")], axis=0)
    odd, strange = odd[~signs], strange.filter(pa.array(~signs))
    lists = pc.split_pattern_regex(_part_elided(strange), BETWEEN_WORDS)
    parts, places = pc.list_flatten(lists), pc.list_parent_indices(lists).to_numpy()
    words = pa.concat_arrays([trimmed.filter(pa.array(plain)), parts])
    owners = np.append(np.flatnonzero(plain), odd[places])
    kept = pc.invert(pc.is_in(words, value_set=pa.array(NO_WORDS, type=words.type)))
    return words.filter(kept), owners[_numpy(kept)]


def _part_elided(pieces: pa.Array) -> pa.Array:
    """The pieces without addresses, mentions and entities, elided words apart; only where there are any."""
    for signs, pattern, instead in ((r"[@&/]", NOT_WORDS, " "), ("['’]", ELIDED, KEPT)):
        has = pc.match_substring_regex(pieces, signs)
        changed = pc.replace_substring_regex(pieces.filter(has), pattern, instead)
        pieces = pc.replace_with_mask(pieces, has, changed)
    return pieces


def _weigh_words(words: pa.Array) -> tuple[np.ndarray, np.ndarray]:
    """Evidence of each distinct word (rows) for each language (columns), and which of them are listed."""
    known, weights = known_words()
    place = _find(words, known)
    each = weights.take(place, axis=0)  # -1, not found: the last row
    rest = np.flatnonzero(place < 0)
    unlisted = words.take(pa.array(rest))
    codes, (owners, starts) = read_codes(unlisted), number_owners(unlisted)
    each[rest] = _weigh_endings(codes, starts)
    wide = np.flatnonzero(codes > LAST_ASCII)
    letters, at = np.unique(codes[wide], return_inverse=True)
    shape = np.array([weigh_letter(letter) for letter in letters.tolist()]).reshape(-1, each.shape[1])
    letter, column = np.nonzero(shape)
    which, of_sign = _spread(letter, len(letters), at)
    np.maximum.at(each, (rest[owners[wide[of_sign]]], column[which]), shape[letter, column][which])
    return each, place >= 0


def _weigh_endings(codes: np.ndarray, starts: np.ndarray) -> np.ndarray:
    """The longest listed end of each word decides; of the words' letters in a row, and where each starts."""
    numbers, steps, ended, weights = ending_tree()
    signs = numbers[np.minimum(codes, len(numbers) - 1)]
    ends = np.append(starts[1:], len(codes)) - 1
    longest = ends - starts + 1 - SHORTEST_WORD
    found, node, at = np.full(len(starts), -1), np.zeros(len(starts), dtype=np.int64), np.arange(len(starts))
    for size in range(LONGEST_ENDING):
        goes_on = longest[at] > size
        at, node = at[goes_on], node[goes_on]
        node = steps[node, signs[ends[at] - size]]
        at, node = at[node > 0], node[node > 0]
        found[at] = np.where(ended[node] >= 0, ended[node], found[at])
    return weights.take(found, axis=0)


def _numpy(flags: pa.Array) -> np.ndarray:
    return flags.to_numpy(zero_copy_only=False)


def _find(words: pa.Array, known: pa.Array) -> np.ndarray:
    return pc.index_in(words, value_set=known).fill_null(-1).to_numpy(zero_copy_only=False)
