"""Any table of text cells, written by another program in any dialect and encoding, comes back cell for cell.

Where two dialects would read the very same file as two good tables, nobody can know which was meant; each narrowing of
the strategy below says which ambiguity it leaves out.
"""

import csv
import io

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from analysis.intake.read import read_table

# Names of columns that tools use: with names nobody knows, over texts, no program can tell a header from a row.
NAMES = [
    "id",
    "author",
    "created_at",
    "message",
    "likes",
    "permalink",
    "username",
    "text",
    "date",
    "comment_id",
]
# Any sign but: halves of signs and NULs (no text holds them); other control signs and U+FFFD, of which a file may hold
# few (more of them is the mark of a file that is no text).
ANY = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffd\ufeff") | st.sampled_from(
    "\t\r\n"
)
# What breaks readers, more often than chance would draw it.
NASTY = st.sampled_from(
    [*list(",;|\t\"'\\\n\r ~:"), "||", '""', "''", '\\"', "\r\n", "\\\\", ", ", "a", "é", "1"]
)
# An 8-bit file names its encoding only by reading like French, and UTF-16 without a mark by its NULs: Latin letters.
LATIN = st.sampled_from([*list("abcdefghij "), "é", "è", "ç", "à"]) | NASTY
TEXT = {
    "utf-8": ANY | NASTY,
    "utf-8-sig": ANY | NASTY,
    "utf-16": ANY | NASTY,
    "utf-16-le": LATIN,
    "cp1252": st.sampled_from(list("abcdefghij ")) | NASTY.filter(str.isascii),
}
FRENCH = "déçue, très fâchée"  # what tells cp1252 from the other 8-bit encodings
DELIMITERS = [",", ";", "\t", "|", "||"]


@st.composite
def tables(draw):
    """(header, rows, encoding): 2 to 8 columns, 1 to 30 rows of any text."""
    encoding = draw(st.sampled_from(sorted(TEXT)))
    header = draw(st.lists(st.sampled_from(NAMES), min_size=2, max_size=8, unique=True))
    cell = st.lists(TEXT[encoding], max_size=8).map("".join)
    if draw(st.booleans()):
        cell = cell | st.sampled_from(["2012-08-06 14:03", "7", "https://a.b/c"])
    rows = draw(st.lists(st.lists(cell, min_size=len(header), max_size=len(header)), min_size=1, max_size=30))
    if encoding == "cp1252":
        rows[0][0] += FRENCH
    return header, rows, encoding


@given(
    tables(),
    st.sampled_from(DELIMITERS),
    st.sampled_from(['"', "'"]),
    st.booleans(),
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
    st.booleans(),
)
@settings(max_examples=150, deadline=None)
def test_any_table_in_any_dialect_and_encoding(table, delimiter, quote, doubled, end, final, all_quoted):
    header, rows, encoding = table
    # A file with one cell that begins with a double quote, or none, says nothing of single quotes: 'it' may be a word
    # in quotes. Tools that write them write them around every cell.
    all_quoted = all_quoted or quote == "'"
    # csv.writer leaves a carriage return unquoted where lines end with a line feed: at the end of a row it is then part
    # of the line end.
    all_quoted = all_quoted or (end == "\n" and any("\r" in cell for row in rows for cell in row))
    written = _write([header, *rows], delimiter, quote, doubled, end, all_quoted)
    # Backslashes are escapes only where some quote is escaped: C:\\new is a good cell in both readings.
    assume(doubled or f"\\{quote}" in written.replace("\\\\", ""))
    # The other way round: quotes escaped in looks only, in a file that doubles them.
    assume(not doubled or f"\\{quote}" not in written)
    text = written if final else written.removesuffix(end)
    raw = read_table(text.encode(encoding), "a.csv")
    assert list(raw.frame.columns) == header
    assert raw.frame.to_numpy().tolist() == rows
    assert raw.set_aside.empty
    assert raw.delimiter == delimiter


def _write(rows, delimiter, quote, doubled, end, all_quoted):
    """By csv.writer; with a delimiter of two signs by hand."""
    if len(delimiter) > 1:
        return "".join(
            delimiter.join(_quoted(cell, delimiter, quote, doubled, all_quoted) for cell in row) + end
            for row in rows
        )
    out = io.StringIO(newline="")
    csv.writer(
        out,
        delimiter=delimiter,
        quotechar=quote,
        doublequote=doubled,
        escapechar=None if doubled else "\\",
        lineterminator=end,
        quoting=csv.QUOTE_ALL if all_quoted else csv.QUOTE_MINIMAL,
    ).writerows(rows)
    return out.getvalue()


def _quoted(cell, delimiter, quote, doubled, all_quoted):
    special = any(sign in cell for sign in (*delimiter, quote, "\r", "\n", "\\"))
    if not special and not all_quoted:
        return cell
    if doubled:
        return quote + cell.replace(quote, quote * 2) + quote
    return quote + cell.replace("\\", "\\\\").replace(quote, "\\" + quote) + quote


def test_a_backslash_among_single_quotes():
    text = "'id','author'\n'déçue, très fâchée',''\n'',''\n'',''\n'\\'',' '"
    assert read_table(text.encode("cp1252"), "a.csv").frame.to_numpy().tolist()[3] == ["'", " "]
