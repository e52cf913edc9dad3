"""How much a page's bins scatter is learnt from its calm ones: how strongly, and whether busy days scatter more."""

import numpy as np
import pytest

from analysis.measures.scatter import learn_scatter
from tests.made_pages import draw_counts, draw_squared, make_level


def learn(counts: np.ndarray, expected: np.ndarray, *, even: bool = False):
    return learn_scatter(counts.astype(float), expected, np.ones(len(counts), dtype=bool), 1, even=even)


def middle_of(scatter) -> float:
    """The dispersion half way, on the scale of its logarithm."""
    return float(np.exp(scatter.weights @ np.log(scatter.dispersions)))


def test_a_large_page_whose_days_differ_by_hundreds_is_known_as_such():
    counts = draw_counts(np.random.default_rng(1), np.full(45, 3_000.0), 300)
    assert middle_of(learn(counts, np.full(45, counts.mean()))) == pytest.approx(
        counts.var() / counts.mean(), rel=0.1
    )


def test_few_comments_tell_little_and_many_days_much():
    random = np.random.default_rng(1)
    few, many = (draw_counts(random, np.full(days, 0.5), 1) for days in (14, 2_000))
    assert middle_of(learn(few, np.full(14, 0.5))) > 1.3
    assert middle_of(learn(many, np.full(2_000, 0.5))) < 1.1


@pytest.mark.parametrize("squared", [False, True])
def test_whether_busy_days_scatter_more_is_learnt_where_a_page_has_some(squared):
    random = np.random.default_rng(2)
    level = make_level(180, 100, trend=5)
    counts = draw_squared(random, level, 0.3) if squared else draw_counts(random, level, 20)
    scatter = learn(counts, level)
    grows = scatter.weights[scatter.growths > 0].sum()
    assert (grows > 0.95) if squared else (grows < 0.05)
    assert not learn(counts, level, even=True).growths.any()


def test_where_all_days_are_alike_there_is_no_such_question():
    counts = draw_squared(np.random.default_rng(3), np.full(90, 50.0), 0.3)
    assert not learn(counts, np.full(90, counts.mean())).growths.any()


def test_drawn_bins_scatter_by_the_learnt_laws():
    random = np.random.default_rng(4)
    level = np.array([10.0, 100.0])
    scatter = learn(draw_squared(random, np.resize(level, 400), 0.5), np.resize(level, 400))
    excess = scatter.draw(random, 500, level)
    assert excess.shape == (500, 2)
    assert excess.mean(axis=0) == pytest.approx(level * 0.25, rel=0.15)
