"""What may have set each window off, and the inputs of its severity, as what JSON knows: for `measures.json`.

Candidates are row_ids of comments.csv; which of them set it off is for a person to say.
"""

import pandas as pd

from analysis.measures.crisis import Crisis
from analysis.measures.severity import measure_severity
from analysis.measures.triggers import find_triggers
from analysis.report.plain import plain


def collect_candidates(comments: pd.DataFrame, crisis: Crisis, audience: int | None) -> dict:
    """`triggers` and `severity`: of each series of `crisis` a list, one entry per window in order of time."""
    triggers, severity = {}, {}
    for name, found in crisis.found.items():
        windows = found.windows.to_dict("records")
        of = {"negative": name == "negative"}
        told = [find_triggers(comments, crisis.series, crisis.bin, window, **of) for window in windows]
        triggers[name] = [
            {
                "candidates": _rows(one.table),
                "liked_since": plain(one.since),
                "liked_until": plain(one.until),
                "liked_known": one.liked_known,
                "liked_of": one.looked,
                "brand_known": one.brand_known,
                "order_unknown": one.tied,
            }
            for one in told
        ]
        severity[name] = [
            _rows(
                measure_severity(comments, crisis.bin, window, one.since, one.until, audience=audience, **of)
            )
            for window, one in zip(windows, told, strict=True)
        ]
    return {"triggers": triggers, "severity": severity}


def _rows(table: pd.DataFrame) -> list[dict]:
    return [{name: plain(value) for name, value in row.items()} for row in table.to_dict("records")]
