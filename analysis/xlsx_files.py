"""XLSX for people: every text is text, numbers and dates are themselves, and nothing in it is a formula or a link.

openpyxl makes the workbook, Arrow its rows: cell by cell, 200,000 comments would take a minute and a half. Dates are
UTC, and their columns say so: Excel knows no time zones. What Excel cannot hold is cut, counted (`count_losses`) and
said where the file is written.
"""

import io
import re
import zipfile
from dataclasses import dataclass

import openpyxl
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from openpyxl.utils import get_column_letter

from analysis.csv_files import may_hold_text
from analysis.intake.guards import keep_apostrophes, would_run
from analysis.words import say
from analysis.words.numbers import say_number

# Excel's own limits: rows of a sheet with the header's, units of UTF-16 in a cell, digits of a number.
MOST_ROWS = 1_048_576
MOST_UNITS = 32_767
MOST_DIGITS = 15
# Excel counts days from here; before March 1900 it counts one that never was.
DAY_0, FIRST_DATE, LAST_DATE = (
    pd.Timestamp(day, tz="UTC") for day in ("1899-12-30", "1900-03-01", "9999-12-31")
)
DAY = 86_400_000_000  # microseconds
UTC = " (UTC)"
SHEET, SHEET_FILE = "Badbuzz", "xl/worksheets/sheet1.xml"
ROWS_AT_ONCE = 20_000
# No XML holds these, escaped or not.
_FORBIDDEN = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x{fffe}\x{ffff}]"
REPLACEMENT = "\ufffd"
# Excel reads _x0041_ in a text as the sign of that number.
_NUMBERED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_ROWS, _EXTENT = re.compile(rb"<sheetData>.*</sheetData>", re.DOTALL), re.compile(rb"<dimension[^>]*/>")
_ENTITIES = (("\r\n", "\n"), ("\r", "\n"), ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))


@dataclass(frozen=True)
class Losses:
    """What Excel has no room for: texts cut after MOST_UNITS, rows beyond MOST_ROWS."""

    cells: int
    rows: int


def count_losses(frame: pd.DataFrame) -> Losses:
    """What a workbook of `frame` would lack, without writing it."""
    kept = frame.iloc[: MOST_ROWS - 1]
    texts = [_arrow(kept.iloc[:, at]) for at in range(kept.shape[1]) if may_hold_text(kept.iloc[:, at])]
    long = [text for column in texts for text in column.filter(_may_be_long(column)).to_pylist()]
    return Losses(
        sum(len(text.encode("utf-16-le")) > 2 * MOST_UNITS for text in long), len(frame) - len(kept)
    )


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

    Whole numbers of more than 15 digits and dates before March 1900 are text.
    """
    package, dates, quoted = _empty_workbook()
    kept = frame.iloc[: MOST_ROWS - 1]
    names = [
        f"{name}{UTC}" if isinstance(dtype, pd.DatetimeTZDtype) else str(name)
        for name, dtype in zip(kept.columns, kept.dtypes, strict=True)
    ]
    header = pd.DataFrame([names], dtype="str")
    out = io.BytesIO()
    with zipfile.ZipFile(package) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.namelist():
            content = source.read(part)
            if part != SHEET_FILE:
                target.writestr(part, content)
                continue
            above, below = _ROWS.split(_EXTENT.sub(b"", content))
            with target.open(part, "w", force_zip64=True) as sheet:
                sheet.write(above + b"<sheetData>")
                sheet.write(_rows(header, 1, dates, quoted))
                for start in range(0, len(kept), ROWS_AT_ONCE):
                    rows = kept.iloc[start : start + ROWS_AT_ONCE]
                    sheet.write(_rows(rows, start + 2, dates, quoted))
                sheet.write(b"</sheetData>" + below)
    return out.getvalue()


def _empty_workbook() -> tuple[io.BytesIO, str, str]:
    """A workbook of one sheet to fill; the numbers of its styles for dates, and for texts like formulas."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title, sheet.freeze_panes = SHEET, "A2"
    date, text = sheet["A1"], sheet["B1"]
    date.number_format = "yyyy-mm-dd hh:mm:ss"
    # What Excel itself keeps of an apostrophe that was typed: editing such a text makes no formula of it.
    text.quotePrefix = True
    styles = str(date.style_id), str(text.style_id)
    package = io.BytesIO()
    book.save(package)
    return package, *styles


def _rows(frame: pd.DataFrame, first: int, dates: str, quoted: str) -> bytes:
    """Rows of a sheet as XML, numbered from `first`."""
    numbers = pc.cast(pa.array(range(first, first + len(frame))), pa.large_string())
    cells = [
        _cells(frame.iloc[:, at], _joined(f'<c r="{get_column_letter(at + 1)}', numbers, '"'), dates, quoted)
        for at in range(frame.shape[1])
    ]
    rows = _joined('<row r="', numbers, '">', *cells, "</row>")
    return "".join(rows.to_pylist()).encode()


def _cells(values: pd.Series, opened: pa.Array, dates: str, quoted: str) -> pa.Array:
    """A column as XML; "" where it is empty. `opened`: each cell's `<c r="…"`."""
    if isinstance(values.dtype, pd.DatetimeTZDtype):
        fits = (values >= FIRST_DATE) & (values < LAST_DATE)
        days = (values.where(fits) - DAY_0).dt.total_seconds() / (DAY / 1e6)
        told = _texts(
            values.mask(fits).map(lambda moment: moment.isoformat(), na_action="ignore"), opened, quoted
        )
        return _either(_joined(opened, f' s="{dates}"><v>', _written(days), "</v></c>"), told)
    if may_hold_text(values):
        return _texts(values, opened, quoted)
    if pd.api.types.is_bool_dtype(values.dtype):
        return _either(_joined(opened, ' t="b"><v>', _written(values.astype("Int8")), "</v></c>"))
    fits = (values.abs() < 10**MOST_DIGITS).fillna(False).astype(bool)
    told = _texts(values.mask(fits).map(str, na_action="ignore"), opened, quoted)
    return _either(_joined(opened, "><v>", _written(values.where(fits)), "</v></c>"), told)


def _texts(values: pd.Series, opened: pa.Array, quoted: str) -> pa.Array:
    texts = keep_apostrophes(values)
    style = pa.array(would_run(texts).map({True: f' s="{quoted}"', False: ""}), type=pa.large_string())
    cells = _shortened(pc.replace_substring_regex(_arrow(texts), _FORBIDDEN, REPLACEMENT))
    cells = _changed(cells, pc.match_substring(cells, "_x"), lambda text: _NUMBERED.sub("_x005F_", text))
    for sign, entity in _ENTITIES:
        cells = pc.replace_substring(cells, sign, entity)
    cells = pc.if_else(pc.equal(cells, ""), pa.scalar(None, pa.large_string()), cells)
    inside = _joined(' t="inlineStr"><is><t xml:space="preserve">', cells, "</t></is></c>")
    return _either(_joined(opened, style, inside))


def _shortened(cells: pa.Array) -> pa.Array:
    def shorten(text: str) -> str:
        return text.encode("utf-16-le")[: 2 * MOST_UNITS].decode("utf-16-le", "ignore")

    return _changed(cells, _may_be_long(cells), shorten)


def _may_be_long(cells: pa.Array) -> pa.Array:
    """Texts of more bytes than a cell has units: the few whose units are worth counting."""
    return pc.fill_null(pc.greater(pc.binary_length(cells), MOST_UNITS), False)


def _changed(cells: pa.Array, found: pa.Array, change) -> pa.Array:
    """`cells` with those `found` changed by a function: Python touches only these."""
    found = pc.fill_null(found, False)
    some = [change(text) for text in cells.filter(found).to_pylist()]
    return pc.replace_with_mask(cells, found, pa.array(some, type=pa.large_string())) if some else cells


def _either(cells: pa.Array, others: pa.Array | None = None) -> pa.Array:
    """The cells, the others where there is none, "" where there is neither."""
    return (
        pc.fill_null(cells, pa.scalar("", pa.large_string()))
        if others is None
        else pc.coalesce(cells, others)
    )


def _joined(*parts) -> pa.Array:
    large = [pa.scalar(part, pa.large_string()) if isinstance(part, str) else part for part in (*parts, "")]
    return pc.binary_join_element_wise(*large)


def _written(values: pd.Series) -> pa.Array:
    return pc.cast(pa.array(values, from_pandas=True), pa.large_string())


def _arrow(values: pd.Series) -> pa.Array:
    return pa.array(values.astype("str"), type=pa.large_string(), from_pandas=True)
