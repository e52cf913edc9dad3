"""Texts -> their words in reading order, each distinct form read once: elisions, contractions and inversions undone.

Numbers, links, mentions and addresses are no words. « l'équipe » is « équipe », "company's" is "company", « avez-vous »
is « avez »; "didn't" and « rendez-vous » stay whole.
"""

import re
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from analysis.enrich.tokens import Tokens, put_pieces, split_texts

LONGEST = 60  # letters of a form that are read; longer ones are no words
_NO_WORD = r"(?i)[@＠]|://|^[^\p{L}]*www\.|^\[\[|\p{L}\.(?:com|fr|net|org|ly|be|ch|eu|uk|io|me)(?:[^\p{L}]|$)"
# What a form of several signs becomes, in order; a gap parts the words in it.
_STEPS = (
    (r"\\[nrt]", " "),  # a line break that a tool wrote out
    ("[’ʼ´`‘]", "'"),
    (r"[^\p{L}\p{M}\p{N}'-]+", " "),
    (r"(^| )['-]+|['-]+( |$)", " "),
    (r"(?i)(^| )(?:(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quelqu)')+", " "),
    (r"(?i)'(?:s|m|ve|re|ll|d)( |$)", " "),
    (r"(?i)\b(rendez)-(vous)\b", r"\1_\2"),
    (r"(?i)-(?:t-)?(?:je|tu|ils?|elles?|on|nous|vous|moi|toi|lui|leur|les?|la|ce|ci|là|y|en)( |$)", " "),
    ("_", "-"),
)
_WORD = r"^\p{L}[\p{L}\p{M}\p{N}'-]+$"
_ENDS = r"[^\p{L}\p{M}\p{N}]\s*$"
_STRETCHED = re.compile(r"(.)\1{2,}")
_PERHAPS_STRETCHED = "|".join(f"{letter}{{3}}" for letter in "abcdefghijklmnopqrstuvwxyz")


@dataclass(frozen=True)
class Cut:
    """The words of some texts.

    `spelled`: the distinct spellings, an Arrow array; `folded`: the same without case, accents and elongation. `ids`:
    the place of each word's spelling in reading order; `owners`: its text's number; `ends`: True where a sign parts it
    from what follows.
    """

    spelled: pa.Array
    folded: pa.Array
    ids: np.ndarray
    owners: np.ndarray
    ends: np.ndarray


def cut_words(texts: pa.Array) -> Cut:
    """The words of each text (strings, none missing)."""
    tokens = split_texts(texts)
    forms = pc.utf8_trim_whitespace(pc.utf8_slice_codeunits(tokens.forms, 0, LONGEST))
    none = pc.match_substring_regex(forms, _NO_WORD)
    plain = pc.if_else(none, "", forms)
    for pattern, by in _STEPS:
        plain = pc.replace_substring_regex(plain, pattern, by)
    lists = pc.utf8_split_whitespace(pc.utf8_trim_whitespace(plain))
    found = pc.dictionary_encode(pc.list_flatten(lists))
    real = pc.match_substring_regex(found.dictionary, _WORD).to_numpy(zero_copy_only=False)
    places = found.indices.to_numpy()
    kept = real[places] if len(places) else np.zeros(0, dtype=bool)
    counts = np.bincount(pc.list_parent_indices(lists).to_numpy()[kept], minlength=len(forms))
    ends = pc.match_substring_regex(forms, _ENDS).to_numpy(zero_copy_only=False)
    return _lay(tokens, found.dictionary, counts, places[kept], ends)


def fold_words(words: pa.Array) -> pa.Array:
    """Words in lower case, without accents; « nooon » is « non »."""
    plain = pc.utf8_normalize(pc.utf8_lower(words), "NFKD")
    for pattern, by in ((r"\p{Mn}+", ""), ("œ", "oe"), ("æ", "ae"), ("ß", "ss")):
        plain = pc.replace_substring_regex(plain, pattern, by)
    stretched = pc.match_substring_regex(plain, _PERHAPS_STRETCHED)
    short = [_STRETCHED.sub(r"\1", word) for word in plain.filter(stretched).to_pylist()]
    return pc.replace_with_mask(plain, stretched, pa.array(short, plain.type))


def _lay(tokens: Tokens, spelled: pa.Array, counts: np.ndarray, pieces: np.ndarray, ends: np.ndarray) -> Cut:
    laid = put_pieces(tokens, spelled, counts, pieces)
    parted = np.zeros(len(laid.ids) + 1, dtype=bool)
    # What is no word parts its neighbours too.
    lasts = np.cumsum(counts[tokens.ids]) - 1
    parted[lasts[(ends | (counts == 0))[tokens.ids]]] = True
    return Cut(spelled, fold_words(spelled), laid.ids, laid.owners, parted[:-1])
