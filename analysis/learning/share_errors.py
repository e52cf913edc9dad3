"""By how much the share of a verdict on a page is off: what an interval must add to sampling."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.comments import SENTIMENTS
from analysis.enrich.sentiment.verdict import decide_classic

# Comments that a page needs: of fewer a share says little.
LEAST = 40


@dataclass(frozen=True)
class Page:
    """A page never seen: the labels of its comments, the verdicts on them, and the tone of their words."""

    name: str
    label: pd.Series
    verdict: pd.Series
    compound: pd.Series


def measure_errors(pages: list[Page]) -> pd.DataFrame:
    """Per sentiment_from (model, thresholds) and sentiment: lean, noise, pages, comments.

    A share is off for two reasons. Errors that fall either way vanish with numbers: `noise` is their variance times the
    number of comments. What stays is `lean`, a standard deviation: the mean square of what pages were off less what
    noise explains. Both in log-odds.
    """
    large = [page for page in pages if len(page.label) >= LEAST]
    rows = []
    for source in ("model", "thresholds"):
        for sentiment in SENTIMENTS:
            off, noise, size = np.array([_off(page, source, sentiment) for page in large]).T
            lean = np.mean(off**2 - noise / size)
            rows.append(
                {
                    "sentiment_from": source,
                    "sentiment": sentiment,
                    "lean": float(np.sqrt(max(lean, 0))),
                    "noise": float(np.mean(noise)),
                    "off": float(np.sqrt(np.mean(off**2))),
                    "pages": len(large),
                    "comments": int(size.sum()),
                }
            )
    return pd.DataFrame(rows)


def _off(page: Page, source: str, sentiment: str) -> tuple[float, float, int]:
    """By how much the share was off; the variance by chance times the number of comments (as McNemar's); the number."""
    verdict = page.verdict if source == "model" else decide_classic(page.compound)
    said, true = ((side.astype("object") == sentiment).to_numpy() for side in (verdict, page.label))
    n = len(true)
    share = (true.sum() + 0.5) / (n + 1)
    noise = (said != true).mean() / (share * (1 - share)) ** 2
    return _log_odds(said) - _log_odds(true), noise, n


def _log_odds(said: np.ndarray) -> float:
    share = (said.sum() + 0.5) / (len(said) + 1)
    return float(np.log(share / (1 - share)))
