"""The third sentence: the brand meanwhile, whom it answered and who still waits; and how the page is since."""

import pandas as pd

from analysis.comments import brand_messages
from analysis.measures.crisis import Crisis
from analysis.measures.told_windows import Told
from analysis.synopsis.clause import Behind, Clause, Sentence
from analysis.synopsis.crisis import strongest

MINUTE = pd.Timedelta(minutes=1)
_POINTS = {"more": "difference", "low": "low", "high": "high"}


def tell_brand(
    comments: pd.DataFrame, crisis: Crisis, told: Told, responses: pd.DataFrame, refused: str | None
) -> Sentence:
    """Of the strongest window, or of the whole case where there is none. `responses`: of the whole case
    (`measures.responses`); `refused`: why nothing can be said of waiting.
    """
    window = strongest(told) if told.series else None
    messages = brand_messages(comments)
    if not messages.any():
        known = comments["is_brand"].notna().any() and refused != "no-brand"
        return (Clause("brand-silent" if known else "brand-unknown"), *_since(crisis, told))
    figures: dict[str, object] = {"brands": max(1, comments["brand"][messages].nunique())}
    span = (window["onset"], window["end"]) if window else None
    during = "during" if span else "whole"
    if span:
        # Not in place: the table's own values may be behind it.
        messages = messages & comments["created_at"].between(*span, inclusive="left").to_numpy(bool)
    figures["messages"] = int(messages.sum())
    behind = (Behind("brand", "brand", *span),) if span and messages.any() else ()
    if refused:
        return (
            Clause(f"brand-{during}", figures, behind),
            Clause(f"brand-{refused}"),
            *_since(crisis, told),
        )
    asked = responses
    if span:
        asked = responses.loc[responses["asked_at"].between(*span, inclusive="left")]
    return (*_answers(asked, figures, behind, span), *_since(crisis, told))


def _answers(asked: pd.DataFrame, figures: dict, behind: tuple[Behind, ...], span) -> Sentence:
    states = asked["state"].value_counts()
    answered, waiting, unknown = (int(states.get(name, 0)) for name in ("answered", "waiting", "unknown"))
    figures = {**figures, "answered": answered, "asked": len(asked)}
    during = "during" if span else "whole"
    if answered:
        rows = asked.loc[asked["state"] == "answered"]
        if span:
            said = rows["asked_at"] + rows["minutes"] * MINUTE
            how = {"first_minutes": float((said.min() - asked["asked_at"].min()) / MINUTE)}
        else:
            how = {"median_minutes": float(rows["minutes"].median())}
        clauses = [Clause(f"answers-{during}", {**figures, **how}, behind)]
    else:
        clauses = [Clause(f"answers-{during}-none", figures, behind)]
    if waiting:
        left = (Behind("waiting", "waiting", *span),) if span else ()
        clauses.append(Clause("waiting", {"waiting": waiting}, left))
    if unknown:
        clauses.append(Clause("unknown", {"unknown": unknown}))
    return tuple(clauses)


def _since(crisis: Crisis, told: Told) -> Sentence:
    """After the last window against before the first: the level, and the share of negative comments."""
    if told.series is None or told.windows["open_at_end"].iloc[-1]:
        return ()
    found = crisis.found[told.series]
    level, tone = found.aftermath["level"], found.aftermath["negativity"]
    if level is None and tone is None:
        return (Clause("since-unknown"),)
    ratio = {"times": level["ratio"], "times_low": level["low"], "times_high": level["high"]} if level else {}
    gap = {f"{name}_points": tone[key] for name, key in _POINTS.items()} if tone else {}
    if level and tone and not level["different"] and not tone["different"]:
        return (Clause("since-same", {**ratio, **gap}),)
    clauses = []
    if level:
        clauses.append(Clause(f"since-{told.series}{'' if level['different'] else '-same'}", ratio))
    if tone:
        way = "more" if tone["difference"] > 0 else "less"
        clauses.append(Clause(f"since-tone-{way if tone['different'] else 'same'}", gap))
    return tuple(clauses)
