"""Which signs part the cells, quote them and escape: the candidates are tried on the whole sample.

In: text. Out: `Dialect`. A candidate is as good as the rows it makes are regular (the same number of cells), its cells
typed (numbers, dates, links, names of columns rather than scraps) and its quotes in their places. A table of one column
is a candidate like the others. Linear in the sample's length, and the sample is bounded.
"""

import csv
import io
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from analysis.intake.headers.header import NAME_LENGTH, ROWS_BEFORE, find_names, is_data
from analysis.intake.headers.names import is_known

DELIMITERS = (",", ";", "\t", "|", "||", ";;", "::", "~~", "^", "~", ", ", " ")
# Signs of prose: believed only where the table is regular and its cells typed.
WEAK = ("^", "~", ", ", " ")
QUOTES = ('"', "'")
ESCAPE = "\\"
SAMPLE_CHARS = 65_536
SAMPLE_ROWS = 300
# The places of quotes are looked at in so much; in the whole sample where they may be escaped.
QUOTED_CHARS = 16_384
TYPED_ROWS = 60
# What a delimiter must reach to be believed: share of the rows with the same number of cells.
REGULAR = 0.5
WEAK_REGULAR = 0.95
WEAK_TYPED = 0.4
# A sign that is rarer than this per line (some lines are within quotes) parts no rows.
LEAST = 0.02
# What a sheet of Excel may have: a wider row is a text.
MOST_COLUMNS = 16_384
# The score of a table of one column: below that of any believable delimiter, above that of prose cut at its commas.
ONE_COLUMN = 0.35
# The rarer sign must do better than the usual one; a single row in a full sample that only it explains is enough.
RARE = 0.999
# Escapes without which some quote is out of place, and with which none is.
NEEDED = 1.25
# Share of the lines that may be blank: where more are, the sample would hold little else.
MOST_BLANKS = 0.3
_BLANK_LINES = re.compile(r"(?:\r?\n){2,}")
# Share of the cells in single quotes above which these are no words in quotes.
WRAPPED = 0.3
Names = Callable[[str], bool]
_DOUBLED = re.compile(r"\w''\w")
# The csv module refuses longer cells; it must never refuse one.
FIELD_LIMIT = 2**31 - 1
# Stands for a delimiter of two signs while csv.reader, which wants one, reads the sample.
_ONE_SIGN = "\x02"
# Stands for a carriage return that ends no line.
_ONE_RETURN = "\x04"


@dataclass(frozen=True)
class Dialect:
    """`delimiter` is "" for a table of one column; `escape` is "" or a backslash; `line_end` is "\\n" or "\\r"."""

    delimiter: str
    quote: str = '"'
    escape: str = ""
    line_end: str = "\n"


def find_dialect(text: str) -> Dialect:
    """The dialect of a delimited text."""
    sample = text[:SAMPLE_CHARS]
    if sample.count("\n\n") + sample.count("\n\r\n") > MOST_BLANKS * sample.count("\n"):
        text = _BLANK_LINES.sub("\n", text)
        sample = text[:SAMPLE_CHARS]
    whole = len(sample) == len(text)
    best, best_score, names = Dialect(""), 0.0, _names()
    misplaced: dict[tuple[str, str, str], int] = {}  # quotes out of place where backslashes escape nothing
    for line_end in ("\n", "\r") if _may_end_with_returns(sample) else ("\n",):
        lined = sample.replace("\r\n", "\n")
        lined = lined.replace("\r", "\n" if line_end == "\r" else _ONE_RETURN)
        escapes = ESCAPE in lined and _without_escapes(lined) != lined
        for escape in ("", ESCAPE) if escapes else ("",):
            plain = _without_escapes(lined) if escape else lined
            signs = plain.encode("ascii", "replace").decode("ascii")  # one byte each: counted fast
            for quote in QUOTES:
                if quote == "'" and not _opens_cells(signs):
                    continue
                for delimiter in ("", *DELIMITERS):
                    if delimiter and not _is_likely(signs, delimiter, best.delimiter):
                        continue
                    good, bad = _count_quoted(signs if escapes else signs[:QUOTED_CHARS], delimiter, quote)
                    if quote == "'" and good <= bad:
                        continue
                    without = misplaced.setdefault((line_end, quote, delimiter), bad)
                    rare = 1.0 if not escape else NEEDED if bad == 0 < without else RARE
                    rare *= RARE if quote == "'" else 1.0
                    fit = 1 - 0.9 * bad / (2 * good + bad + 1)
                    rows = _rows(plain, delimiter, quote, whole)
                    score = _score(rows, delimiter, quote, names) * fit * rare
                    if score > best_score:
                        best, best_score = Dialect(delimiter, quote, escape, line_end), score
    return best


def _is_likely(sample: str, delimiter: str, best: str) -> bool:
    """Whether a delimiter is worth reading the sample with."""
    if delimiter in WEAK and best not in ("", delimiter.strip()):
        return False
    return delimiter in sample and sample.count(delimiter) >= LEAST * sample.count("\n")


def _may_end_with_returns(sample: str) -> bool:
    """Whether lone carriage returns may end the lines; which of them are quoted is not known yet."""
    alone = sample.count("\r") - sample.count("\r\n")
    return alone > 0 and alone >= sample.count("\n") - sample.count("\r\n")


def _without_escapes(text: str) -> str:
    """Escaped signs taken away, their backslashes left; a backslash before any other sign stays."""
    pair = "\x03"
    text = text.replace(ESCAPE * 2, pair)
    for sign in ('"', "'", "\n", *(delimiter for delimiter in DELIMITERS if delimiter not in WEAK)):
        text = text.replace(ESCAPE + sign, pair)
    return text.replace(pair, ESCAPE)


def _opens_cells(sample: str) -> bool:
    """Whether a single quote opens some cell and closes some."""
    signs = [delimiter for delimiter in DELIMITERS if delimiter not in WEAK] + ["\n"]
    opens = sample.startswith("'") or any(f"{sign}'" in sample for sign in signs)
    return opens and (sample.endswith("'") or any(f"'{sign}" in sample for sign in signs))


def _count_quoted(sample: str, delimiter: str, quote: str) -> tuple[int, int]:
    """Cells quoted as they should be, and quotes at the edge of a cell that are part of none of these."""
    if quote not in sample:
        return 0, 0
    rest, good = _quoted(delimiter, quote).subn("", sample)
    edges = [delimiter, "\n"] if delimiter else ["\n"]
    bad = sum(rest.count(edge + quote) + rest.count(quote + edge) for edge in edges)
    bad += rest.count(ESCAPE + quote)  # an unquoted cell with a quote that is escaped, or should have been
    return good, bad + rest.startswith(quote) + rest.endswith(quote)


@cache
def _quoted(delimiter: str, quote: str) -> re.Pattern:
    edge = rf"{re.escape(delimiter)}|\n" if delimiter else r"\n"
    behind = rf"(?<={re.escape(delimiter)})" if delimiter else ""
    begin = rf"(?:{behind}|^)" if behind else "^"
    return re.compile(rf"{begin}{quote}(?:[^{quote}]++|{quote}{quote})*+{quote}(?={edge}|\Z)", re.MULTILINE)


def _rows(sample: str, delimiter: str, quote: str, whole: bool) -> list[list[str]]:
    csv.field_size_limit(FIELD_LIMIT)
    if len(delimiter) > 1:
        sample = sample.replace(delimiter, _ONE_SIGN)
    sign = delimiter if len(delimiter) == 1 else _ONE_SIGN
    reader = csv.reader(io.StringIO(sample, newline="\n"), delimiter=sign, quotechar=quote)
    rows, most = [], SAMPLE_ROWS if delimiter else TYPED_ROWS
    try:
        for row in reader:
            if row:
                rows.append(row)
            if len(rows) >= most:
                return rows
    except csv.Error:
        return rows
    return rows if whole or len(rows) < 2 else rows[:-1]


def _score(rows: list[list[str]], delimiter: str, quote: str, names: Names) -> float:
    if not rows:
        return 0.0
    counts = Counter(map(len, rows))
    one = not delimiter
    header, width = (-1, 1) if one else find_names(rows, names)
    if header < 0 and not one:
        width = max(counts, key=lambda cells: (counts[cells] * (cells > 1), cells))
    if (width < 2) != one or width > MOST_COLUMNS:
        return 0.0
    # Lines before the header do not make a table irregular.
    before = max(header, 0) or next(at for at, row in enumerate(rows) if one or len(row) == width)
    regular = counts[width] / (len(rows) - min(before, ROWS_BEFORE))
    least = WEAK_REGULAR if delimiter in WEAK else REGULAR if header < 0 else 0.0
    if regular < least and not one:
        return 0.0
    top = rows[: ROWS_BEFORE + 1] if header < 0 else rows[header : header + 1]
    known = max((sum(map(names, row)) for row in top if one or len(row) > 1), default=0)
    if header < 0 and not one:
        known //= 2  # names over rows of another width
    fitting = [row for row in rows if len(row) == width][:TYPED_ROWS]
    cells = [cell for row in fitting for cell in row if cell]
    # Quotes taken off make no cell more typed: that would choose them.
    typed = sum(map(_is_typed, cells)) / max(1, sum(cell != "''" for cell in cells))
    likely = (1 + 0.5 * typed) * (1 + min(known, 6))
    if quote != "'":
        likely *= 1 - 0.5 * _share_wrapped(cells)
    if one:
        return ONE_COLUMN * likely
    if delimiter in WEAK and not _is_strong(len(rows), width, typed, known):
        return 0.0
    if len(delimiter) == 1 and width % 2 and not any(any(row[1::2]) for row in rows if len(row) == width):
        return 0.0  # every other cell is empty: a delimiter of two signs
    later = [cell for row in fitting for cell in row[1:] if cell.strip()]
    scraps = sum(cell.startswith(" ") for cell in later) / max(1, len(later))
    return regular * regular * likely * (1 - 0.9 * scraps) * (2 - 1 / width)


def _is_strong(rows: int, width: int, typed: float, known: int) -> bool:
    named = known >= 2 and known >= width / 2
    return width > 2 and rows > 1 and (named or (typed >= WEAK_TYPED and rows > 3))


def _is_typed(cell: str) -> bool:
    """Whether a cell is a value, not a long text: a text that a quote swallowed is no merit."""
    return len(cell) <= NAME_LENGTH and "\n" not in cell and is_data(cell.strip("'"))


def _share_wrapped(cells: list[str]) -> float:
    """Share of the cells in single quotes, where these are quotes: around many cells, or doubled within (`'it''s'`)."""
    wrapped = [cell for cell in cells if len(cell) > 1 and cell[0] == cell[-1] == "'"]
    doubled = any(_DOUBLED.search(cell[1:-1]) for cell in wrapped)
    return len(wrapped) / len(cells) if doubled or len(wrapped) > WRAPPED * len(cells) else 0.0


def _names() -> Callable[[str], bool]:
    """Whether a cell is the name of a column; remembers its answers as long as one sample is looked at."""

    @cache
    def known(cell: str) -> bool:
        return 0 < len(cell) <= NAME_LENGTH and is_known(cell)

    return known
