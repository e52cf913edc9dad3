"""Which comments are behind what was clicked: a card, a bar, a brushed period, a step of a curve; and its heading."""

import pandas as pd

from analysis.comments import brand_messages
from analysis.measures.bins import is_fine_enough
from analysis.measures.waiting import list_negative_unanswered
from analysis.words import say
from analysis.words.numbers import say_date, say_number
from pages import parts, waited
from pages.anatomy import behind as anatomy
from pages.shared import literal
from pages.view import View
from pages.waiting import behind as waits


def rows_behind(view: View, shown: dict) -> tuple[pd.Series, str]:
    """row_ids and heading for a selection of `pages.selection` ({"source", "points", "range"})."""
    source = shown["source"]
    if shown["range"] and source == "tone":
        rows, what = _tone(view, *sorted(shown["range"]))
    elif shown["range"] and shown["points"]:
        # A brush takes the bars it touches, whole.
        starts, ends = zip(*(point[:2] for point in shown["points"]), strict=True)
        rows, what = _period(
            view, pd.Timestamp(min(starts, key=pd.Timestamp)), pd.Timestamp(max(ends, key=pd.Timestamp))
        )
    elif shown["range"]:
        rows, what = _period(view, *(pd.Timestamp(moment, tz="UTC") for moment in shown["range"]))
    elif shown["points"]:
        rows, what = _FINDERS[source.split(":")[0]](view, shown["points"], source)
    else:
        rows, what = _CARDS[source](view)
    # The brand's own words are no comments in the eyes of those who read the list.
    with_brand = view.case.comments["is_brand"].iloc[rows].fillna(False).any()
    key = "selection-of-messages" if with_brand else "selection-of"
    heading = say(key, view.locale, what=what, n=len(rows), shown=say_number(len(rows), view.locale))
    return rows, heading


def order_behind(shown: dict) -> str:
    """In which order the list behind a selection begins."""
    return waits.ORDERS.get(shown["source"].split(":")[0], "likes")


def _period(view: View, start: pd.Timestamp, end: pd.Timestamp) -> tuple[pd.Series, str]:
    created = view.counted["created_at"]
    return view.counted.loc[(created >= start) & (created < end), "row_id"], _say_period(view, start, end)


def _say_period(view: View, start: pd.Timestamp, end: pd.Timestamp) -> str:
    return say(
        "selection-period",
        view.locale,
        start=say_date(start, view.locale, view.zone),
        end=say_date(end, view.locale, view.zone),
    )


def _bins(view: View, points: list, source: str) -> tuple[pd.Series, str]:
    if not waited.MEANINGS.isdisjoint(point[2] for point in points):
        return waited.find(view, [point for point in points if point[2] in waited.MEANINGS], source)
    spans = [(pd.Timestamp(point[0]), pd.Timestamp(point[1]), point[2]) for point in points]
    period = _say_period(view, min(span[0] for span in spans), max(span[1] for span in spans))
    meanings = {span[2] for span in spans}
    if meanings == {"brand"}:
        comments, what = view.case.comments[brand_messages(view.case.comments)], "selection-brand"
    elif meanings == {"events"}:
        # What happened may be the brand's own word.
        comments, what = view.with_brand, None
    else:
        comments, what = view.counted, None
    picked = pd.Series(False, index=comments.index)
    for start, end, meaning in spans:
        inside = (comments["created_at"] >= start) & (comments["created_at"] < end)
        picked |= inside & _means(view, comments, start, end, meaning)
    if len(meanings) == 1 and what is None and meanings <= {"negative", "neutral", "positive"}:
        what = f"sentiment-{meanings.pop()}"
    return comments.loc[picked, "row_id"], period + (f" · {say(what, view.locale)}" if what else "")


def _means(
    view: View, comments: pd.DataFrame, start: pd.Timestamp, end: pd.Timestamp, meaning: str
) -> pd.Series:
    """Which rows a mark of these bounds counts by its meaning."""
    if meaning in ("brand", "events"):
        return pd.Series(True, index=comments.index)
    bin = anatomy.bin_of(start, end)
    fits = pd.Series(is_fine_enough(comments["precision"], bin), index=comments.index)
    if meaning == "unscored":
        return fits & comments["sentiment"].isna()
    if meaning == "new_authors":
        return fits & view.case.newcomers[comments["row_id"].to_numpy()]
    if meaning in ("authors", "comments", "likes", "per_1000"):
        return fits
    return fits & (comments["sentiment"] == meaning)


def _groups(view: View, points: list, source: str) -> tuple[pd.Series, str]:
    by = source.partition(":")[2]
    picked = pd.Series(False, index=view.counted.index)
    for group, sentiment in points:
        belongs = True
        if by:
            belongs = view.counted[by].isna() if group is None else view.counted[by] == group
        picked |= (view.counted["sentiment"] == sentiment) & belongs
    names = [
        " · ".join(
            [*([_call(by, group, view.locale)] if by else []), say(f"sentiment-{sentiment}", view.locale)]
        )
        for group, sentiment in points
    ]
    return view.counted.loc[picked, "row_id"], ", ".join(names)


def _call(by: str, group: str | None, locale: str) -> str:
    if group is None:
        return say("group-unknown", locale)
    return say(f"language-{group}", locale) if by == "language" else literal(group)


def _tones(view: View, points: list, source: str) -> tuple[pd.Series, str]:
    compound = view.counted["compound"]
    picked = pd.Series(False, index=compound.index)
    for low, high, sentiment in points:
        # The bins of measure_tone are closed on the side away from 0, as VADER's thresholds are.
        inside = (compound >= low) & (compound < high) if low > 0 else (compound > low) & (compound <= high)
        inside |= (low <= -1) & (compound == -1) | (high >= 1) & (compound == 1)
        picked |= inside & (view.counted["sentiment"] == sentiment)
    low, high = min(point[0] for point in points), max(point[1] for point in points)
    return view.counted.loc[picked, "row_id"], _say_tone(view, low, high)


def _tone(view: View, low: float, high: float) -> tuple[pd.Series, str]:
    compound = view.counted["compound"]
    scored = view.counted["sentiment"].notna()
    return view.counted.loc[scored & compound.between(low, high), "row_id"], _say_tone(view, low, high)


def _say_tone(view: View, low: float, high: float) -> str:
    low, high = max(low, -1), min(high, 1)
    return say(
        "selection-tone",
        view.locale,
        low=say_number(low, view.locale, 2),
        high=say_number(high, view.locale, 2),
    )


def _negative(view: View) -> tuple[pd.Series, str]:
    rows = view.counted.loc[view.counted["sentiment"] == "negative", "row_id"]
    return rows, say("card-negative-rows", view.locale)


def _answered(view: View) -> tuple[pd.Series, str]:
    responses = view.responses()
    return responses.loc[responses["state"] == "answered", "row_id"], say("wait-answered", view.locale)


def _unanswered(view: View) -> tuple[pd.Series, str]:
    return list_negative_unanswered(view.counted, view.responses()), say("card-unanswered-rows", view.locale)


def _absent(view: View) -> tuple[pd.Series, str]:
    return view.absent, say("absent-rows", view.locale)


def _meanwhile(view: View, points: list, source: str) -> tuple[pd.Series, str]:
    """Who wrote in a period (start, end) and still waits, longest first."""
    start, end = (pd.Timestamp(moment) for moment in points[0][:2])
    responses = view.responses()
    inside = (responses["asked_at"] >= start) & (responses["asked_at"] < end)
    waiting = responses.loc[inside & (responses["state"] == "waiting")].sort_values("asked_at")
    return waiting["row_id"], f"{_say_period(view, start, end)} · {say('synopsis-rows-waiting', view.locale)}"


def _backlog(view: View, points: list, source: str) -> tuple[pd.Series, str]:
    told = [point for point in points if point[2] in waited.MEANINGS]
    return waits.find_backlog(view, told, source) if told else _bins(view, points, source)


_FINDERS = {
    "volume": _bins,
    "authors": _bins,
    "course": _bins,
    "shares": _groups,
    "groups": _groups,
    "tone": _tones,
    "keywords": parts.find_keywords,
    "languages": parts.find_languages,
    "backlog": _backlog,
    "meanwhile": _meanwhile,
    anatomy.SOURCE: anatomy.find_wave,
    **waits.FINDERS,
}


_CARDS = {
    **parts.CARDS,
    **waits.CARDS,
    "absent": _absent,
    "answered-directly": _answered,
    "comments": lambda view: (view.row_ids, say("card-comments", view.locale)),
    "negative": _negative,
    "unanswered": _unanswered,
}
