"""How often a calm page has a window that stands out as far: held against calm pages made by chance, on which level,
dispersion and best window are estimated anew, as on the page itself.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from analysis.measures.baseline import fit_baseline
from analysis.measures.calm_pages import SEED, make_calm_pages
from analysis.measures.rhythm import Rhythm
from analysis.measures.scan import Best, scan_apart
from analysis.measures.scatter import Scatter, learn_scatter
from analysis.measures.stand_out import measure_ratio

ALPHA = 0.005  # chance that a calm page has any window, of one series
PAGES, FIRST_PAGES = 599, 199
TAIL = 0.1  # of the made pages
GIVE_UP = 5  # so many of the first pages with a window as good: it is chance
CLEAR = 20  # times less likely than ALPHA on the first pages: it is not
LEAST_RATIO = 3.0  # below, no page need be made to know that it is chance


@dataclass
class Chances:
    """The chances of windows of one series of `counts` (bins) whose `calm` bins (bool) tell what is normal. The same
    page gives the same chances.

    `drift`: the rhythm that might explain a window as well. `silent` (bool): bins that belong to no level.
    `conditional`: calm pages have as many comments in all as this one.
    """

    counts: np.ndarray
    calm: np.ndarray
    rhythm: Rhythm
    drift: Rhythm
    silent: np.ndarray
    conditional: bool
    _best: np.ndarray | None = None

    @cached_property
    def scatter(self) -> Scatter:
        """How the page's comments scatter."""
        expected = fit_baseline(self.counts[None], self.calm[None], self.rhythm).expected[0]
        terms = self.rhythm.columns.shape[1]
        return learn_scatter(self.counts, expected, self.calm, terms, even=self.conditional)

    def measure(self, calm: np.ndarray, found: Best) -> float:
        """p-value of the window `found` (of one series) held against the bins `calm` (1 x bins) of the page."""
        ratio = float(self._ratio(self.counts[None], calm, found)[0])
        if ratio < LEAST_RATIO:
            return 1.0
        if self._best is None:
            self._best = self._make_pages(ratio)
        return chance_of(ratio, self._best)

    def _ratio(self, counts: np.ndarray, calm: np.ndarray, found: Best) -> np.ndarray:
        return measure_ratio(counts, self.drift, calm, found, self.scatter)

    def _make_pages(self, ratio: float) -> np.ndarray:
        """The ratio of the best window of each of PAGES calm pages, or of FIRST_PAGES where these show that `ratio` is
        nothing unusual, or far beyond.
        """
        random = np.random.default_rng(SEED)
        best = np.empty(0)
        for pages in (FIRST_PAGES, PAGES - FIRST_PAGES):
            made = make_calm_pages(
                random,
                pages,
                self.counts,
                self.calm,
                self.rhythm,
                self.silent,
                self.scatter,
                self.conditional,
            )
            found, _, calm = scan_apart(made, self.rhythm, self.silent)
            best = np.append(best, self._ratio(made, calm, found))
            if (best >= ratio).sum() >= GIVE_UP or chance_of(ratio, best) < ALPHA / CLEAR:
                break
        return best


def chance_of(ratio: float, best: np.ndarray) -> float:
    """How often `best`, the ratios of calm pages, are as large; beyond their best TAIL by the exponential law of such
    exceedances (A. C. Davison, R. L. Smith, Models for exceedances over high thresholds, 1990).
    """
    laid = np.sort(best)
    beyond = int(len(laid) * TAIL)
    limit = laid[-beyond - 1]
    if ratio <= limit:
        return float((best >= ratio).mean())
    scale = max((laid[-beyond:] - limit).mean(), 1e-9)
    return float(TAIL * np.exp(-(ratio - limit) / scale))
