"""Damaged rows do not change how the others are read: runs of whole rows for the C parser, or each row by itself."""

import csv
import io

from hypothesis import example, given, settings
from hypothesis import strategies as st

from analysis.intake.delimited.delimiter import Dialect
from analysis.intake.delimited.misfits import fit_rows
from analysis.intake.delimited.runs import Body, uncut_body
from analysis.intake.delimited.signs import make_plain
from analysis.intake.delimited.table import read_body
from analysis.intake.table import text_frame

NAMES = ["id", "author", "date", "text", "likes"]
TEXTS = [
    "where is it?",
    "one, two",
    'she said "no"',
    "two\nlines",
    "and\n\nthree, of\r\nthem",
    "",
    '"',
    "déçue 🙂",
    "name, text",
    "x" * 70,
]
DAMAGE = [
    '"', '""', ",", ",,", ";", "\n", "\n\n", "\r\n", "\r", "\t", ',"', '",', '"\n', "'", " ",
    "\nlikes,author\n", "\n\nauthor,text,likes\n1,2,3\n", "\nTotal,,,,3\n", "\n1;2;3;4;5\n",
]  # fmt: skip


@st.composite
def bodies(draw):
    """A table of 1 to 25 rows of 1 to 5 columns, with signs put into it at random places."""
    order = draw(st.lists(st.sampled_from(range(5)), min_size=1, max_size=5, unique=True))
    rows = [
        [f"{at}", f"ana {at % 4}", f"2012-08-{at + 1:02} 14:03", draw(st.sampled_from(TEXTS)), f"{at % 3}"]
        for at in range(draw(st.integers(1, 25)))
    ]
    out = io.StringIO(newline="")
    quoting = draw(st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
    end = draw(st.sampled_from(["\n", "\r\n", "\n\n"]))
    csv.writer(out, lineterminator=end, quoting=quoting).writerows(
        [[row[place] for place in order] for row in rows]
    )
    text = out.getvalue()
    for sign in draw(st.lists(st.sampled_from(DAMAGE), max_size=6)):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + sign + text[at + draw(st.integers(0, 2)) :]
    return text.lstrip("\r\n") or "1", [NAMES[place] for place in order]


@given(bodies())
@example(('1,ana,1,"never closed\n2,ben,2,"closed"\n3,cat,3,"two\nlines"\n' * 3, NAMES[:4]))
@example(("1,a\n2,b\nx\n3,c\n\nname,text\n4,d\n", ["id", "text"]))
@settings(max_examples=600, deadline=None)
def test_runs_and_single_rows_make_the_same_table(made):
    text, names = made
    plain = make_plain(text, Dialect("," if len(names) > 1 else ""))
    body = Body(plain.text.encode(), 0, 1, names, plain.dialect)
    frame, lines, fitted = read_body(body)
    single = fit_rows(body, uncut_body(body))
    assert frame.equals(text_frame([row for rows in single.pieces for row in rows], names))
    assert lines.tolist() == [line for rows in single.lines for line in rows]
    assert fitted.aside == single.aside
    assert fitted.repaired == single.repaired
