"""CSV and TSV -> RawTable: clean files through pandas' C parser, the others row by row (`misfits.py`).

In: the decoded file as UTF-8 bytes (a large clean one is never a text as a whole). The delimiter, the quote
and the header are found; where every row has as many cells as the header the file is clean and read at full speed.
"""

import codecs
import csv
import io
import warnings
from collections import Counter
from dataclasses import replace

import numpy as np
import pandas as pd

from analysis.errors import NoRows
from analysis.intake.decode import Decoded, decoding_notes, start_of
from analysis.intake.delimiter import FIELD_LIMIT, Dialect, find_dialect
from analysis.intake.header import ROWS_BEFORE, SAMPLE_ROWS, Header, find_header
from analysis.intake.misfits import fit_rows, is_other_header
from analysis.intake.records import Record, split_records
from analysis.intake.repaired import repaired_rows
from analysis.intake.scan import Scan, scan_rows
from analysis.intake.signs import Plain, is_other, make_plain, restore
from analysis.intake.table import RawTable, check_width, set_aside, text_frame
from analysis.notes import Note

# The dialect and the header are looked for in so much of the file.
FIRST_BYTES = 2_000_000
# Where more lines than this are blank, they part no tables.
MOST_BLANKS = 200


def read_delimited(decoded: Decoded, name: str) -> RawTable:
    """The table of a delimited text. Raises NoRows when there is a header and nothing below it."""
    data, notes = _without_nuls(decoded, name)
    start = _start(data)
    dialect = find_dialect(start)
    plain = Plain("", replace(dialect, escape="", line_end="\n"))
    if is_other(data, dialect):
        plain = make_plain(data.decode("utf-8", errors="surrogatepass"), dialect)
        data = plain.text.encode("utf-8", errors="surrogatepass")
        start = _start(data)
    scan = scan_rows(data, plain.dialect.delimiter or "\x00", dialect.quote)
    first_records = _first_records(start, plain.dialect)
    header = find_header([[plain.cell(cell) for cell in record.cells] for record in first_records])
    if not first_records or not header.names:
        raise NoRows(name=name)
    check_width(len(header.names), name)
    body = header.first + header.rows
    if body >= len(first_records) and len(first_records) < SAMPLE_ROWS:
        raise NoRows(name=name)
    first_line = first_records[body].line
    if header.first:
        notes.append(Note("lines-before-header", {"lines": header.first}, file=name))
    kept = (scan.lines >= first_line) & ~scan.blank
    clean = scan.clean and bool((scan.cells[kept] == len(header.names)).all())
    clean = clean and not _has_second_table(data, scan, first_line, header.names, plain.dialect)
    frame = _parse_clean(data, scan, kept, header, plain.dialect) if clean else None
    if frame is not None:
        rows, aside, repaired = scan.lines[kept], set_aside(name, []), []
    else:
        plain.text = plain.text or data.decode("utf-8", errors="surrogatepass")
        frame, rows, aside, repaired = _fit(plain, first_line, header.names, name)
    frame, broken = restore(frame, plain)
    repairs = Counter(code for _, code, _ in repaired)
    repairs["line-breaks-joined"] += broken
    repairs["line-ends-found"] = plain.ends_found
    notes += [Note(code, {"rows": count}, "repair", name) for code, count in repairs.items() if count]
    if not header.rows:
        notes.append(Note("no-header", {"columns": len(header.names)}, file=name))
    return RawTable(
        name,
        frame,
        plain.lines(rows.astype(np.int64)),
        [[plain.cell(cell) for cell in record.cells] for record in first_records[header.first : body]],
        aside,
        "csv",
        notes,
        decoded.encoding,
        dialect.delimiter,
        repaired_rows(name, repaired),
    )


def _has_second_table(data: bytes, scan: Scan, first_line: int, names: list[str], dialect: Dialect) -> bool:
    """Whether other names of columns stand below a blank line."""
    below = np.flatnonzero(~scan.blank[1:] & scan.blank[:-1] & (scan.lines[1:] > first_line)) + 1
    for row in below if len(below) <= MOST_BLANKS else ():
        stop = scan.starts[row + 1] if row + 1 < len(scan.starts) else len(data)
        line = data[scan.starts[row] : stop].decode("utf-8", errors="surrogatepass")
        if any(is_other_header(record.cells, names) for record in split_records(line, dialect, 1)):
            return True
    return False


def _fit(
    plain: Plain, first_line: int, names: list[str], name: str
) -> tuple[pd.DataFrame, np.ndarray, pd.DataFrame, list[tuple[int, str, str]]]:
    """The body row by row: the frame, the line of each row, what was set aside, and what was repaired."""
    records = split_records(plain.text, plain.dialect, first_line, len(names))
    fitted = fit_rows(records, names, plain.dialect)
    aside = set_aside(name, _as_in_file(plain, fitted.aside))
    rows = np.array(fitted.lines, dtype=np.int64)
    return text_frame(fitted.rows, names), rows, aside, _as_in_file(plain, fitted.repaired)


def _as_in_file(plain: Plain, rows: list[tuple[int, str, str]]) -> list[tuple[int, str, str]]:
    """(Line, code, raw) of the plain text as line and signs of the file."""
    lines = plain.lines(np.array([line for line, _, _ in rows], dtype=np.int64)).tolist()
    return [(line, code, plain.raw(raw)) for line, (_, code, raw) in zip(lines, rows, strict=True)]


def _without_nuls(decoded: Decoded, name: str) -> tuple[bytes, list[Note]]:
    """The file's UTF-8 without NULs."""
    notes, data = decoding_notes(decoded, name), decoded.utf8
    while data.startswith(codecs.BOM_UTF8):
        data = data.removeprefix(codecs.BOM_UTF8)
    nuls = data.count(b"\x00")
    if nuls:
        data = data.replace(b"\x00", b"")
        notes.append(Note("nuls-removed", {"signs": nuls}, "repair", name))
    return data, notes


def _start(data: bytes) -> str:
    """The first lines: FIRST_BYTES of them, or more where that would be too few of them to find a header in."""
    size = FIRST_BYTES
    while size < len(data):
        end = data.rfind(b"\n", 0, size) + 1
        if data.count(b"\n", 0, end) > SAMPLE_ROWS + ROWS_BEFORE:
            return start_of(data, end)
        size *= 4
    return data.decode("utf-8", errors="surrogatepass")


def _first_records(start: str, dialect: Dialect) -> list[Record]:
    """Enough rows to find the header in; a blank line is none."""
    records = []
    for record in split_records(start, dialect, 1):
        if record.cells:
            records.append(record)
        if len(records) > SAMPLE_ROWS + ROWS_BEFORE:
            break
    return records


def _parse_clean(
    data: bytes, scan: Scan, kept: np.ndarray, header: Header, dialect: Dialect
) -> pd.DataFrame | None:
    """The body through the C parser; None where it does not see the rows that the scan saw."""
    body = io.BytesIO(data)
    body.seek(int(scan.starts[np.argmax(kept)]))
    csv.field_size_limit(FIELD_LIMIT)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", pd.errors.ParserWarning)
            frame = pd.read_csv(
                body,
                header=None,
                names=range(len(header.names)),
                sep=dialect.delimiter or "\x01",
                quotechar=dialect.quote,
                dtype="str",
                keep_default_na=False,
                na_filter=False,
                index_col=False,
                skip_blank_lines=True,
                encoding_errors="surrogatepass",
            )
    except (pd.errors.ParserError, pd.errors.ParserWarning, pd.errors.EmptyDataError):
        return None
    if len(frame) != kept.sum():
        return None
    frame.columns = pd.Index(header.names, dtype="str")
    return frame
