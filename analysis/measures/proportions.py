"""A share and how far it can be trusted: the Wilson interval (E. B. Wilson, 1927, JASA 22)."""

import numpy as np

Z_95 = 1.959963984540054  # two-sided 95 % of the normal law


def share_with_interval(successes, n) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Shares `successes / n` (0 to 1) with the low and high ends of their 95 % interval; empty (NaN) where n
    is 0.
    """
    successes, n = np.asarray(successes, dtype=float), np.asarray(n, dtype=float)
    size = np.where(n > 0, n, np.nan)
    share = successes / size
    spread = Z_95**2 / size
    centre = (share + spread / 2) / (1 + spread)
    half = Z_95 / (1 + spread) * np.sqrt(share * (1 - share) / size + spread / size / 4)
    # At 0 and 1 the ends are exact; rounding must not put the share outside its own interval.
    low = np.where(successes == 0, np.where(n > 0, 0.0, np.nan), centre - half)
    high = np.where(successes == n, np.where(n > 0, 1.0, np.nan), centre + half)
    return share, low, high
