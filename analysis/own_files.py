"""A small CSV that we wrote, or that a spreadsheet or a hand saved anew: its header and its cells, all texts."""

import codecs
import re
from collections.abc import Callable
from itertools import islice

import numpy as np
import pandas as pd

from analysis.intake.delimited.delimiter import Dialect
from analysis.intake.delimited.records import split_records
from analysis.intake.encodings.decode import decode
from analysis.intake.guards import restore
from analysis.intake.table import RawTable, set_aside, text_frame

# Of a file, enough to see its header.
HEAD = 2_000
Header = tuple[str, list[str]]


def read_text(data: bytes) -> str:
    """The file as text: what we wrote is UTF-8, what a spreadsheet saved is perhaps something else."""
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        # The end of a head may be half a letter.
        return codecs.getincrementaldecoder("utf-16" if wide else "utf-8-sig")().decode(data)
    except UnicodeDecodeError:
        decoded = decode(data)
        return decoded.text if decoded else ""


def find_header(text: str, ours: Callable[[set[str]], bool]) -> Header | None:
    """(delimiter, names) of the first line, where its names are `ours`."""
    line = re.split(r"[\r\n]", text.lstrip("\ufeff"), maxsplit=1)[0]
    for delimiter in ",;\t":
        names = [name.strip(' "') for name in line.split(delimiter)]
        if ours(set(names)):
            return delimiter, names
    return None


def read_cells(text: str, header: Header, most: int) -> pd.DataFrame | None:
    """The rows below the header as texts, a column per name (of two alike the first); None where they are more than
    `most`: a million need not be read to be refused.
    """
    delimiter, names = header
    records = split_records(re.sub(r"\r\n?", "\n", text.lstrip("\ufeff")), Dialect(delimiter))
    rows = [record.cells for record in islice(records, 1, most + 2)]
    if len(rows) > most:
        return None
    width = len(names)
    frame = text_frame([(row + [""] * width)[:width] for row in rows], names)
    frame = restore(RawTable("", frame, np.arange(len(rows)), [names], set_aside("", []), "csv")).frame
    return frame.loc[:, ~frame.columns.duplicated()].astype("str")
