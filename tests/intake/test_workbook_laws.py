"""Laws of workbooks: any table comes back cell for cell; a damaged one is read or refused by name."""

from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.errors import BadbuzzError
from analysis.intake.columns import map_columns
from analysis.intake.read import read_tables
from analysis.intake.tidy import tidy
from tests.intake.test_workbook import HEADER, ROWS, book_of, opened, saved

CELL = st.one_of(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20).filter(
        lambda text: text[:1] not in ("=", "#") and "_x" not in text
    ),
    st.integers(-(10**14), 10**14),
    st.booleans(),
    st.none(),
)


@given(st.lists(st.tuples(st.integers(1, 10**6), CELL, CELL), min_size=1, max_size=12))
@settings(max_examples=50, deadline=None)
def test_any_table_comes_back_cell_for_cell(rows):
    raw = opened(book_of(["id", "author", "text"], *rows))
    written = [["" if cell is None else str(cell) for cell in row] for row in rows]
    assert raw.frame.to_numpy().tolist() == written
    assert raw.set_aside.empty


WHOLE = saved(book_of(HEADER, *ROWS))


@given(st.data())
@settings(max_examples=50, deadline=None)
def test_a_damaged_workbook_is_read_or_refused_by_name(data):
    content = bytearray(WHOLE)
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        tables = read_tables(bytes(content[: data.draw(st.integers(len(content) // 2, len(content)))]), "a")
        tidied = tidy([(raw, map_columns(raw.frame)) for raw in tables])
    except BadbuzzError:
        return
    assert sum(len(raw.frame) + len(raw.set_aside) for raw in tables) == len(tidied.comments) + len(
        tidied.set_aside
    )
