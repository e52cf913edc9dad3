"""CSV and TSV -> RawTable: rows that fit through pandas' C parser, the others one by one (`misfits.py`).

In: the decoded file as UTF-8 bytes (a large one is never a text as a whole). The delimiter, the quote and the header
are found; rows that were repaired are written back between the bytes of those that were whole, and parsed with them.
"""

import codecs
import csv
import io
import warnings
from collections import Counter
from dataclasses import replace

import numpy as np
import pandas as pd

from analysis.errors import NoRows, UnreadableFile
from analysis.intake.delimited.delimiter import FIELD_LIMIT, Dialect, find_dialect
from analysis.intake.delimited.edges import trim_edges
from analysis.intake.delimited.misfits import Fitted, fit_rows
from analysis.intake.delimited.records import ONE_COLUMN, Record, split_records
from analysis.intake.delimited.runs import Body, cut_body, uncut_body
from analysis.intake.delimited.signs import Plain, is_other, make_plain, restore
from analysis.intake.delimited.splits import join_split_texts
from analysis.intake.encodings.decode import Decoded, decoding_notes, start_of
from analysis.intake.headers.header import ROWS_BEFORE, SAMPLE_ROWS, find_header
from analysis.intake.repaired import repaired_rows
from analysis.intake.table import MOST_COLUMNS, RawTable, check_width, preamble_note, set_aside, text_frame
from analysis.notes import Note

# The dialect and the header are looked for in so much of the file.
FIRST_BYTES = 2_000_000
# Two texts of the longest that are read.
MOST_FIRST_BYTES = 40_000_000
# Three for each of a million comments: 200 MB of line ends would be 200 million rows, and 15 GB of memory.
MOST_LINES = 3_000_000


def read_delimited(decoded: Decoded, name: str) -> RawTable:
    """The table of a delimited text. NoRows where nothing is below the header, UnreadableFile where it is too large."""
    data, notes = _without_nuls(decoded, name)
    if data.count(b"\n") > MOST_LINES:
        raise UnreadableFile(name=name, reason="too-many-lines")
    start = _start(data, name)
    dialect = find_dialect(start)
    plain = Plain("", replace(dialect, escape="", line_end="\n"))
    if is_other(data, dialect):
        plain = make_plain(data.decode("utf-8", errors="surrogatepass"), dialect)
        data = plain.text.encode("utf-8", errors="surrogatepass")
        start = _start(data, name)
    first_records = _first_records(start, plain.dialect)
    header = find_header(
        [[plain.cell(cell) for cell in record.cells[: MOST_COLUMNS + 1]] for record in first_records]
    )
    if not first_records or not header.names:
        raise NoRows(name=name)
    check_width(len(header.names), name)
    below = header.first + header.rows
    if below >= len(first_records) and len(first_records) < SAMPLE_ROWS:
        raise NoRows(name=name)
    first_line = first_records[below].line
    preamble = tuple(plain.raw(record.raw) for record in first_records[: header.first])
    if header.first:
        notes.append(preamble_note(header.first, preamble, name))
    body = Body(data, _byte_of(data, first_line), first_line, header.names, plain.dialect)
    table, rows, fitted = read_body(body)
    if fitted.given_up:
        raise UnreadableFile(name=name, reason="too-damaged")
    frame, broken = restore(table, plain)
    lines = plain.lines(rows)
    repaired = _as_in_file(plain, fitted.repaired)
    repaired += [
        (int(lines[row]), "line-breaks-joined", plain.raw(dialect.delimiter.join(table.iloc[row])))
        for row in broken.tolist()
    ]
    table = frame = trim_edges(frame)
    if header.rows:
        frame, cut = join_split_texts(table, dialect.delimiter)
        rows = zip(*(table.iloc[cut, place].tolist() for place in range(table.shape[1])), strict=True)
        repaired += [
            (line, "delimiters-joined", dialect.delimiter.join(cells))
            for line, cells in zip(lines[cut].tolist(), rows, strict=True)
        ]
    header_rows = [
        [plain.cell(cell) for cell in record.cells] for record in first_records[header.first : below]
    ]
    repairs = Counter(code for _, code, _ in repaired)
    repairs["line-ends-found"] = plain.ends_found
    notes += [Note(code, {"rows": count}, "repair", name) for code, count in repairs.items() if count]
    if not header.rows:
        notes.append(Note("no-header", {"columns": len(header.names)}, file=name))
    return RawTable(
        name,
        frame,
        lines,
        header_rows,
        set_aside(name, _as_in_file(plain, fitted.aside)),
        "csv",
        notes,
        decoded.encoding,
        dialect.delimiter,
        preamble,
        repaired_rows(name, repaired),
    )


def read_body(body: Body) -> tuple[pd.DataFrame, np.ndarray, Fitted]:
    """The table, the line of each of its rows, and what was repaired and set aside."""
    for cut in (cut_body, uncut_body):
        fitted = fit_rows(body, cut(body))
        lines = np.concatenate([np.zeros(0, np.int64), *fitted.lines])
        if fitted.given_up:
            return text_frame([], body.names), lines, fitted
        frame = _parse(body, fitted, len(lines))
        if frame is not None:
            break
    else:
        frame = text_frame([row for rows in fitted.pieces for row in rows], body.names)
    return frame, lines, fitted


def _as_in_file(plain: Plain, rows: list[tuple[int, str, str]]) -> list[tuple[int, str, str]]:
    """(Line, code, raw) of the plain text as line and signs of the file."""
    lines = plain.lines(np.array([line for line, _, _ in rows], dtype=np.int64)).tolist()
    return [(line, code, plain.raw(raw)) for line, (_, code, raw) in zip(lines, rows, strict=True)]


def _byte_of(data: bytes, line: int) -> int:
    """Where a line (from 1) begins."""
    at = 0
    for _ in range(line - 1):
        at = data.index(b"\n", at) + 1
    return at


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


def _start(data: bytes, name: str) -> str:
    """The first lines: FIRST_BYTES of them, or more where that would be too few of them to find a header in.

    Raises UnreadableFile where these few are longer than any rows.
    """
    size = FIRST_BYTES
    while size < min(len(data), MOST_FIRST_BYTES):
        end = data.rfind(b"\n", 0, size) + 1
        if data.count(b"\n", 0, end) > SAMPLE_ROWS + ROWS_BEFORE:
            return start_of(data, end)
        size *= 4
    if len(data) > MOST_FIRST_BYTES:
        raise UnreadableFile(name=name, reason="too-long-text")
    return data.decode("utf-8", errors="surrogatepass")


def _first_records(start: str, dialect: Dialect) -> list[Record]:
    """Enough rows to find the header in; a blank line is none."""
    records = []
    for record in split_records(start, dialect):
        if record.cells:
            records.append(record)
        if len(records) > SAMPLE_ROWS + ROWS_BEFORE:
            break
    return records


def _parse(body: Body, fitted: Fitted, rows: int) -> pd.DataFrame | None:
    """The rows through the C parser; None where it does not see as many of them."""
    csv.field_size_limit(FIELD_LIMIT)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", pd.errors.ParserWarning)
            frame = pd.read_csv(
                _Pieces(body, fitted),
                header=None,
                names=range(body.width),
                sep=body.dialect.delimiter or ONE_COLUMN,
                quotechar=body.dialect.quote,
                dtype="str",
                keep_default_na=False,
                na_filter=False,
                index_col=False,
                skip_blank_lines=True,
                encoding_errors="surrogatepass",
            )
    except (pd.errors.ParserError, pd.errors.ParserWarning, pd.errors.EmptyDataError):
        return None
    if len(frame) != rows:
        return None
    frame.columns = pd.Index(body.names, dtype="str")
    return frame


class _Pieces(io.RawIOBase):
    """The rows of the table as one file: the bytes of the body, and between them the rows that were repaired."""

    def __init__(self, body: Body, fitted: Fitted):
        self.body, self.pieces, self.open = body, iter(fitted.pieces), memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        while not self.open:
            piece = next(self.pieces, None)
            if piece is None:
                return 0
            self.open = self._bytes(piece)
        size = min(len(buffer), len(self.open))
        buffer[:size], self.open = self.open[:size], self.open[size:]
        return size

    def _bytes(self, piece: tuple[int, int] | list[list[str]]) -> memoryview:
        if isinstance(piece, tuple):
            return memoryview(self.body.data)[slice(*piece)]
        out, dialect = io.StringIO(newline=""), self.body.dialect
        sign = dialect.delimiter or ONE_COLUMN
        writer = csv.writer(
            out, delimiter=sign, quotechar=dialect.quote, quoting=csv.QUOTE_ALL, lineterminator="\n"
        )
        writer.writerows(piece)
        return memoryview(out.getvalue().encode("utf-8", errors="surrogatepass"))
