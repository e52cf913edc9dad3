"""How far a window stands out: how much likelier its comments are with a level of its own than with that of the page.

The likelihood is that of clumped counts (`clumped`), and of both hypotheses: a page without the window has to scatter
more to explain it. How much it scatters is integrated out (R. E. Kass, A. E. Raftery, Bayes factors, 1995), weighted by
what the page's calm bins tell: the same for the page and for the calm pages that it is held against, as a ratio that
followed each page's own scatter would find windows where it happens to be small.
"""

import numpy as np

from analysis.measures.baseline import fit_baseline
from analysis.measures.clumped import LEAST
from analysis.measures.rhythm import Rhythm
from analysis.measures.scan import Best
from analysis.measures.scatter import Scatter


def measure_ratio(
    counts: np.ndarray, rhythm: Rhythm, calm: np.ndarray, best: Best, scatter: Scatter
) -> np.ndarray:
    """The log likelihood ratio of the window `best` of each row of `counts` (series x bins): its own level against the
    level of the `calm` bins (bool, same shape) and its own together. `scatter`: that of the page.
    """
    place = np.arange(counts.shape[1])
    inside = (place >= best.first[:, None]) & (place < best.stop[:, None])
    used, rest = calm | inside, calm & ~inside
    alone = fit_baseline(counts, used, rhythm).expected
    beside = fit_baseline(counts, rest, rhythm).expected
    own = (counts * inside).sum(axis=1) / np.maximum((beside * inside).sum(axis=1), LEAST)
    raised = np.where(inside, beside * np.maximum(own, LEAST)[:, None], beside)
    with_it, without = (scatter.log_likelihoods(counts, mu, used) for mu in (raised, alone))
    return with_it - without
