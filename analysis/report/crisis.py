"""The anatomy of the crisis as what JSON knows: windows, what is normal, trend and aftermath, of all comments and of
the negative ones.

Moments are ISO 8601, shares 0 to 1, levels comments per bin, p-values the chance that a calm page shows as much.
"""

import pandas as pd

from analysis.measures.chances import ALPHA
from analysis.measures.crisis import Crisis, Found, measure_crisis
from analysis.report.candidates import collect_candidates
from analysis.report.plain import plain
from analysis.words import say

LOCALE = "en"


def collect_crisis(comments: pd.DataFrame, zone: str, audience: int | None = None) -> dict:
    """`measure_crisis` of the whole case with its candidates, and `by_brand` where it holds several brands."""
    crisis = measure_crisis(comments, zone, audience=audience)
    told = {**_collect(crisis), **collect_candidates(comments, crisis, audience)}
    brands = sorted(map(str, comments["brand"].dropna().unique()))
    if len(brands) > 1:
        told["by_brand"] = {brand: _collect(_of_brand(comments, brand, zone)) for brand in brands}
    return told


def _of_brand(comments: pd.DataFrame, brand: str, zone: str) -> Crisis:
    own = (comments["brand"] == brand).to_numpy(dtype=bool)
    other = ~own & comments["brand"].notna().to_numpy()
    return measure_crisis(comments.loc[own], zone, others=comments.loc[other])


def _collect(crisis: Crisis) -> dict:
    if crisis.reason:
        reason = say(f"refused-{crisis.reason}", LOCALE)
        return {"not_computable": crisis.reason, "reason": reason, "bin": crisis.bin}
    return {
        "bin": crisis.bin,
        "rounded_to_weeks": crisis.rounded,
        "false_alarms": ALPHA,
        **{name: _found(found) for name, found in crisis.found.items()},
        "series": _rows(crisis.series),
    }


def _found(found: Found) -> dict:
    return {
        "windows": _rows(found.windows),
        "shared": _rows(found.shared),
        "test": found.test,
        "baseline": {
            "calm_days": found.calm_days,
            "calm_bins": found.calm_bins,
            "short": found.short,
            "terms": list(found.terms),
            "dispersion": found.dispersion,
            "bins": _rows(found.baseline),
        },
        "trend": found.trend,
        "aftermath": found.aftermath,
    }


def _rows(table: pd.DataFrame) -> list[dict]:
    return [{name: plain(value) for name, value in row.items()} for row in table.to_dict("records")]
