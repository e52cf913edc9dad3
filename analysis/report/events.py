"""Events as what JSON knows."""

import pandas as pd

from analysis.report.plain import plain


def collect_events(events: pd.DataFrame, timezone: str) -> list[dict]:
    """One object per event (`events.COLUMNS`) in order of time: moments with the zone of the case."""
    local = events.assign(**{name: events[name].dt.tz_convert(timezone) for name in ("at", "until")})
    return [{name: plain(value) for name, value in row.items()} for row in local.to_dict("records")]
