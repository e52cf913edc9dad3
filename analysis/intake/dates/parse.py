"""A column of texts -> moments in UTC: strict formats, found from the whole of the column.

In: the date column (and the column of hours, where the export parts them) as text, the case's time zone for what is
written without one. Out: `ParsedDates`. The family that reads most distinct values is the column's; what it leaves is
tried in the others (`forms.py`) and counted from the day of the export (`told.py`), and a note says how many. The
order of day and month is decided by the column (`dateorder.py`). What nothing reads stays undated, is counted, and
keeps its comment. Distinct values are parsed once.
"""

from collections import Counter
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from analysis.comments import PRECISIONS, UTC_TIME
from analysis.intake.dates.columnzone import FileZone, column_zone
from analysis.intake.dates.dateorder import decide_order
from analysis.intake.dates.families import distinct_texts
from analysis.intake.dates.forms import NAMES, NUMERIC, UNREAD, Forms, read_forms
from analysis.intake.dates.moments import NAT, NO_OFFSET, NO_TIME, read_clocks, unknown_zones
from analysis.intake.dates.nodates import say_no_dates
from analysis.intake.dates.precision import find_pile_up, find_precision
from analysis.intake.dates.told import UNITS, tell_rows
from analysis.intake.dates.zones import check_timezone, to_utc
from analysis.notes import Note

_ZONE_NOTES = {
    "case": "dates-without-zone",
    "name": "dates-zone-in-name",
    "above": "dates-zone-above",
    "chosen": "dates-zone-chosen",
}


@dataclass(frozen=True)
class ParsedDates:
    """`created_at` (UTC) and `precision` have the index of the values; `format`: family and order, "" when none."""

    created_at: pd.Series
    precision: pd.Series
    format: str
    notes: list[Note] = field(default_factory=list)


def parse_dates(
    values: pd.Series,
    times: pd.Series | None = None,
    *,
    timezone: str | FileZone,
    order: str | None = None,
    collected_at: pd.Timestamp | None = None,
) -> ParsedDates:
    """The moments of a column. `order` ("day_first", "month_first") is the user's word and is not voted on.

    `timezone`: of what names none; a column's name that tells one counts more, unless the user chose it.
    `collected_at` (zone-aware) is the day of the export, which relative dates ("5w") and dates without a year ("6
    août, 14:03") count from; without it they stay undated. Raises UnknownTimezone.
    """
    file_zone = timezone if isinstance(timezone, FileZone) else FileZone(check_timezone(timezone))
    zone, said_by = file_zone
    named = [found for one in (values, times) if one is not None and (found := column_zone(str(one.name)))]
    if named and said_by != "chosen":
        zone, said_by = named[0], "name"
    codes, texts = distinct_texts(values)
    forms = read_forms(texts, str(values.name or ""))
    ordered = decide_order(forms, texts, codes, order)
    notes = list(ordered.notes)
    family = _spread(forms.family, codes, UNREAD)
    local = _spread(ordered.moments.at, codes, NAT)
    offset = _spread(ordered.moments.offset, codes, NO_OFFSET)
    fine = _spread(ordered.moments.fine, codes, NO_TIME)
    if times is not None:
        local, offset, fine = _with_times(local, offset, fine, times)
    created, shifted = to_utc(local, offset, zone)
    notes += _zone_notes(texts, forms, codes, times, offset, np.isnat(local), zone, said_by)
    notes += [Note("clock-changes", {"rows": rows, "timezone": name}) for name, rows in shifted.items()]
    if forms.main and (others := int(((family != UNREAD) & (family != NAMES.index(forms.main))).sum())):
        notes.append(Note("dates-other-forms", {"rows": others}))
    precision = find_precision(local, fine, family)
    label = forms.main
    if label == "numeric":
        label = f"numeric-{'day' if ordered.day_first else 'month'}-first"
    known = order is not None or (forms.family == NUMERIC).any()
    told = tell_rows(
        texts, codes, forms.family == UNREAD, collected_at, zone, ordered.day_first if known else None
    )
    notes += told.notes
    if told.notes:
        label = label or "relative"
        created = created.where(told.coarse < 0, pd.DatetimeIndex(told.at, tz="UTC").as_unit("us"))
        precision = np.where(told.coarse >= 0, np.array([*UNITS, "unknown"])[told.coarse], precision)
    waiting = (told.coarse >= 0) & (collected_at is None)
    nothing = say_no_dates(texts, codes, forms.family == UNREAD)
    notes += nothing.notes
    return _finish(values, created, precision, label, (codes >= 0) & ~waiting & ~nothing.rows, notes)


def _zone_notes(texts, forms: Forms, codes, times, offset, undated, zone: str, said_by: str) -> list[Note]:
    """What to say of dates that name no zone, or one that is not known."""
    naive = int(((offset == NO_OFFSET) & ~undated).sum())
    strange = _strange_zones(texts, forms, codes, times) if naive else Counter()
    notes = []
    if strange:
        data = {"rows": strange.total(), "zones": ", ".join(strange), "timezone": zone}
        notes.append(Note("zones-unknown", data, "warning"))
    if naive > strange.total():
        notes.append(Note(_ZONE_NOTES[said_by], {"timezone": zone}))
    elif said_by == "chosen" and not undated.all():
        notes.append(Note("dates-zone-unused", {"timezone": zone}))
    return notes


def _strange_zones(texts: pa.Array, forms: Forms, codes: np.ndarray, times: pd.Series | None) -> Counter:
    """Name of each zone that is not known -> rows that name it."""
    columns = []
    for number in np.unique(forms.family[forms.family != UNREAD]):
        of_family = forms.family == number
        rows = np.where(of_family[codes] & (codes >= 0), (np.cumsum(of_family) - 1)[codes], -1)
        columns.append((texts.filter(pa.array(of_family)), rows, NAMES[number]))
    if times is not None:
        clock_codes, clocks = distinct_texts(times)
        columns.append((clocks, clock_codes, "clock"))
    found = Counter()
    for distinct, places, form in columns:
        # No capital letter, no name of a zone: the pattern need not run again.
        if pc.any(pc.match_substring_regex(distinct, r"\d ?[(\[]?[A-Z]")).as_py():
            named = np.array([*unknown_zones(distinct, form), ""], dtype=object)[places]
            found.update(named[named != ""].tolist())
    return found


def _with_times(local, offset, fine, times: pd.Series):
    """The hour of a second column added where the first has none (or midnight)."""
    codes, texts = distinct_texts(times)
    if not len(texts):
        return local, offset, fine
    clock, clock_fine, clock_offset, right = read_clocks(texts)
    known = (codes >= 0) & right[codes]
    midnight = local.astype("datetime64[D]").astype("datetime64[us]")
    if (~np.isnat(local) & (local != midnight)).any():
        return local, offset, fine
    added = np.where(known, midnight + clock[codes], local)
    offset = np.where(known & (offset == NO_OFFSET), clock_offset[codes], offset)
    return added, offset, np.where(known, clock_fine[codes], NO_TIME)


def _finish(values, created, precision, label, asked, notes) -> ParsedDates:
    """`asked`: the rows that should have a date by now."""
    created = pd.Series(created, index=values.index).astype(UTC_TIME)
    undated = created.isna().to_numpy()
    if unread := int((undated & asked).sum()):
        notes.append(Note("dates-unread", {"rows": unread}, "warning"))
    named = pd.Series(np.where(undated, "unknown", precision), index=values.index)
    named = named.astype(pd.CategoricalDtype(PRECISIONS))
    return ParsedDates(created, named, label, notes + find_pile_up(created, named))


def _spread(distinct: np.ndarray, codes: np.ndarray, missing) -> np.ndarray:
    """Values of the rows from those of the distinct texts."""
    return np.append(distinct, missing)[codes]
