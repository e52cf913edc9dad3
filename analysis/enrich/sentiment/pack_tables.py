"""A pack's words as numbered tables, so that the rules look them up for many words at once.

In: a `Pack`. Out: `Tables`, made once per pack: what each spelling is worth, and what each word that some rule
looks for is to it.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pyarrow as pa

from .pack import Pack


@dataclass(frozen=True)
class Tables:
    """`spellings`: written words; the arrays after it are by a word's place there, from 1 (0: none). They have two
    rows: beside accented words, and in a text without any accent.

    `folded`: words without accents, `numbers`: the place of each there, from 1 (0: none); so are the arrays after.
    """

    spellings: pa.Array
    valence: np.ndarray
    boost: np.ndarray
    verb: np.ndarray
    fixed: np.ndarray

    folded: pa.Array
    numbers: dict[str, int]
    ne: np.ndarray
    negation: np.ndarray
    only_before: np.ndarray
    after_ne: np.ndarray
    never: np.ndarray
    never_so: np.ndarray
    contrast: np.ndarray
    starts_phrase: np.ndarray
    second: np.ndarray  # of a phrase


@lru_cache(maxsize=8)
def load_tables(pack: Pack) -> Tables:
    """The tables of a pack."""
    spellings = ["", *dict.fromkeys([*pack.valence, *pack.unaccented, *pack.boosters])]
    # Without accents about, a spelling that is no word may stand for an accented one.
    keys = [spellings, [s if s in pack.valence else pack.unaccented.get(s, s) for s in spellings]]
    numbers = {word: number for number, word in enumerate(sorted(pack.watched), start=1)}

    def among(words: frozenset[str]) -> np.ndarray:
        return np.array([False, *(word in words for word in numbers)])

    return Tables(
        spellings=pa.array(spellings[1:], pa.large_string()),
        valence=np.array([[pack.valence.get(key, 0.0) for key in column] for column in keys]),
        boost=np.array([pack.boosters.get(word, 0.0) for word in spellings]),
        verb=np.array([[key in pack.verbs for key in column] for column in keys]),
        fixed=np.array([[key in pack.fixed for key in column] for column in keys]),
        folded=pa.array(list(numbers), pa.large_string()),
        numbers=numbers,
        ne=among(pack.ne),
        negation=among(pack.negations),
        only_before=among(pack.only_before),
        after_ne=among(pack.negations_after_ne),
        never=among(pack.never),
        never_so=among(pack.never_so),
        contrast=among(pack.contrast),
        starts_phrase=among(pack.phrase_starts),
        second=among(frozenset(second for _, second in pack.phrases)),
    )


@dataclass(frozen=True)
class PhraseTree:
    """The pack's phrases as a tree of word numbers. Node 0 is the root; a step by a word leads to another node.

    `steps`: node and word number -> the node that the step leads to, -1 where no phrase goes on so; `value`: of the
    phrase that ends in a node, NaN where none does.
    """

    steps: np.ndarray
    value: np.ndarray


@lru_cache(maxsize=8)
def load_phrases(pack: Pack) -> PhraseTree:
    """The tree of a pack's phrases; without any, a root that leads nowhere."""
    numbers, width = load_tables(pack).numbers, len(load_tables(pack).ne)
    steps, value = {}, [np.nan]
    for group in pack.phrases.values():
        for words, worth in group:
            node = 0
            for word in words:
                key = node, numbers[word]
                if key not in steps:
                    steps[key] = len(value)
                    value.append(np.nan)
                node = steps[key]
            value[node] = worth
    table = np.full((len(value), width), -1, dtype=np.int32)
    for (node, number), leads in steps.items():
        table[node, number] = leads
    return PhraseTree(table, np.array(value))
