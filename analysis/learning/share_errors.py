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
    """Per sentiment_from (model, thresholds) and sentiment: error (root mean square over pages, log-odds), pages,
    comments."""
    large = [page for page in pages if len(page.label) >= LEAST]
    rows = []
    for source in ("model", "thresholds"):
        for sentiment in SENTIMENTS:
            off = [_off(page, source, sentiment) for page in large]
            rows.append(
                {
                    "sentiment_from": source,
                    "sentiment": sentiment,
                    "error": float(np.sqrt(np.mean(np.square(off)))) if off else float("nan"),
                    "pages": len(large),
                    "comments": sum(len(page.label) for page in large),
                }
            )
    return pd.DataFrame(rows)


def _off(page: Page, source: str, sentiment: str) -> float:
    verdict = page.verdict if source == "model" else decide_classic(page.compound)
    return _log_odds(verdict.astype("object") == sentiment) - _log_odds(
        page.label.astype("object") == sentiment
    )


def _log_odds(said: pd.Series) -> float:
    share = (said.sum() + 0.5) / (len(said) + 1)
    return float(np.log(share / (1 - share)))
