"""How far a window stands out: how much likelier its comments are with a level of its own than with that of the page.

The likelihood is that of clumped counts (`clumped`), and of both hypotheses: a page without the window has to scatter
more to explain it. The dispersion is integrated out (R. E. Kass, A. E. Raftery, Bayes factors, 1995) with narrow
weights: what has been measured of a page's dispersion on few bins says little, and a ratio that followed it would find
windows where it happens to be small.
"""

import numpy as np

from analysis.measures.baseline import fit_baseline
from analysis.measures.clumped import LEAST, log_likelihoods
from analysis.measures.rhythm import Rhythm
from analysis.measures.scan import Best

LEAST_CENTRE = 2.0  # dispersion
STEPS = np.array([-2.0, -1.0, 0.0, 1.0, 2.0])  # standard deviations of the logarithm
STEP = 0.25


def measure_ratio(
    counts: np.ndarray, rhythm: Rhythm, calm: np.ndarray, best: Best, dispersion: float
) -> np.ndarray:
    """The log likelihood ratio of the window `best` of each row of `counts` (series x bins): its own level against the
    level of the `calm` bins (bool, same shape) and its own together. `dispersion`: about that of the page.
    """
    place = np.arange(counts.shape[1])
    inside = (place >= best.first[:, None]) & (place < best.stop[:, None])
    used, rest = calm | inside, calm & ~inside
    alone = fit_baseline(counts, used, rhythm).expected
    beside = fit_baseline(counts, rest, rhythm).expected
    own = (counts * inside).sum(axis=1) / np.maximum((beside * inside).sum(axis=1), LEAST)
    raised = np.where(inside, beside * np.maximum(own, LEAST)[:, None], beside)
    dispersions = 1 + (max(dispersion, LEAST_CENTRE) - 1) * np.exp(STEP * STEPS)
    weights = -0.5 * np.square(STEPS)
    with_it, without = (log_likelihoods(counts, mu, used, dispersions) + weights for mu in (raised, alone))
    return np.logaddexp.reduce(with_it, axis=1) - np.logaddexp.reduce(without, axis=1)
