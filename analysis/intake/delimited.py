"""CSV and TSV -> RawTable: clean files through pandas' C parser, the others row by row (`misfits.py`).

In: decoded text. The delimiter, the quote and the header are found; where every row has as many cells as the header the
file is clean and read at full speed.
"""

import csv
import io
import re
import warnings

import numpy as np
import pandas as pd

from analysis.errors import NoRows
from analysis.intake.decode import Decoded, decoding_notes
from analysis.intake.delimiter import FIELD_LIMIT, Dialect, find_dialect
from analysis.intake.header import ROWS_BEFORE, SAMPLE_ROWS, Header, find_header
from analysis.intake.misfits import Record, fit_rows, split_records
from analysis.intake.scan import Scan, scan_rows
from analysis.intake.table import RawTable, set_aside, text_frame
from analysis.notes import Note

# Stands for a carriage return that ends no line while the file is parsed (a private-use sign, put back afterwards).
LONE_CR = "\ue00d"
# The header is looked for in so much of the text.
FIRST_CHARS = 2_000_000
_LONE_CR = re.compile(r"\r(?!\n)")


def read_delimited(decoded: Decoded, name: str) -> RawTable:
    """The table of a delimited text. Raises NoRows when there is a header and nothing below it."""
    text, notes = _plain(decoded, name)
    dialect = find_dialect(text)
    data = text.encode("utf-8", errors="surrogatepass")
    scan = scan_rows(data, dialect.delimiter or "\x00", dialect.quote)
    first_records = _first_records(text, dialect)
    header = find_header([record.cells for record in first_records])
    if not first_records or not header.names:
        raise NoRows(name=name)
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
        fitted = fit_rows(
            split_records(text, dialect, first_line, len(header.names)), header.names, dialect.delimiter
        )
        frame, rows = text_frame(fitted.rows, header.names), np.array(fitted.lines, dtype=np.int64)
        aside = set_aside(name, fitted.aside)
        notes += [
            Note(code, {"rows": count}, "repair", name) for code, count in fitted.repairs.items() if count
        ]
    frame, broken = _restore(frame)
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


def _plain(decoded: Decoded, name: str) -> tuple[str, list[Note]]:
    """The text with line ends that end lines only, and without NULs."""
    notes = decoding_notes(decoded, name)
    text = decoded.text.lstrip("\ufeff")
    nuls = text.count("\x00")
    if nuls:
        text = text.replace("\x00", "")
        notes.append(Note("nuls-removed", {"signs": nuls}, "repair", name))
    if "\r" in text:
        alone = text.count("\r") - text.count("\r\n")
        if alone and alone > text.count("\n"):
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        elif alone:
            text = _LONE_CR.sub(LONE_CR, text)
    return text, notes


def _first_records(text: str, dialect: Dialect) -> list[Record]:
    """Enough rows to find the header in; a blank line is none."""
    records = []
    start = text if len(text) <= FIRST_CHARS else text[: text.rfind("\n", 0, FIRST_CHARS) + 1 or FIRST_CHARS]
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
    begin = int(scan.starts[np.argmax(kept)])
    csv.field_size_limit(FIELD_LIMIT)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", pd.errors.ParserWarning)
            frame = pd.read_csv(
                io.BytesIO(memoryview(data)[begin:]),
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


def _restore(frame: pd.DataFrame) -> tuple[pd.DataFrame, int]:
    """Carriage returns put back; how many rows an unquoted one would have cut."""
    touched = np.zeros(len(frame), dtype=bool)
    columns = {}
    for position in range(frame.shape[1]):
        column = frame.iloc[:, position]
        found = column.str.contains(LONE_CR, regex=False).to_numpy(dtype=bool)
        if found.any():
            columns[position] = column.str.replace(LONE_CR, "\r", regex=False)
            touched |= found
    if not columns:
        return frame, 0
    parts = [columns.get(position, frame.iloc[:, position]) for position in range(frame.shape[1])]
    restored = pd.concat(parts, axis=1)
    restored.columns = frame.columns
    return restored, int(touched.sum())
