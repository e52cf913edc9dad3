"""Texts -> the words and signs that the model reads, numbered.

One pass in Arrow: lower case, accents and elongations folded, addresses, mentions and numbers as one sign each,
punctuation and emoji as words of their own. Everything dear is then done once per distinct word.
"""

import re
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

# Characters read of one text: its stance shows long before.
LONGEST = 4_000
# What is written in many ways counts as one sign. Capitals: no word of a text in lower case can be one.
_SIGNS = (
    ("[’ʼ´`]", "'"),
    (r"\[\[[a-z][a-z0-9_ ]*\]\]", " "),  # what an export writes in the place of a picture
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
_STRETCHED = re.compile(r"(.)\1{2,}")


@dataclass(frozen=True)
class Tokens:
    """`words`: distinct, as a list; `ids`: the number of each word in reading order; `owners`: its text's number."""

    words: list[str]
    ids: np.ndarray
    owners: np.ndarray
    texts: int

    @property
    def counts(self) -> np.ndarray:
        """Words of each text."""
        return np.bincount(self.owners, minlength=self.texts)


def read_tokens(texts: pa.Array) -> Tokens:
    """The words of some texts (strings, none missing)."""
    plain = pc.utf8_lower(pc.utf8_slice_codeunits(texts, 0, LONGEST))
    for pattern, by in _SIGNS:
        plain = pc.replace_substring_regex(plain, pattern, by)
    lists = pc.utf8_split_whitespace(pc.utf8_trim_whitespace(plain))
    owners = pc.list_parent_indices(lists)
    found = pc.dictionary_encode(pc.list_flatten(lists))
    real = pc.not_equal(pc.utf8_length(found.dictionary), 0)
    written = pc.replace_substring_regex(pc.utf8_normalize(found.dictionary, "NFKD"), r"\p{M}+", "")
    folded = [_STRETCHED.sub(r"\1\1", word) for word in written.to_pylist()]
    words, places = np.unique(np.array(folded, dtype=object), return_inverse=True) if folded else ([], [])
    ids = found.indices.to_numpy()
    kept = real.to_numpy(zero_copy_only=False)[ids] if len(ids) else np.zeros(0, dtype=bool)
    ids = np.asarray(places, dtype=np.int64)[ids][kept] if len(ids) else np.zeros(0, dtype=np.int64)
    return Tokens(list(words), ids, owners.to_numpy()[kept].astype(np.int64), len(texts))
