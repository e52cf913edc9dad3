"""Which parts of a rhythm a page shows: those that its calm bins tell from chance; the others only blur the normal."""

import numpy as np

from analysis.measures.baseline import fit_baseline
from analysis.measures.rhythm import LEAST_BINS, LEAST_DAYS, Rhythm, keep_terms
from analysis.measures.scan import scan_apart

STEP_GAIN = 8.0  # log likelihood that a window, the best of many, must bring over a trend
# Squares of standard normals that chance exceeds in 1 of 100 cases, by how many there are (99 % points of chi-square).
CHANCE = {1: 6.63, 2: 9.21, 4: 13.28, 6: 16.81, 8: 20.09}


def choose_rhythm(counts: np.ndarray, rhythm: Rhythm, outside: np.ndarray) -> Rhythm:
    """The rhythm with the terms that the calm bins of `counts` (bins) bear out (Wald tests), the level always, and
    the hours of a history too short to tell that they do not matter.

    A rise all along and a crisis at the end look alike: the trend is read on the bins outside the best window where
    that window tells the counts better than the trend does, otherwise on all.
    """
    counts = np.asarray(counts, dtype=float)
    even = keep_terms(rhythm, tuple(name for name in rhythm.terms if name != "trend"))
    best, _, calm = scan_apart(counts[None], even, outside)
    place = np.arange(len(counts))
    inside = (place >= best.first[0]) & (place < best.stop[0])
    for name in ("hour", "weekday"):
        doubted = rhythm.days >= LEAST_DAYS
        if doubted and name in even.terms and not _is_told(counts, calm, even, name):
            even = keep_terms(even, tuple(term for term in even.terms if term != name))
    if "trend" not in rhythm.terms:
        return even
    tilted = keep_terms(rhythm, ("level", "trend", *even.terms[1:]))
    everywhere = ~outside[None]
    apart, together = fit_baseline(counts[None], calm, even), fit_baseline(counts[None], everywhere, tilted)
    level = counts[inside].sum() / max(apart.expected[0, inside].sum(), 1e-9)
    step = apart.expected[0] * np.where(inside, max(level, 1e-9), 1.0)
    gain = (_fit(counts, step) - _fit(counts, together.expected[0]))[~outside].sum() / apart.dispersion[0]
    bins = calm if gain > STEP_GAIN else everywhere
    told = bins.sum() >= LEAST_BINS and _is_told(counts, bins, tilted, "trend")
    return tilted if told else even


def _fit(counts: np.ndarray, expected: np.ndarray) -> np.ndarray:
    return counts * np.log(expected) - expected


def _is_told(counts: np.ndarray, calm: np.ndarray, rhythm: Rhythm, name: str) -> bool:
    baseline = fit_baseline(counts[None].astype(float), calm, rhythm)
    own = np.array([found == name for found in rhythm.names])
    beta, cover = baseline.coefficients[0][own], baseline.covariance[0][np.ix_(own, own)]
    # A ridge draws to zero; without it, the same data say this much.
    prior = np.diag(rhythm.sd[own] ** -2.0)
    information = np.linalg.inv(cover) - prior
    told = np.linalg.solve(information + 1e-9 * prior, np.linalg.inv(cover) @ beta)
    return float(told @ information @ told) > CHANCE[_freedom(name, own.sum())]


def _freedom(name: str, columns: int) -> int:
    return int(columns - 1) if name == "weekday" else int(columns)
