"""Delimited text that would exhaust a reader: read or refused by a named error, in time and memory near the file's."""

import time

import pytest

from analysis.errors import BadbuzzError, UnreadableFile
from analysis.intake.delimited import misfits, runs, table
from analysis.intake.delimited.delimiter import DELIMITERS
from analysis.intake.read import read_table
from analysis.reading import Choices, read_exports

MEGABYTE = 1_000_000
# The bound is 2 s and 10 s for the huge ones; processor time, and twice that on a machine of CI.
SECONDS, SECONDS_HUGE = 4, 20
HEADER = b"author,date,text\n"
ROWS = b"".join(
    b"ana%d,2024-05-0%d 10:%02d,Bonjour tout le monde %d\n" % (row, row % 9 + 1, row % 60, row)
    for row in range(200)
)
MANY = b"".join(
    b"ana%d,2024-05-%02d 10:%02d,Bonjour tout le monde %d\n" % (row % 500, row % 28 + 1, row % 60, row)
    for row in range(60_000)
)


def cell(text: bytes) -> bytes:
    """A table with a cell that holds `text`, quoted."""
    return HEADER + b'ana,2024-05-01 10:00,"' + text + b'"\n' + ROWS


def attempt(data: bytes, seconds: float = SECONDS) -> list:
    """The tables of a file, none where it was refused by name; both within the time."""
    before = time.process_time()
    try:
        tables, _ = read_exports([("hostile.csv", data)], Choices())
    except BadbuzzError:
        tables = []
    assert time.process_time() - before < seconds
    for raw, _ in tables:
        assert len(raw.frame) == len(raw.source_rows)
    return [raw for raw, _ in tables]


@pytest.mark.parametrize("sign", DELIMITERS)
def test_a_line_of_a_million_delimiters(sign):
    sign = sign.encode()
    head, rows = HEADER.replace(b",", sign), ROWS.replace(b",", sign)
    attempt(sign * MEGABYTE)
    attempt(sign * MEGABYTE + b"\n" + rows)
    [raw] = attempt(head + rows + sign * MEGABYTE + b"\n" + rows)
    assert len(raw.frame) + len(raw.set_aside) >= 400


@pytest.mark.parametrize(
    "signs",
    [b"\r", b"\n", b"\r\n", b'""', b'"', b"'", b"\\\\", b'\\"', b',"', b'",', b"\x00", b"\xff", b"\xff\xfe", b" ",
     b"\xef\xbb\xbf", b"<", b"&", b"{", b"[", b'{"a":', b"\xc2", b"\xe2\x80\xa8", b'"\n'],
)  # fmt: skip
def test_a_megabyte_of_one_sign(signs):
    run = signs * (MEGABYTE // len(signs))
    attempt(run)
    attempt(cell(run))
    attempt(HEADER + ROWS + run + b"\n" + ROWS)


def test_a_cell_of_50_megabytes_is_no_text():
    before = time.process_time()
    with pytest.raises(UnreadableFile) as refused:
        read_exports([("long.csv", cell(b"word and word " * (50 * MEGABYTE // 14)))], Choices())
    assert refused.value.data["reason"] == "too-long-text"
    assert time.process_time() - before < SECONDS_HUGE
    [raw] = attempt(cell(b"word and word " * (10 * MEGABYTE // 14)))
    assert raw.frame["text"].str.len().max() > 9 * MEGABYTE


@pytest.mark.parametrize("size", [20_000, MEGABYTE // 2])
def test_quotes_that_open_cells_without_end(size):
    assert attempt(b'"a,' * (size // 3)) == []


def test_nuls_between_all_signs_are_utf16():
    [raw] = attempt((HEADER + ROWS).decode().encode("utf-16-le"))
    assert len(raw.frame) == 200
    for data in (b"\x00" * MEGABYTE, b"\x00" * MEGABYTE + HEADER + ROWS):
        assert attempt(data) == []


def test_a_quote_closed_50_000_rows_later_or_never_takes_no_row():
    later = MANY.index(b"monde 50000\n")
    open_row = b'ana,2024-05-01 10:00,"open\n'
    for data, rows in (
        (HEADER + open_row + MANY[:later] + b'closed",\n' + MANY, 110_000),
        (HEADER + open_row + MANY, 60_000),
        (HEADER + ROWS + open_row + MANY, 60_200),
    ):
        [raw] = attempt(data)
        assert len(raw.frame) >= rows


@pytest.mark.parametrize("every", [1, 3])
def test_quotes_left_open_in_many_rows(every):
    lines = MANY.splitlines(keepends=True)
    data = b"".join(
        line.replace(b"Bon", b'"Bon') if not at % every else line for at, line in enumerate(lines)
    )
    [raw] = attempt(HEADER + data, 2 * SECONDS)
    assert len(raw.frame) + len(raw.set_aside) == 60_000


def test_rows_of_every_width():
    attempt(HEADER + b"".join(b",".join([b"word"] * (1 + row * 7919 % 300)) + b"\n" for row in range(30_000)))
    for row in (b"only one cell\n", b"a,b,c,d,e,f\n"):
        [raw] = attempt(HEADER + row * 100_000)
        assert len(raw.frame) + len(raw.set_aside) >= 100_000
    [raw] = attempt(HEADER + b"ana,2024-05-01 10:00,hello, you, and, you\n" * 100_000)
    assert len(raw.frame) == 100_000
    assert raw.frame["text"].eq("hello, you, and, you").all()


def test_more_misfits_than_can_be_tried_are_refused(monkeypatch):
    for module in (runs, misfits):
        monkeypatch.setattr(module, "MOST_MISFITS", 20_000)
    good, bad = b"ana,2024-05-01 10:00,Bonjour\n", b"ana,2024-05-01 10:00\n"
    data = HEADER + good * 1_000 + bad * (runs.MOST_MISFITS + 1_000) + good * 1_000
    with pytest.raises(UnreadableFile) as refused:
        read_table(data, "damaged.csv")
    assert refused.value.data["reason"] == "too-damaged"


def test_more_lines_than_comments_can_have_are_refused():
    assert attempt(HEADER + ROWS + b"\n" * (table.MOST_LINES + 1)) == []
    with pytest.raises(UnreadableFile) as refused:
        read_table(HEADER + ROWS + b"\n" * (table.MOST_LINES + 1), "lines.csv")
    assert refused.value.data["reason"] == "too-many-lines"


@pytest.mark.parametrize("before", [False, True])
def test_a_million_blank_lines_are_nothing(before):
    blank = b"\n" * MEGABYTE
    [raw] = attempt(blank + HEADER + ROWS if before else HEADER + blank + ROWS)
    assert list(raw.frame.columns) == ["author", "date", "text"]
    assert len(raw.frame) == 200


def test_columns_without_end():
    names = b",".join(b"c%d" % place for place in range(1_001))
    assert attempt(names + b"\n" + b",".join([b"1"] * 1_001) + b"\n") == []
    for name in (b"n" * MEGABYTE, b"comment text " * 70_000, b'"' + b"a\n" * 10_000 + b'"'):
        attempt(HEADER.replace(b"\n", b"," + name + b"\n") + ROWS.replace(b"\n", b",1\n"))


# What the patterns of intake look for, in runs that make a pattern with a second way to read them quadratic.
RUNS = (
    " ", "1", ".", "-", "1,000.", "2024-01-01", "1/1/1 ", "10:10:", "janvier ", "12 janv 2024 ", "<", "<a ", "<br>",
    "</p><p", "&", "&eacute;", "%C3%A9", "_x000D_", "http://", "://a.", "@a ", "a@a.", "([", "Ã", "Ã©", "â€™", "ðŸ˜€",
    "É", "« ", "l'", "★", "5/5 ", "1e+", "{a", "null", "_", "\t", "字", "ﷺ", "e\u0301\u0301", "\u200d", "\u202e",
)  # fmt: skip


@pytest.mark.parametrize("run", RUNS, ids=ascii)
def test_no_run_of_signs_stops_a_pattern(run):
    long = (run * (100_000 // len(run))).replace('"', "")
    cells = {"author": "ana", "date": "2024-05-01 10:00", "text": "Bonjour", "other": "1"}
    rows = "".join(f"ana{row},2024-05-01 10:{row:02},Bonjour {row},{row}\n" for row in range(60))
    # One row each with the run as author, date and text; then as the name of a column.
    lines = [
        ",".join(f'"{long}"' if name == where else cell for name, cell in cells.items())
        for where in ("author", "date", "text")
    ]
    attempt("\n".join([",".join(cells), rows.rstrip(), *lines, ""]).encode())
    attempt(f'author,date,text,"{long}"\n{rows}'.encode())
