"""Where the rows of a delimited file begin, in which line, and how many cells each has: in numpy, no loop over rows.

In: UTF-8 bytes whose line ends are `\\n` or `\\r\\n`, the delimiter and the quote. Out: `Scan`, which also says of each
row whether its quotes open or close cells, so that pandas' C parser reads it as meant.
"""

from dataclasses import dataclass

import numpy as np

BLOCK_BYTES = 8 * 1024 * 1024
LF, CR = 10, 13


@dataclass(frozen=True)
class Scan:
    """One entry per row, blank lines included (`blank` says which)."""

    starts: np.ndarray  # byte where the row begins
    lines: np.ndarray  # physical line of that byte
    cells: np.ndarray  # cells in the row
    blank: np.ndarray  # the row holds no byte
    placed: np.ndarray  # its quotes stand only where they open, close or are doubled

    def __len__(self) -> int:
        return len(self.starts)


def scan_rows(
    data: bytes, delimiter: str, quote: str = '"', begin: int = 0, line: int = 1, inside: bool = False
) -> Scan:
    """Rows of `data` from byte `begin` on, which is line `line`; `inside`: as if that byte stood within quotes.

    Behind a quote that is never closed, rows begin where the scan of the other kind says. Memory: a few times
    BLOCK_BYTES, and 26 bytes per row.
    """
    whole = np.frombuffer(data, dtype=np.uint8)
    starts, cells, lines = [np.array([begin])], [], [np.array([line])]
    open_quote, pending, misplaced, row = int(inside), 0, [], 0
    for at in range(begin, len(data), BLOCK_BYTES):
        block = whole[at : at + BLOCK_BYTES]
        quotes = np.flatnonzero(block == ord(quote))
        newlines = np.flatnonzero(block == LF)
        ends = newlines[_outside(quotes, newlines, open_quote)]
        odd = quotes[_are_misplaced(whole, quotes + at, open_quote, delimiter, quote)]
        misplaced.append(np.unique(np.searchsorted(ends, odd)) + row)
        parts = np.flatnonzero(block == ord(delimiter))
        parts = parts[_outside(quotes, parts, open_quote)]
        before = np.searchsorted(parts, ends)
        counts = np.diff(before, prepend=0)
        if len(counts):
            counts[0] += pending
            pending = len(parts) - int(before[-1])
        else:
            pending += len(parts)
        starts.append(ends + at + 1)
        cells.append((counts + 1).astype(np.int32))
        lines.append(line + np.searchsorted(newlines, ends, side="right"))
        line += len(newlines)
        row += len(ends)
        open_quote = (open_quote + len(quotes)) & 1
    start = np.concatenate(starts)
    placed = np.ones(len(start), dtype=bool)
    placed[np.concatenate([*misplaced, [row] * open_quote, [0] * inside]).astype(np.int64)] = False
    count = np.concatenate([*cells, np.array([pending + 1], dtype=np.int32)])
    kept = len(start) - bool(start[-1] >= len(data))
    start = start[:kept]
    length = np.diff(start, append=len(data))
    blank = (length <= 2) & np.isin(whole[start], (LF, CR)) if kept else np.zeros(0, bool)
    return Scan(start, np.concatenate(lines)[:kept], count[:kept], blank, placed[:kept])


def _outside(quotes: np.ndarray, places: np.ndarray, open_quote: int) -> np.ndarray:
    """Which places are outside quotes: an even number of quotes stands before them."""
    if not len(quotes):
        return np.full(len(places), not open_quote)
    return (np.searchsorted(quotes, places) + open_quote) & 1 == 0


def _are_misplaced(
    whole: np.ndarray, at: np.ndarray, open_quote: int, delimiter: str, quote: str
) -> np.ndarray:
    """Which quotes stand where no cell begins or ends, and are not doubled."""
    edges = np.zeros(256, dtype=bool)
    edges[[ord(delimiter), LF, CR, ord(quote)]] = True
    closing = (np.arange(len(at)) + open_quote) & 1 == 1
    before = np.where(at > 0, whole[at - 1], LF)
    after = np.where(at + 1 < len(whole), whole[np.minimum(at + 1, len(whole) - 1)], LF)
    return ~edges[np.where(closing, after, before)]
