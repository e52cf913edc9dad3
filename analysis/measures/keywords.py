"""The words that make the difference between two parts of a case: log-odds with an informative Dirichlet prior.

B. L. Monroe, M. P. Colaresi and K. M. Quinn, "Fightin' Words", Political Analysis 16(4), 2008, pp. 372-403: the
log-odds-ratio of equation 16, its variance of equations 18 and 19, the z-score of 22 and the prior of 23, shaped by
the counts of the whole case. Unlike raw counts or plain ratios it favours neither the frequent nor the rare words.

A word counts once per comment, and a text that the same author pasted many times once in each part: one angry person
does not make a page's vocabulary. Many words are compared at once, so what is claimed is bounded by the share of
false claims (Y. Benjamini and Y. Hochberg, 1995, JRSS B 57).
"""

import math

import numpy as np
import pandas as pd

from analysis.measures.proportions import Z_95
from analysis.measures.terms import Terms, Vocabulary

# Words that the prior weighs in each part (alpha_0 of the paper): it holds a small part back, and hardly a large one.
PRIOR_WORDS = 500
FEWEST = 3  # comments that hold a word before anything is said of it
FALSE_CLAIMS = 0.05  # at most this share of the words claimed is due to chance
# A pair stands for a word of it that is in the pair at least so often, of the part's comments that hold the word.
MOSTLY = 0.75
COLUMNS = ["key", "term", "words", "count", "count_rest", "comments", "comments_rest"]
MEASURES = ["ratio", "log_odds", "sd", "z", "q"]


def measure_keywords(
    vocabulary: Vocabulary, part: np.ndarray, rest: np.ndarray, whole: np.ndarray | None = None
) -> pd.DataFrame:
    """Words and pairs that at least FEWEST comments hold, from the most typical of `part` to that of `rest`.

    `part`, `rest`: a boolean per row of the case's table; `whole`: the rows whose counts shape the prior (both parts,
    where not given). One row per term: key (folded), term (as shown), words (1 or 2), count and count_rest (statements
    that hold it), comments and comments_rest (all, pasted ones too), ratio (of the odds, above 1: more in `part`),
    log_odds, sd (of log_odds), z, q (the share of false claims if it and all stronger ones were claimed, 0 to 1).
    Without words in a part there is no row.
    """
    whole = part | rest if whole is None else whole
    sides = [vocabulary.once(side) for side in (part, rest, whole)]
    tables = [
        _compare(terms, length, sides, (part, rest))
        for length, terms in ((1, vocabulary.words), (2, vocabulary.pairs))
    ]
    table = pd.concat([table for table in tables if len(table)] or tables[:1], ignore_index=True)
    table["q"] = false_claims(table["z"].to_numpy())
    return table.sort_values(["z", "key"], ascending=[False, True], ignore_index=True)


def claim_keywords(table: pd.DataFrame, vocabulary: Vocabulary) -> pd.DataFrame:
    """The rows of `measure_keywords` that are more than chance, with `side`: part or rest.

    q is at most FALSE_CLAIMS, |z| at least 1.96, and FEWEST comments of the part that a word is typical of hold it.
    Where a word is mostly in a pair, the pair stands for it; a pair that says no more than its words is left out.
    """
    side = np.where(table["z"] > 0, "part", "rest")
    own = np.where(side == "part", table["count"], table["count_rest"])
    sure = (table["q"] <= FALSE_CLAIMS) & (table["z"].abs() >= Z_95) & (own >= FEWEST)
    claimed = table.assign(side=side, own=own)[sure]
    singles = {row.key: row for row in claimed[claimed["words"] == 1].itertuples()}
    standing, covered = set(), set()
    for pair in claimed[claimed["words"] == 2].itertuples():
        place = np.searchsorted(vocabulary.pairs.keys, pair.key)
        keys = (vocabulary.words.keys[part] for part in vocabulary.parts[place] if part >= 0)
        words = [singles[key] for key in keys if key in singles and singles[key].side == pair.side]
        inside = {word.key for word in words if pair.own >= MOSTLY * word.own}
        if inside or all(abs(pair.z) > abs(word.z) for word in words):
            standing.add(pair.key)
            covered |= inside
    kept = np.where(claimed["words"] == 2, claimed["key"].isin(standing), ~claimed["key"].isin(covered))
    return claimed[kept].drop(columns="own").reset_index(drop=True)


def log_odds(count, count_rest, n, n_rest, prior) -> tuple[np.ndarray, np.ndarray]:
    """The difference in log-odds of each word between two parts, and its standard deviation (eq. 16, 18 and 19).

    `count`, `count_rest`: of each word; `n`, `n_rest`: of all words; `prior`: pseudo-counts of each word (eq. 23),
    the same in both parts, whose sum is PRIOR_WORDS. NaN for a word that is all there is.
    """
    have, lack = count + prior, n + PRIOR_WORDS - count - prior
    have_rest, lack_rest = count_rest + prior, n_rest + PRIOR_WORDS - count_rest - prior
    all_there_is = (np.minimum(lack, lack_rest) <= 1e-9) | (prior <= 0)
    have, lack, have_rest, lack_rest = (
        np.where(all_there_is, np.nan, part) for part in (have, lack, have_rest, lack_rest)
    )
    difference = np.log(have / lack) - np.log(have_rest / lack_rest)
    return difference, np.sqrt(1 / have + 1 / lack + 1 / have_rest + 1 / lack_rest)


def false_claims(z: np.ndarray) -> np.ndarray:
    """For each z-score the smallest bound on the share of false claims at which it is claimed (Benjamini-Hochberg)."""
    if not len(z):
        return np.empty(0)
    chance = np.array([math.erfc(abs(value) / math.sqrt(2)) for value in z])
    order = np.argsort(chance, kind="stable")
    scaled = chance[order] * len(z) / np.arange(1, len(z) + 1)
    bound = np.empty(len(z))
    bound[order] = np.minimum(np.minimum.accumulate(scaled[::-1])[::-1], 1)
    return bound


def _compare(
    terms: Terms, length: int, sides: list[np.ndarray], all_rows: tuple[np.ndarray, np.ndarray]
) -> pd.DataFrame:
    *counts, comments, comments_rest = terms.count(*sides, *all_rows)
    n, n_rest, n_whole = (int(terms.sizes[side].sum()) for side in sides)
    told = counts[0] + counts[1] >= FEWEST if n and n_rest else np.zeros(len(terms.keys), dtype=bool)
    prior = PRIOR_WORDS * counts[2][told] / max(n_whole, 1)
    difference, sd = log_odds(counts[0][told], counts[1][told], n, n_rest, prior)
    table = pd.DataFrame(
        {
            "key": terms.keys[told].astype("str"),
            "term": terms.shown[told].astype("str"),
            "words": length,
            "count": counts[0][told],
            "count_rest": counts[1][told],
            "comments": comments[told],
            "comments_rest": comments_rest[told],
            "ratio": np.exp(difference),
            "log_odds": difference,
            "sd": sd,
            "z": difference / sd,
        },
        columns=[*COLUMNS, *MEASURES[:-1]],
    )
    return table[np.isfinite(table["z"])]
