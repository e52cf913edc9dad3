"""Which phrases of a pack stand in the texts: the longest at each place, none over another.

In: `pack_words.Words` and the pack. Out: arrays of first place, last place and value, in reading order.
"""

import numpy as np

from .pack import Pack
from .pack_tables import load_phrases
from .pack_words import FOLLOWS, STARTS, Words


def find_phrases(words: Words, pack: Pack) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(first places, last places, values): what `rules` finds in one text after the other."""
    # Most first words of phrases stand before a word that is never a second.
    places = np.flatnonzero((words.flags[:-1] & STARTS > 0) & (words.flags[1:] & FOLLOWS > 0))
    first, last, value = _match(places, words, pack)
    return _drop_overlaps(first, last, value)


def _match(places, words: Words, pack: Pack) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The longest phrase that begins at each place; places where none does are left out."""
    tree = load_phrases(pack)
    ends = words.tokens.starts[words.tokens.owners[places] + 1]
    longest, value = np.full(len(places), -1), np.zeros(len(places))
    row, node, length = np.arange(len(places)), tree.steps[0, words.number[words.ids[places]]], 1
    while row.size:
        inside = places[row] + length < ends[row]
        row, node = row[inside], node[inside]
        node = tree.steps[node, words.number[words.ids[places[row] + length]]]
        row, node = row[node >= 0], node[node >= 0]
        complete = ~np.isnan(tree.value[node])
        longest[row[complete]] = places[row[complete]] + length
        value[row[complete]] = tree.value[node[complete]]
        length += 1
    found = longest >= 0
    return places[found], longest[found], value[found]


def _drop_overlaps(first, last, value) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Keep a phrase where no kept one before it reaches; only those that some other touches are walked through."""
    reached = np.maximum.accumulate(last) if len(last) else last
    chained = np.append(False, first[1:] <= reached[:-1])[: len(first)]
    if not chained.any():
        return first, last, value
    keep = np.ones(len(first), dtype=bool)
    heads = np.flatnonzero(chained & ~np.append(False, chained[:-1]))
    free = -1
    for head in (heads - 1).tolist():
        free = last[head] + 1
        place = head + 1
        while place < len(first) and chained[place]:
            keep[place] = first[place] >= free
            free = last[place] + 1 if keep[place] else free
            place += 1
    return first[keep], last[keep], value[keep]
