"""CSV and TSV -> RawTable: clean files through pandas' C parser, the others row by row (`misfits.py`).

In: the decoded file as UTF-8 bytes (a large clean one is never a text as a whole). The delimiter, the quote
and the header are found; where every row has as many cells as the header the file is clean and read at full speed.
"""

import codecs
import csv
import io
import re
import warnings

import numpy as np
import pandas as pd

from analysis.errors import NoRows
from analysis.intake.decode import Decoded, decoding_notes, start_of
from analysis.intake.delimiter import FIELD_LIMIT, Dialect, find_dialect
from analysis.intake.header import ROWS_BEFORE, SAMPLE_ROWS, Header, find_header
from analysis.intake.misfits import Record, fit_rows, split_records
from analysis.intake.scan import Scan, scan_rows
from analysis.intake.table import RawTable, check_width, set_aside, text_frame
from analysis.notes import Note

# What can stand for a carriage return that ends no line while the file is parsed: the first private-use sign that the
# file does not hold. It is put back afterwards.
STAND_INS = [chr(code) for code in range(0xE00D, 0xF8FF)]
# The dialect and the header are looked for in so much of the file.
FIRST_BYTES = 2_000_000
_LONE_CR = re.compile(rb"\r(?!\n)")


def read_delimited(decoded: Decoded, name: str) -> RawTable:
    """The table of a delimited text. Raises NoRows when there is a header and nothing below it."""
    data, lone_cr, notes = _plain(decoded, name)
    start = _start(data)
    dialect = find_dialect(start)
    scan = scan_rows(data, dialect.delimiter or "\x00", dialect.quote)
    first_records = _first_records(start, dialect)
    header = find_header([record.cells for record in first_records])
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
    header_rows = [record.cells for record in first_records[header.first : body]]
    clean = scan.clean and bool((scan.cells[kept] == len(header.names)).all())
    frame = _parse_clean(data, scan, kept, header, dialect) if clean else None
    if frame is not None:
        rows, aside = scan.lines[kept], set_aside(name, [])
    else:
        text = data.decode("utf-8", errors="surrogatepass")
        fitted = fit_rows(
            split_records(text, dialect, first_line, len(header.names)), header.names, dialect.delimiter
        )
        frame, rows = text_frame(fitted.rows, header.names), np.array(fitted.lines, dtype=np.int64)
        aside = set_aside(name, fitted.aside)
        notes += [
            Note(code, {"rows": count}, "repair", name) for code, count in fitted.repairs.items() if count
        ]
    frame, broken = _restore(frame, lone_cr) if lone_cr else (frame, 0)
    if broken:
        notes.append(Note("line-breaks-joined", {"rows": broken}, "repair", name))
    if not header.rows:
        notes.append(Note("no-header", {"columns": len(header.names)}, file=name))
    return RawTable(
        name,
        frame,
        rows.astype(np.int64),
        header_rows,
        aside,
        "csv",
        notes,
        decoded.encoding,
        dialect.delimiter,
    )


def _plain(decoded: Decoded, name: str) -> tuple[bytes, str, list[Note]]:
    """The file's UTF-8 with line ends that end lines only, and without NULs; the sign that stands for other ones."""
    notes = decoding_notes(decoded, name)
    data, stand_in = decoded.utf8, ""
    while data.startswith(codecs.BOM_UTF8):
        data = data.removeprefix(codecs.BOM_UTF8)
    nuls = data.count(b"\x00")
    if nuls:
        data = data.replace(b"\x00", b"")
        notes.append(Note("nuls-removed", {"signs": nuls}, "repair", name))
    if b"\r" in data:
        alone = data.count(b"\r") - data.count(b"\r\n")
        if alone and alone > data.count(b"\n"):
            data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        elif alone:
            stand_in = next((sign for sign in STAND_INS if sign.encode() not in data), STAND_INS[0])
            data = _LONE_CR.sub(stand_in.encode(), data)
    return data, stand_in, notes


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


def _restore(frame: pd.DataFrame, stand_in: str) -> tuple[pd.DataFrame, int]:
    """Carriage returns put back; how many rows an unquoted one would have cut."""
    touched = np.zeros(len(frame), dtype=bool)
    columns = {}
    for position in range(frame.shape[1]):
        column = frame.iloc[:, position]
        found = column.str.contains(stand_in, regex=False).to_numpy(dtype=bool)
        if found.any():
            columns[position] = column.str.replace(stand_in, "\r", regex=False)
            touched |= found
    if not columns:
        return frame, 0
    parts = [columns.get(position, frame.iloc[:, position]) for position in range(frame.shape[1])]
    restored = pd.concat(parts, axis=1)
    restored.columns = frame.columns
    return restored, int(touched.sum())
