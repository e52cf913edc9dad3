"""The words that make the difference: the paper's equations done slowly, and laws."""

import math
from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from scipy.stats import false_discovery_control, norm

from analysis.comments import empty
from analysis.measures.keywords import (
    FALSE_CLAIMS,
    FEWEST,
    PRIOR_WORDS,
    claim_keywords,
    false_claims,
    measure_keywords,
)
from analysis.measures.terms import Vocabulary
from analysis.pseudonyms import meet_people
from analysis.search import fold_texts
from analysis.vocabulary import read_vocabulary
from tests.measures.tables import shuffled, table

WORDS = (
    "colis livraison fleurs bouquet merci honte attente client magasin roses vase carte facture lundi".split()
)


def vocabulary_of(comments: pd.DataFrame) -> Vocabulary:
    return read_vocabulary(comments, fold_texts(comments), meet_people(comments).names)


def crowd_with_words(n: int = 400, seed: int = 0) -> pd.DataFrame:
    """Comments of which the negative ones hold the first words more often, and « service client » half of the time."""
    random = np.random.default_rng(seed)
    rows = []
    for number in range(n):
        negative = random.random() < 0.5
        slope = np.linspace(2, 0.5, len(WORDS)) if negative else np.linspace(0.5, 2, len(WORDS))
        words = random.choice(WORDS, 5, p=slope / slope.sum()).tolist()
        if negative and random.random() < 0.5:
            words.insert(2, "service client")
        rows.append(
            {
                "text": " ".join(words) + f" {number}",
                "author": f"{number}",
                "sentiment": "negative" if negative else "neutral",
                "is_brand": False,
            }
        )
    return table(rows)


def parts(comments: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    negative = (comments["sentiment"] == "negative").to_numpy(dtype=bool)
    return negative, ~negative & comments["sentiment"].notna().to_numpy()


def slowly(comments: pd.DataFrame, part: np.ndarray, rest: np.ndarray) -> dict[str, tuple[float, float]]:
    """Word -> (log-odds-ratio, z), straight from equations 16, 18, 19, 22 and 23 of Monroe et al. (2008)."""
    documents = [set(text.split()) - {text.split()[-1]} for text in comments["text"]]  # the last is a number
    found = {}
    for word in sorted(set().union(*documents)):
        y_i = sum(word in words for words, inside in zip(documents, part, strict=True) if inside)
        y_j = sum(word in words for words, inside in zip(documents, rest, strict=True) if inside)
        n_i = sum(len(words) for words, inside in zip(documents, part, strict=True) if inside)
        n_j = sum(len(words) for words, inside in zip(documents, rest, strict=True) if inside)
        alpha = PRIOR_WORDS * (y_i + y_j) / (n_i + n_j)
        omega_i = (y_i + alpha) / (n_i + PRIOR_WORDS - y_i - alpha)
        omega_j = (y_j + alpha) / (n_j + PRIOR_WORDS - y_j - alpha)
        delta = math.log(omega_i) - math.log(omega_j)
        variance_i = 1 / (y_i + alpha) + 1 / (n_i + PRIOR_WORDS - y_i - alpha)
        variance_j = 1 / (y_j + alpha) + 1 / (n_j + PRIOR_WORDS - y_j - alpha)
        found[word] = (delta, delta / math.sqrt(variance_i + variance_j))
    return found


def test_the_paper_s_equations():
    comments = crowd_with_words()
    part, rest = parts(comments)
    found = measure_keywords(vocabulary_of(comments), part, rest)
    singles = found[found["words"] == 1].set_index("key")
    expected = slowly(comments, part, rest)
    assert set(singles.index) == set(expected)
    for word, (delta, z) in expected.items():
        assert singles.loc[word, ["log_odds", "z"]].tolist() == pytest.approx([delta, z])


def test_false_claims_are_bounded_as_scipy_does():
    z = np.random.default_rng(3).normal(scale=2, size=200)
    np.testing.assert_allclose(false_claims(z), false_discovery_control(2 * norm.sf(np.abs(z))), atol=1e-12)
    assert len(false_claims(np.empty(0))) == 0


def test_swapping_the_parts_flips_the_signs():
    comments = crowd_with_words()
    part, rest = parts(comments)
    vocabulary = vocabulary_of(comments)
    one = measure_keywords(vocabulary, part, rest).set_index("key").sort_index()
    two = measure_keywords(vocabulary, rest, part).set_index("key").sort_index()
    np.testing.assert_allclose(one["z"], -two["z"], atol=1e-9)
    np.testing.assert_allclose(one["ratio"], 1 / two["ratio"])
    np.testing.assert_allclose(one["q"], two["q"])
    assert one["count"].tolist() == two["count_rest"].tolist()


def test_the_order_of_rows_changes_nothing():
    comments = crowd_with_words()
    turned = shuffled(comments)
    one, two = (measure_keywords(vocabulary_of(rows), *parts(rows)) for rows in (comments, turned))
    pd.testing.assert_frame_equal(one, two)


@pytest.mark.parametrize("which", ["part", "rest", "both"])
def test_an_empty_part_gives_an_empty_result(which):
    comments = crowd_with_words(60)
    vocabulary, none = vocabulary_of(comments), np.zeros(60, dtype=bool)
    part, rest = (
        none if which in ("part", "both") else ~none,
        none if which in ("rest", "both") else ~none,
    )
    found = measure_keywords(vocabulary, part, rest)
    assert len(found) == 0
    assert len(claim_keywords(found, vocabulary)) == 0


def test_no_comments_no_words():
    vocabulary = vocabulary_of(empty())
    none = np.zeros(0, dtype=bool)
    assert len(measure_keywords(vocabulary, none, none)) == 0


def test_what_is_claimed_is_sure_and_its_counts_lead_to_its_comments():
    comments = crowd_with_words()
    part, rest = parts(comments)
    vocabulary = vocabulary_of(comments)
    claimed = claim_keywords(measure_keywords(vocabulary, part, rest), vocabulary)
    assert set(claimed["side"]) == {"part", "rest"}
    assert (claimed["q"] <= FALSE_CLAIMS).all()
    assert (claimed["z"].abs() >= 1.96).all()
    for row in claimed.itertuples():
        terms = vocabulary.words if row.words == 1 else vocabulary.pairs
        assert (terms.holding(row.key) & part).sum() == row.comments
        assert (terms.holding(row.key) & rest).sum() == row.comments_rest
        assert max(row.comments, row.comments_rest) >= FEWEST


def test_a_pair_stands_for_the_word_that_is_always_in_it():
    comments = crowd_with_words()
    vocabulary = vocabulary_of(comments)
    claimed = claim_keywords(measure_keywords(vocabulary, *parts(comments)), vocabulary)
    assert "service client" in set(claimed["term"])
    assert "service" not in set(claimed["term"])


def test_two_halves_drawn_at_random_do_not_differ():
    comments = crowd_with_words(1_000, seed=5)
    vocabulary = vocabulary_of(comments)
    random = np.random.default_rng(1)
    claims = 0
    for _ in range(20):
        half = random.random(len(comments)) < 0.5
        claims += len(claim_keywords(measure_keywords(vocabulary, half, ~half), vocabulary)) > 0
    assert claims <= 3  # more than 3 of 20 at a bound of 5 %: 2 times in 100


def test_a_text_pasted_by_one_author_counts_once_but_all_are_listed():
    pasted = [{"text": "escrocs escrocs fuyez", "author": "A", "sentiment": "negative"}] * 30
    others = [{"text": "fuyez donc", "author": f"{n}", "sentiment": "negative"} for n in range(3)]
    calm = [{"text": "belles fleurs", "author": f"b{n}", "sentiment": "positive"} for n in range(20)]
    comments = table([*pasted, *others, *calm])
    found = measure_keywords(vocabulary_of(comments), *parts(comments)).set_index("key")
    assert "escrocs" not in found.index
    assert found.loc["fuyez", ["count", "comments"]].tolist() == [4, 33]
    assert found.loc["fleurs", ["count", "count_rest"]].tolist() == [0, 20]


def test_pairs_are_counted_as_pairs_of_neighbours():
    comments = crowd_with_words(200)
    vocabulary = vocabulary_of(comments)
    for row, text in enumerate(comments["text"]):
        words = [word for word in text.split() if not word.isdigit()]
        beside = {f"{one} {two}" for one, two in pairwise(words) if one != two}
        here = vocabulary.pairs.rows == row
        told = set(vocabulary.pairs.keys[vocabulary.pairs.ids[here]])
        assert told == beside & set(vocabulary.pairs.keys)
        assert vocabulary.pairs.sizes[row] == len(beside)
