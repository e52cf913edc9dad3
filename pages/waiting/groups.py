"""The groups that waits are compared by: which comment is of which, and what they are called."""

import pandas as pd
from babel import Locale

from analysis.measures.groups import COLUMNS, WEEKDAYS, label_groups
from analysis.words import say
from analysis.words.calm import label_options
from analysis.words.dates import BABEL
from pages import link
from pages.parts import period_of
from pages.waiting.whose import Waits

# What a click on a curve or line of groups is called: `waits-by:GROUPING:PERIOD`.
SOURCE = "waits-by"
AS_EXPORTED = ("platform", "brand")  # groups called as the export calls them


def labels_of(waits: Waits, by: str, part: str = "") -> pd.Series:
    """The group of each comment of the case, as text, by row_id (missing where it has none); `part`: the period."""
    view = waits.view
    comments = view.case.comments
    period = period_of(part) if part else None
    need = None
    if by == "need":
        need = pd.Series(waits.need, index=comments.index).replace(-1, pd.NA).astype("boolean")
    labels = label_groups(comments, by, view.zone, period=period, need=need)
    return labels.cat.rename_categories([str(name) for name in labels.cat.categories])


def name_groups(groups: list[str], by: str, locale: str) -> dict[str, str]:
    """What each group is called on the page."""
    if by in AS_EXPORTED:
        return label_options(groups, link.MOST_LETTERS)
    if by == "weekday":
        days = Locale(BABEL[locale]).days["stand-alone"]["wide"]
        return {group: days[WEEKDAYS.index(group)] for group in groups}
    if by == "hour":
        return {group: say("wait-hour", locale, hour=group) for group in groups}
    prefix = by if by in COLUMNS else f"wait-{by}"
    return {group: say(f"{prefix}-{group}", locale) for group in groups}
