"""Texts -> the words and signs that the model reads: accents and elongations folded, addresses, mentions and numbers
as one sign each, punctuation and emoji as words of their own.

It reads the tokens that all read (`enrich/corpus.py`); everything dear is done once per distinct token.
"""

import re

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ...corpus import Corpus, shorten
from ...tokens import Tokens, put_pieces, split_texts

# Characters read of one text: its stance shows long before.
LONGEST = 4_000
# What an export writes in the place of a picture: the only sign that may hold white space.
_PLACEHOLDER = r"\[\[[A-Za-z][A-Za-z0-9_ ]*\]\]"
# What is written in many ways counts as one sign. Capitals: no word of a text in lower case can be one.
_SIGNS = (
    ("[’ʼ´`]", "'"),
    (r"(?:https?://|www\.)\S+|\bhttps?\b", " URL "),
    (r"@\w+", " USER "),
    (r"[:;=]['-]?[)dp\]]+|\^\^|\bx+d+\b", " SMILE "),
    (r"[:=]['-]?[(/|\[]+", " FROWN "),
    ("<3+|❤", " HEART "),
    (r"\d+(?:[.,:h/]\d+)*", " NUM "),
    (r"[!?]*(?:!\?|\?!)[!?]*", " WHAT "),
    (r"!{2,}", " SHOUT "),
    (r"\?{2,}", " ASK "),
    (r"\.{2,}|…", " DOTS "),
    (r"[-'.,;:\"()\[\]«»“”_*/&#]+(\s|$)|(^|\s)[-'.,;:\"()\[\]«»“”_*/&#]+", " "),
    (r"([^\p{L}\p{M}\p{N}\s'-])", " \\1 "),
    (r"\b(\p{L}|qu|jusqu|lorsqu|puisqu|quelqu)'", "\\1' "),
)
# A token of letters alone has none of them, but for these.
_SIGNED = r"[^\p{L}\p{M}\s]|^x+d+\s*$|^https?\s*$"
_STRETCHED = re.compile(r"(.)\1{2,}")


def cut_texts(texts: pa.Array) -> Tokens:
    """What the model reads of some texts (strings, none missing), cut at white space."""
    return split_texts(shorten(texts, LONGEST, _PLACEHOLDER))


def cut_part(corpus: Corpus, places: np.ndarray) -> Tokens:
    """The same of these texts of a corpus, which are cut already."""
    return corpus.read(places, LONGEST, _PLACEHOLDER)


def read_words(cut: Tokens) -> Tokens:
    """These tokens as words and signs: `forms` are the distinct ones."""
    plain = pc.utf8_lower(cut.forms)
    signed = pc.match_substring_regex(plain, _SIGNED)
    plain = pc.replace_with_mask(plain, signed, _mark(plain.filter(signed)))
    # Trimmed: after the last of several blanks, Arrow reads on beyond the text.
    lists = pc.utf8_split_whitespace(pc.utf8_trim_whitespace(plain))
    pieces, owners = pc.list_flatten(lists), pc.list_parent_indices(lists)
    real = pc.not_equal(pieces, "")
    found = pc.dictionary_encode(pieces.filter(real))
    words, places = _fold(found.dictionary)
    counts = np.bincount(owners.filter(real).to_numpy(), minlength=len(cut.forms))
    return put_pieces(cut, words, counts, places[found.indices.to_numpy()])


def _mark(forms: pa.Array) -> pa.Array:
    for pattern, by in _SIGNS:
        forms = pc.replace_substring_regex(forms, pattern, by)
    return forms


def _fold(words: pa.Array) -> tuple[pa.Array, np.ndarray]:
    """The distinct words without accents and elongations, and the place of each word among them."""
    accented = pc.invert(pc.string_is_ascii(words))
    bare = pc.replace_substring_regex(pc.utf8_normalize(words.filter(accented), "NFKD"), r"\p{M}+", "")
    plain = pc.replace_with_mask(words, accented, bare)
    stretched = pa.array(_are_stretched(plain))
    short = [_STRETCHED.sub(r"\1\1", word) for word in plain.filter(stretched).to_pylist()]
    found = pc.dictionary_encode(pc.replace_with_mask(plain, stretched, pa.array(short, pa.large_string())))
    return found.dictionary, found.indices.to_numpy()


def _are_stretched(words: pa.Array) -> np.ndarray:
    """In which words a character stands three times in a row."""
    written = "".join(words.to_pylist()).encode("utf-32-le", "surrogatepass")
    letters = np.frombuffer(written, dtype=np.uint32)
    ends = np.cumsum(pc.utf8_length(words).to_numpy(zero_copy_only=False))
    thrice = np.flatnonzero((letters[:-2] == letters[1:-1]) & (letters[1:-1] == letters[2:]))
    first = np.searchsorted(ends, thrice, side="right")
    found = np.zeros(len(words), dtype=bool)
    found[first[first == np.searchsorted(ends, thrice + 2, side="right")]] = True
    return found
