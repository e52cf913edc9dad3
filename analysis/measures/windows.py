"""Crisis windows of a series of counts: each wave that a calm page like this one would hardly ever show.

One after the other: the best window of a scan is held against calm pages made by chance; if it stands out it is a wave,
no longer part of what is normal, and the scan goes on (Z. Zhang, R. Assunção, M. Kulldorff, Spatial scan statistics
adjusted for multiple clusters, 2010).
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from analysis.measures.baseline import Baseline, fit_baseline
from analysis.measures.chances import ALPHA, CLEAR, Chances
from analysis.measures.onset import find_peak_bin, locate_bounds
from analysis.measures.rhythm import Rhythm, keep_terms
from analysis.measures.scan import excess_ratio, scan_apart
from analysis.measures.usual import choose_rhythm

MOST_WAVES = 10
MOST_BUSY = 0.6  # of the bins may be in windows
DOUBTFUL = 0.1  # chance up to which a later wave is held against pages made anew
ALIKE = 6.0  # log likelihood ratio of each of two waves that a gap divides
GAP = 2  # bins at the normal level between two waves; fewer are a dip of one
SPLIT = 4.0  # log likelihood ratio from which a window with such a gap is two
FAINT = (
    0.2  # of the excess of the wave beside it: what is next to it and has less is part of its rise or tail
)
GAP_SDS = 2.0  # a gap's comments may exceed the normal by so many standard deviations


@dataclass(frozen=True)
class Window:
    """A wave: bins from `onset` to before `end`, the `peak` bin, and the chance that a calm page has one as good."""

    onset: int
    peak: int
    end: int
    p: float


@dataclass(frozen=True)
class Windows:
    """The waves in order of time, the baseline of the bins outside them, which bins these are, and its rhythm."""

    windows: tuple[Window, ...]
    baseline: Baseline
    calm: np.ndarray
    rhythm: Rhythm


def find_windows(
    counts: np.ndarray, rhythm: Rhythm, silent: np.ndarray, *, conditional: bool = False
) -> Windows:
    """The crisis windows of `counts` (bins); `silent` bins (bool) belong to no level. `conditional`: the bins are held
    against each other only, given how many comments there are in all (J. I. Naus, 1965; M. Kulldorff, 1997): what a
    history too short to tell a normal level still tells.
    """
    counts = np.asarray(counts, dtype=float)
    whole, rhythm = rhythm, choose_rhythm(counts, rhythm, silent)
    # A page that rises or falls a little may hide it in its scatter: no window may owe itself to that.
    drift = keep_terms(whole, (*rhythm.terms, "trend"))
    outside, cores, reach, chances = silent.copy(), [], [], None
    while len(cores) < MOST_WAVES and outside.sum() < MOST_BUSY * len(counts):
        found, baseline, calm = scan_apart(counts[None], rhythm, outside)
        if not found.ratio[0]:
            break  # no other window exceeds what is normal
        now = Chances(counts, calm[0], rhythm, drift, silent, conditional)
        p = (chances or now).measure(calm, found)
        if chances is not None and ALPHA < p < DOUBTFUL:
            # What is normal has changed since with the waves found.
            chances, p = now, now.measure(calm, found)
        chances = chances or now
        if p > ALPHA:
            break
        first, stop, limits = _one_wave(counts, baseline, int(found.first[0]), int(found.stop[0]))
        limits = _within(limits, outside, first, stop)
        peak = find_peak_bin(counts, first, stop)
        bounds = locate_bounds(
            counts[None], baseline.expected[0], (first, stop), peak, limits, baseline.dispersion[0]
        )
        onset, end = min(int(bounds.onset[0]), first), max(int(bounds.end[0]), stop)
        outside[onset:end] = True
        cores.append((first, stop, p))
        reach.append((onset, end))
    baseline = fit_baseline(counts[None], ~outside[None], rhythm)
    tails = _find_tails(counts - baseline.expected[0], reach, [core[2] for core in cores])
    if tails:
        cores = [core for number, core in enumerate(cores) if number not in tails]
        outside = silent.copy()
        for number, (onset, end) in enumerate(reach):
            outside[onset:end] |= number not in tails
        baseline = fit_baseline(counts[None], ~outside[None], rhythm)
    return Windows(_settle(counts, baseline, cores, silent), baseline, ~outside, rhythm)


def _find_tails(excess: np.ndarray, reach: list[tuple[int, int]], chances: list[float]) -> set[int]:
    """Which waves only trail behind another or lead up to it: next to it, faint beside it, and hardly beyond chance."""
    sums = [excess[onset:end].sum() for onset, end in reach]
    return {
        number
        for number, (onset, end) in enumerate(reach)
        for other, (start, stop) in enumerate(reach)
        if (0 <= onset - stop < GAP or 0 <= start - end < GAP)
        and sums[number] < FAINT * sums[other]
        and chances[number] > ALPHA / CLEAR
    }


def _one_wave(
    counts: np.ndarray, baseline: Baseline, first: int, stop: int
) -> tuple[int, int, tuple[int, int]]:
    """The window, or the better part of one that a gap at the normal level divides, and how far it may reach."""
    limits = (0, len(counts))
    while (
        gap := _find_gap(counts[first:stop], baseline.expected[0, first:stop], baseline.dispersion[0])
    ) is not None:
        left, right = first + gap[0], first + gap[1]
        if counts[first:left].sum() >= counts[right:stop].sum():
            stop, limits = left, (limits[0], (left + right) // 2)
        else:
            first, limits = right, ((left + right) // 2, limits[1])
    return first, stop, limits


def _find_gap(counts: np.ndarray, expected: np.ndarray, dispersion: float) -> tuple[int, int] | None:
    """The bins (first, stop) within a window where the page was back to normal, or None."""
    bins = len(counts)
    if bins < GAP + 2:
        return None
    y, mu = np.append(0, np.cumsum(counts)), np.append(0, np.cumsum(expected))
    left, right = np.triu_indices(bins, GAP)
    left, right = left[left > 0], right[left > 0]
    inner, normal = y[right] - y[left], mu[right] - mu[left]
    before, after = (y[left], mu[left]), (y[-1] - y[right], mu[-1] - mu[right])
    whole = y[-1] * np.log(y[-1] / mu[-1]) - (y[-1] - mu[-1])
    parts = sum(c * np.log(np.maximum(c, 1e-9) / e) - (c - e) for c, e in (before, after))
    told = [excess_ratio(c, e, dispersion) >= ALIKE for c, e in (before, after)]
    back = inner <= normal + GAP_SDS * np.sqrt(dispersion * normal)
    # As low as normal where the weaker wave would have been twice above it.
    weaker = np.minimum(before[0] / before[1], after[0] / after[1])
    back &= inner / normal <= 1 + (weaker - 1) / 3
    gain = np.where(back & told[0] & told[1], (parts - whole) / dispersion, -np.inf)
    at = int(gain.argmax()) if len(gain) else -1
    return (int(left[at]), int(right[at])) if at >= 0 and gain[at] >= SPLIT else None


def _within(limits: tuple[int, int], outside: np.ndarray, first: int, stop: int) -> tuple[int, int]:
    """`limits`, not into bins that are taken."""
    taken = np.flatnonzero(outside)
    low = max([limits[0], *(taken[taken < first] + 1)])
    high = min([limits[1], *taken[taken >= stop]])
    return int(low), int(high)


def _settle(counts: np.ndarray, baseline: Baseline, cores: list, silent: np.ndarray) -> tuple[Window, ...]:
    """The waves with their final bounds: each up to half way to the next; those that touch are one."""
    if not cores:
        return ()
    cores = sorted(cores)
    halves = [(one[1] + other[0] + 1) // 2 for one, other in pairwise(cores)]
    edges = [0, *halves, len(counts)]
    windows: list[Window] = []
    for (first, stop, p), low, high in zip(cores, edges[:-1], edges[1:], strict=True):
        peak = find_peak_bin(counts, first, stop)
        limits = _within((low, high), silent, first, stop)
        bounds = locate_bounds(
            counts[None], baseline.expected[0], (first, stop), peak, limits, baseline.dispersion[0]
        )
        onset, end = int(bounds.onset[0]), int(bounds.end[0])
        if windows and onset - windows[-1].end < GAP:
            before = windows.pop()
            peak = max(before.peak, peak, key=lambda at: counts[at])
            onset, p = before.onset, min(before.p, p)
        windows.append(Window(onset, peak, end, p))
    return tuple(windows)
