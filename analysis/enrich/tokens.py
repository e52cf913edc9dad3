"""Cut many texts at their white space, each distinct token once: the one tokenisation that rules over arrays read.

In: an Arrow array of texts. Out: `Tokens`: the distinct tokens, and the number of each text's tokens in a row. A case's
texts are cut once, all together (`corpus.py`); `take` then gives those of some of them.
What a token means (its case, its punctuation, its emoji) is decided on the distinct ones, a fraction of all;
where a token holds several words, `put_pieces` sets them in its place.

White space is what `str.split()` takes for it. A token keeps the white space that follows it (a line's end
may mean something): so the tokens lie side by side in the texts' own bytes, and none is copied.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

BLOCK_BYTES = 2_000_000  # of text at once: what the rules hold of it then stays near the processor

# White space beyond ASCII starts with one of these bytes in UTF-8 (a test asks every character).
TWO_BYTES = 0xC2
THREE_BYTES = (0xE1, 0xE3)  # first and last


@dataclass(frozen=True)
class Tokens:
    """The tokens of some texts.

    `forms`: the distinct tokens, an Arrow array of strings. `ids`: for each token in reading order, the place
    of its form. `starts`: where the tokens of text i begin in `ids`; one more at the end.
    """

    forms: pa.Array
    ids: np.ndarray
    starts: np.ndarray

    @cached_property
    def counts(self) -> np.ndarray:
        """Tokens per text."""
        return np.diff(self.starts)

    @cached_property
    def owners(self) -> np.ndarray:
        """The number of the text that each token belongs to."""
        return np.repeat(np.arange(len(self.starts) - 1, dtype=np.int32), self.counts)

    def total(self, amounts: np.ndarray) -> np.ndarray:
        """Per text, the sum of an amount that each form has (zero for most)."""
        places = np.flatnonzero((amounts != 0)[self.ids])
        return np.bincount(
            self.owners[places], weights=amounts[self.ids[places]], minlength=len(self.starts) - 1
        )

    def count_sign(self, sign: str) -> np.ndarray:
        """How often a character other than white space stands in each text."""
        return self.total(pc.count_substring(self.forms, sign).to_numpy())

    def take(self, rows: np.ndarray) -> "Tokens":
        """The tokens of these texts, in this order, and their forms alone."""
        counts = self.counts[rows]
        starts = np.append(0, np.cumsum(counts))
        if len(rows) and (np.diff(rows) == 1).all():  # side by side, and need not be gathered
            ids = self.ids[self.starts[rows[0]] : self.starts[rows[-1] + 1]]
        else:
            places = np.repeat(self.starts[rows] - starts[:-1], counts)
            places += np.arange(len(places))
            ids = self.ids.take(places)
        used = np.zeros(len(self.forms), dtype=bool)
        used[ids] = True
        kept = np.flatnonzero(used)
        number = np.empty(len(self.forms), dtype=np.int32)
        number[kept] = np.arange(len(kept), dtype=np.int32)
        return Tokens(self.forms.take(pa.array(kept)), number.take(ids), starts)


def split_texts(texts: pa.Array) -> Tokens:
    """Cut each text (none missing) at its white space; a text without a word has no token."""
    texts = texts.cast(pa.large_string())
    blocks = list(cut_blocks(measure_bytes(texts)))
    # Block by block, since few distinct tokens are found faster than many.
    return _cut(texts) if len(blocks) < 2 else join_parts([_cut(texts[block]) for block in blocks])


def join_parts(parts: list[Tokens]) -> Tokens:
    """The texts of the first, then those of the second, and so on, over the distinct forms of all."""
    coded = pc.dictionary_encode(pa.concat_arrays([part.forms for part in parts]))
    number = coded.indices.to_numpy()
    ids = np.empty(sum(len(part.ids) for part in parts), dtype=np.int32)
    starts, form, at = [np.zeros(1, dtype=np.int64)], 0, 0
    for part in parts:
        number[form : form + len(part.forms)].take(part.ids, out=ids[at : at + len(part.ids)], mode="clip")
        starts.append(part.starts[1:] + at)
        form, at = form + len(part.forms), at + len(part.ids)
    return Tokens(coded.dictionary, ids, np.concatenate(starts))


def _cut(texts: pa.Array) -> Tokens:
    offsets, written = lay_bytes(texts)
    if not len(written):
        nothing = np.empty(0, dtype=np.int32)
        return Tokens(pa.array([], pa.large_string()), nothing, np.zeros(len(texts) + 1, dtype=np.int64))
    space = _find_space(written)
    begins = np.zeros(len(written) + 1, dtype=bool)  # a token may begin after the last byte: there is none
    begins[space + 1] = True
    begins[offsets[:-1]] = True
    begins[space] = False
    places = np.flatnonzero(begins[:-1])
    tokens = pa.LargeStringArray.from_buffers(
        len(places), pa.py_buffer(np.append(places, len(written))), pa.py_buffer(written)
    )
    coded = pc.dictionary_encode(tokens)
    starts = np.searchsorted(places, offsets)
    return Tokens(coded.dictionary, coded.indices.to_numpy(), starts)


def lay_bytes(texts: pa.Array) -> tuple[np.ndarray, np.ndarray]:
    """Where each text begins, with the end of the last, and all their bytes of UTF-8 in a row; no copy."""
    texts = texts.cast(pa.large_string())
    if not len(texts):
        return np.zeros(1, dtype=np.int64), np.empty(0, dtype=np.uint8)
    _, offsets, data = texts.buffers()
    offsets = np.frombuffer(offsets, dtype=np.int64)[texts.offset : texts.offset + len(texts) + 1]
    written = np.frombuffer(data or b"", dtype=np.uint8)[offsets[0] : offsets[-1]]
    return offsets - offsets[0], written


def put_pieces(tokens: Tokens, forms: pa.Array, counts: np.ndarray, pieces: np.ndarray) -> Tokens:
    """Tokens of other `forms`: each token gives way to its pieces.

    `counts`: pieces of each old form (0 drops it). `pieces`: places in `forms`, those of the first old form
    first.
    """
    many = counts.astype(np.int32).take(tokens.ids)
    ends = np.cumsum(many, dtype=np.int64)
    firsts = np.cumsum(counts) - counts  # where each old form's pieces begin
    places = np.repeat(firsts.take(tokens.ids) - ends + many, many)
    places += np.arange(len(places))
    return Tokens(forms, pieces.astype(np.int32).take(places), np.append(0, ends)[tokens.starts])


def join_tokens(tokens: Tokens, forms: pa.Array) -> pa.Array:
    """The texts again, with these in the place of the tokens' forms; space that a text begins with is left out."""
    written = forms.cast(pa.large_string()).take(pa.array(tokens.ids))
    _, offsets, data = written.buffers()
    offsets = np.frombuffer(offsets, dtype=np.int64)[tokens.starts]
    return pa.LargeStringArray.from_buffers(len(tokens.starts) - 1, pa.py_buffer(offsets), data)


def measure_bytes(texts: pa.Array) -> np.ndarray:
    """The length of each text in UTF-8."""
    return pc.binary_length(texts).to_numpy(zero_copy_only=False)


def cut_blocks(sizes: np.ndarray, size: int = BLOCK_BYTES) -> Iterator[slice]:
    """Slices of texts of these `sizes`, together about `size` each, one text at least."""
    ends = np.cumsum(sizes, dtype=np.int64)
    first = 0
    while first < len(ends):
        before = ends[first - 1] if first else 0
        last = max(first + 1, int(np.searchsorted(ends, before + size, side="right")))
        yield slice(first, last)
        first = last


def _find_space(written: np.ndarray) -> np.ndarray:
    """Which bytes of UTF-8 belong to white space characters."""
    low = np.flatnonzero(written <= ord(" "))
    are_space = _ASCII_SPACE.take(written.take(low))
    found = [low if are_space.all() else low[are_space]]
    for lead, length in _leads(written):
        codes = (written[lead] & (0x1F if length == 2 else 0x0F)).astype(np.int32)
        for step in range(1, length):
            codes = (codes << 6) | (written[lead + step] & 0x3F)
        lead = lead[_WIDE_SPACE.take(codes)]
        found += [lead + step for step in range(length) if lead.size]
    return found[0] if len(found) == 1 else np.concatenate(found)


def _leads(written: np.ndarray) -> Iterator[tuple[np.ndarray, int]]:
    yield np.flatnonzero(written == TWO_BYTES), 2
    low, high = THREE_BYTES
    yield (
        np.flatnonzero((written - np.uint8(low)) <= high - low),
        3,
    )  # below `low` it goes round to the highest


_ASCII_SPACE = np.array([chr(code).isspace() for code in range(ord(" ") + 1)])
_WIDE_SPACE = np.array([code > 127 and chr(code).isspace() for code in range(0x10000)])
