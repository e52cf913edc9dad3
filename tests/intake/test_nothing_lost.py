"""A damaged file: every row is in the table or set aside, once, and no error but the named ones."""

from hypothesis import example, given
from hypothesis import strategies as st

from analysis.errors import NoRows, UnreadableFile
from analysis.intake.read import read_table

HEADER = "id,author,date,text,likes\n"
ROWS = [f'row{at:03},ana {at},2012-08-{at:02} 14:03,"where is it, {at}?",{at}' for at in range(1, 16)]
DAMAGE = st.sampled_from(
    ['"', ",", ";", "\n", "\r", "\r\n", "\\", '\\"', "'", "\t", "|", '""', ',"', '",', "\n\n", "Total", "é"]
)


@given(st.lists(st.tuples(st.integers(1, 15), st.integers(0, 40), DAMAGE), min_size=1, max_size=8))
@example([(3, 28, ""), (4, 34, '"')])
def test_every_row_of_a_damaged_file_is_in_the_table_or_set_aside(damage):
    rows = list(ROWS)
    for row, place, sign in damage:
        # The mark of the row itself stays whole.
        at = min(6 + place, len(rows[row - 1]))
        rows[row - 1] = rows[row - 1][:at] + sign + rows[row - 1][at:]
    raw = read_table((HEADER + "\n".join(rows) + "\n").encode(), "a.csv")
    table = "\n".join("\n".join(row) for row in raw.frame.to_numpy().tolist())
    aside = "\n".join(raw.set_aside["raw"])
    header = "\n".join("\n".join(row) for row in raw.header_rows)
    found = [(table + aside + header).count(f"row{at:03}") for at in range(1, 16)]
    assert found == [1] * 15
    assert len(raw.frame) == len(raw.source_rows)


@given(st.data())
def test_a_file_with_changed_bytes_is_read_or_refused_by_name(data):
    content = bytearray(
        (HEADER + "\r\n".join(ROWS)).encode(data.draw(st.sampled_from(["utf-8", "utf-16", "cp1252"])))
    )
    for _ in range(data.draw(st.integers(1, 10))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    try:
        raw = read_table(bytes(content), "a.csv")
    except (UnreadableFile, NoRows):
        return
    assert len(raw.frame) == len(raw.source_rows)
    assert sorted({*raw.source_rows, *raw.set_aside["source_row"]}) == sorted(
        [*raw.source_rows, *raw.set_aside["source_row"]]
    )
