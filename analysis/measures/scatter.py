"""How much the bins of a calm page scatter, as far as its own counts tell: the laws that they may follow, and how
likely each is.
"""

from dataclasses import dataclass

import numpy as np

from analysis.measures.clumped import LEAST, log_likelihoods, measure_excess

LEAST_EXCESS = 0.02  # of variance over mean; below, counts are Poisson's
# Dispersions that a page may have, and how likely each is before its own counts are seen: mostly up to 6 or so (a page
# with few comments must not pass for one whose comments never come in clumps), but any where the counts say so. That is
# why the tail is Student's: a normal one would draw a large page, whose days differ by hundreds, far below its own.
DISPERSIONS = 1 + np.geomspace(LEAST_EXCESS, 3_000, 66)
USUAL, USUAL_SCALE, FREEDOM = 3.0, 0.7, 3.0  # of the logarithm
# A week or a trend has busy days: these may scatter as much more as the level is higher, or in proportion to it.
GROWTHS = (0.0, 1.0)
EVEN = 1.15  # largest level over smallest; up to there both are the same
UNLIKELY = 1e-3  # times the likeliest: what is less likely is left out
# In a ratio likely laws count more than others: a page whose few comments leave all open explains no window by clumps
# that it has never shown.
SHARPER = 2.0  # power of the weights


@dataclass(frozen=True)
class Scatter:
    """Laws of clumped counts (`clumped`), arrays of the same length: `dispersions` of a bin of `middle` comments,
    `growths`, and how likely each is (`weights`, sum 1).
    """

    dispersions: np.ndarray
    growths: np.ndarray
    weights: np.ndarray
    middle: float

    def draw(self, random: np.random.Generator, pages: int, expected: np.ndarray) -> np.ndarray:
        """Variance over mean, less 1, of the bins of so many pages: pages x bins, or x 1 where all bins are alike."""
        laws = random.choice(len(self.weights), pages, p=self.weights)
        chosen = self.dispersions[laws, None], self.growths[laws, None]
        return measure_excess(expected if self.growths.any() else self.middle, *chosen, self.middle)

    def log_likelihoods(self, counts: np.ndarray, expected: np.ndarray, part: np.ndarray) -> np.ndarray:
        """Of the counts of each row, by the likely laws together (`clumped.log_likelihoods`)."""
        weights = (self.weights / self.weights.max()) ** SHARPER
        kept = weights >= UNLIKELY
        laws = log_likelihoods(
            counts, expected, part, self.dispersions[kept], self.growths[kept], self.middle
        )
        return np.logaddexp.reduce(laws + np.log(weights[kept]), axis=1)


def learn_scatter(
    counts: np.ndarray, expected: np.ndarray, calm: np.ndarray, terms: int, *, even: bool
) -> Scatter:
    """What the `calm` bins (bool) of `counts` (bins) tell of their scatter around `expected`, on which so many `terms`
    were fitted. `even`: one dispersion for all bins.
    """
    known = expected[calm]
    even = even or known.max() <= EVEN * max(known.min(), LEAST)
    growths = GROWTHS[:1] if even else GROWTHS
    laws = np.tile(DISPERSIONS, len(growths)), np.repeat(growths, len(DISPERSIONS))
    middle = max(float(known.mean()), LEAST)
    off = np.log(laws[0] / USUAL) / USUAL_SCALE
    prior = -(FREEDOM + 1) / 2 * np.log1p(np.square(off) / FREEDOM)
    prior += np.log(1 - 1 / laws[0])  # they are dense where they are close to 1
    likelihood = log_likelihoods(counts[None], expected[None], calm[None], *laws, middle)[0]
    # Terms fitted on the same bins take their part of the scatter.
    bins = calm.sum()
    log = prior + likelihood * max(bins - terms, 1) / max(bins, 1)
    kept = log >= log.max() + np.log(UNLIKELY)
    weights = np.exp(log[kept] - log.max())
    return Scatter(laws[0][kept], laws[1][kept], weights / weights.sum(), middle)
