"""XLSX for people: every text is text, numbers and dates are themselves, and nothing in it is a formula or a link.

Dates are UTC, and their columns say so: Excel knows no time zones. What Excel cannot hold is cut, counted
(`count_losses`) and said where the file is written.
"""

import io
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import xlsxwriter

from analysis.csv_files import may_hold_text
from analysis.intake.guards import keep_apostrophes, would_run
from analysis.words import say
from analysis.words.numbers import say_number

# Excel's own limits: rows of a sheet with the header's, units of UTF-16 in a cell, digits of a number.
MOST_ROWS = 1_048_576
MOST_UNITS = 32_767
MOST_DIGITS = 15
# Before March 1900 Excel counts a day that never was.
FIRST_DATE, LAST_DATE = (pd.Timestamp(day, tz="UTC") for day in ("1900-03-01", "9999-12-31"))
UTC, DATES = " (UTC)", "yyyy-mm-dd hh:mm:ss"
SHEET = "Badbuzz"
ROWS_AT_ONCE = 20_000
# No XML holds these, escaped or not.
_FORBIDDEN = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x{fffe}\x{ffff}]"
REPLACEMENT = "\ufffd"


@dataclass(frozen=True)
class Losses:
    """What Excel has no room for: texts cut after MOST_UNITS, rows beyond MOST_ROWS."""

    cells: int
    rows: int


def count_losses(frame: pd.DataFrame) -> Losses:
    """What a workbook of `frame` would lack, without writing it."""
    return count_losses_of(find_cut_cells(frame), np.arange(len(frame)))


def find_cut_cells(frame: pd.DataFrame) -> np.ndarray:
    """The position of the row of each cell that a workbook cuts; a row with two is there twice."""
    found = [np.empty(0, dtype="int64")]
    for at in range(frame.shape[1]):
        if not may_hold_text(frame.iloc[:, at]):
            continue
        column = _arrow(frame.iloc[:, at])
        long = np.flatnonzero(_may_be_long(column).to_numpy(zero_copy_only=False))
        units = [len(text.encode("utf-16-le")) // 2 for text in column.take(pa.array(long)).to_pylist()]
        found.append(long[np.asarray(units, dtype="int64") > MOST_UNITS])
    return np.concatenate(found)


def count_losses_of(cut: np.ndarray, places: np.ndarray) -> Losses:
    """What a workbook of some rows would lack: `cut` of all of them (`find_cut_cells`), the positions of some."""
    kept = places[: MOST_ROWS - 1]
    cells = int(np.isin(cut, kept).sum()) if len(cut) else 0
    return Losses(cells, len(places) - len(kept))


def say_losses(losses: Losses, locale: str) -> list[str]:
    """A sentence for each kind of loss; none where everything fits."""
    told = (("xlsx-cells-cut", losses.cells, MOST_UNITS), ("xlsx-rows-left", losses.rows, MOST_ROWS))
    return [
        say(key, locale, n=n, shown=say_number(n, locale), most=say_number(most, locale))
        for key, n, most in told
        if n
    ]


def write_xlsx(frame: pd.DataFrame) -> bytes:
    """One sheet with the columns of `frame`. Signs that XML forbids become U+FFFD, line ends LF.

    Whole numbers of more than 15 digits and dates before March 1900 are text. Of two signs in Excel's own notation that
    share an underscore (`_x0041_x0042_`), XlsxWriter escapes the first alone.
    """
    kept, out = frame.iloc[: MOST_ROWS - 1], io.BytesIO()
    names = [
        f"{name}{UTC}" if isinstance(dtype, pd.DatetimeTZDtype) else str(name)
        for name, dtype in zip(kept.columns, kept.dtypes, strict=True)
    ]
    with xlsxwriter.Workbook(out, {"constant_memory": True}) as book:
        sheet = book.add_worksheet(SHEET)
        sheet.freeze_panes(1, 0)
        dates = book.add_format({"num_format": DATES})
        # What Excel itself keeps of an apostrophe that was typed: editing such a text makes no formula of it.
        quoted = book.add_format({"quote_prefix": True})
        _write_rows(sheet, 0, [_texts(pd.Series([name])) for name in names], dates, quoted)
        for start in range(0, len(kept), ROWS_AT_ONCE):
            rows = kept.iloc[start : start + ROWS_AT_ONCE]
            columns = [_cells(rows.iloc[:, at]) for at in range(rows.shape[1])]
            _write_rows(sheet, start + 1, columns, dates, quoted)
    return out.getvalue()


def _write_rows(sheet, first: int, columns: list[list], dates, quoted) -> None:
    """Cells as `_cells` gives them, from the row `first` on (from 0)."""
    for row, cells in enumerate(zip(*columns, strict=True), first):
        for at, cell in enumerate(cells):
            if cell is None:
                continue
            if isinstance(cell, _Text):
                sheet.write_string(row, at, cell.text, quoted if cell.would_run else None)
            elif isinstance(cell, bool):
                sheet.write_boolean(row, at, cell)
            elif isinstance(cell, datetime):
                sheet.write_datetime(row, at, cell, dates)
            else:
                sheet.write_number(row, at, cell)


class _Text(NamedTuple):
    text: str
    would_run: bool


def _cells(values: pd.Series) -> list:
    """A column as texts, numbers, booleans and dates, None where it is empty."""
    if may_hold_text(values):
        return _texts(values)
    if isinstance(values.dtype, pd.DatetimeTZDtype):
        fits = (values >= FIRST_DATE) & (values < LAST_DATE)
        typed = values.where(fits).dt.tz_localize(None).dt.to_pydatetime()
        told = values.mask(fits).map(lambda moment: moment.isoformat(), na_action="ignore")
    elif pd.api.types.is_bool_dtype(values.dtype):
        return [None if pd.isna(value) else bool(value) for value in values]
    else:
        fits = (values.abs() < 10**MOST_DIGITS).fillna(False).astype(bool)
        typed, told = values.where(fits), values.mask(fits).map(str, na_action="ignore")
    return [
        text if text is not None else None if pd.isna(value) else value
        for value, text in zip(typed, _texts(told), strict=True)
    ]


def _texts(values: pd.Series) -> list[_Text | None]:
    texts = keep_apostrophes(values)
    cells = _shortened(pc.replace_substring_regex(_arrow(texts), _FORBIDDEN, REPLACEMENT))
    for line_end in ("\r\n", "\r"):
        cells = pc.replace_substring(cells, line_end, "\n")
    return [
        _Text(text, run) if text else None
        for text, run in zip(cells.to_pylist(), would_run(texts).tolist(), strict=True)
    ]


def _shortened(cells: pa.Array) -> pa.Array:
    found = _may_be_long(cells)
    some = [
        text.encode("utf-16-le")[: 2 * MOST_UNITS].decode("utf-16-le", "ignore")
        for text in cells.filter(found).to_pylist()
    ]
    return pc.replace_with_mask(cells, found, pa.array(some, type=pa.large_string())) if some else cells


def _may_be_long(cells: pa.Array) -> pa.Array:
    """Texts of more bytes than a cell has units: the few whose units are worth counting."""
    return pc.fill_null(pc.greater(pc.binary_length(cells), MOST_UNITS), False)


def _arrow(values: pd.Series) -> pa.Array:
    return pa.array(values.astype("str"), type=pa.large_string(), from_pandas=True)
