"""The same records written in many ways, whole, cut and damaged: what is read is what was written."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import BadbuzzError
from analysis.intake.read import read_table
from tests.intake.test_json_shapes import GRAPH, opened, told

ROWS = [
    {"id": 1, "author": "ana", "text": "where, is] it?"},
    {"id": 2, "author": "ben", "text": "same } here"},
]
IDS = [("1", "", "ana", "where, is] it?"), ("2", "", "ben", "same } here")]
LINES = [json.dumps(row) for row in ROWS]


@pytest.mark.parametrize(
    "text",
    [
        f"[{LINES[0]},{LINES[1]},]",
        f'{{"data": [{LINES[0][:-1]},}},{LINES[1]},],}}',
        f"{LINES[0]}\n\n{LINES[1]}\n",
        f"{LINES[0]},\n{LINES[1]},\n",
        "\n".join(json.dumps(row, indent=1) for row in ROWS),
        f"[{LINES[0]}]\n[{LINES[1]}]",
        f'{{"data":[{LINES[0]}]}}\n{{"data":[{LINES[1]}]}}',
        f"callback([{LINES[0]},{LINES[1]}]);",
        f"window.YTD.tweets.part0 = [{LINES[0]},{LINES[1]}]",
        json.dumps({"id": [1, 2], "author": ["ana", "ben"], "text": [row["text"] for row in ROWS]}),
        json.dumps([["id", "author", "text"], *(list(row.values()) for row in ROWS)]),
        json.dumps({"columns": ["id", "author", "text"], "data": [list(row.values()) for row in ROWS]}),
        json.dumps({"x": ROWS[0], "y": ROWS[1]}),
        json.dumps({name: {str(at): row[name] for at, row in enumerate(ROWS)} for name in ROWS[0]}),
        str(ROWS),
        str({"data": ROWS, "next": None}),
        "\n".join(map(str, ROWS)),
        str(ROWS).replace("'author'", "u'author'").replace("{'id'", "{u'id'"),
        "[{id: 1, author: 'ana', text: 'where, is] it?'}, {id: 2, author: 'ben', text: 'same } here'},]",
        f'// of the page\n[\n{LINES[0]}, // the first, "of" two\n{LINES[1]} /* ] */\n]\n# end',
        f"\x1e{LINES[0]}\n\x1e{LINES[1]}\n",
        json.dumps(json.dumps(ROWS)),
        json.dumps(LINES),
        "\n".join(map(json.dumps, LINES)),
        '{"id": NumberLong(1), "author": "ana", "text": "where, is] it?"}\n'
        '{"id": NumberLong("2"), "author": "ben", "text": "same } here"}\n',
        '[{"id": {"$numberLong": "1"}, "author": {"S": "ana"}, "text": {"stringValue": "where, is] it?"}},'
        '{"id": {"label": "2"}, "author": {"simpleText": "ben"},'
        ' "text": {"runs": [{"text": "same } "}, {"text": "here"}]}}]',
    ],
)
def test_ways_to_write_the_same(text):
    assert told(text) == IDS
    assert opened(text).set_aside.empty


def test_values_as_python_writes_them():
    moment = "datetime.datetime(2012, 8, 6, 14, 3, tzinfo=datetime.timezone.utc)"
    text = f"[{{'ok': True, 'n': None, 'at': {moment}, 'day': datetime.date(2012, 8, 6), 'of': ('a', 'b'), 3: 1.50}}]"
    assert opened(text).frame.to_dict("records") == [
        {"ok": "True", "n": "", "at": "2012-08-06T14:03:00Z", "day": "2012-08-06", "of": "a,b", "3": "1.50"}
    ]


@given(
    st.lists(st.fixed_dictionaries({"text": st.text(max_size=30), "author": st.text(max_size=8)}), min_size=1)
)
def test_what_python_prints_comes_back(rows):
    text = str(rows)
    if not text.isprintable():  # a lone half of a sign has no bytes
        return
    assert opened(text).frame.to_dict("records") == rows


def test_a_line_that_only_begins_like_an_object_is_a_line():
    raw = opened("[INFO: the export begins\nwhere is it?\nsame here\n")
    assert "same here" in raw.frame.iloc[:, 0].tolist()


@pytest.mark.parametrize(
    "text",
    [
        f'[{LINES[0]},{LINES[1]},{{"id": 3, "text": "and the la',
        f'[\n{LINES[0]},\n{LINES[1]},\n{{"id": 3, "te',
        f'{{"data": [{LINES[0]},{LINES[1]},{{"id": 3, "author": {{"name": "c"}}, "text": "cu',
        f'[{LINES[0]},{{"id": 3, "text": "an "odd" quote"}},{LINES[1]}]',
        f'{LINES[0]}\n{{"id": 3, "tex\n{LINES[1]}\n',
    ],
)
def test_what_is_cut_or_broken_is_set_aside_and_said(text):
    raw = opened(text)
    assert told(text) == IDS
    assert raw.set_aside["reason"].tolist() == ["not-json"]
    assert '"id": 3' in raw.set_aside["raw"].iloc[0]
    assert [(note.data, note.level) for note in raw.notes if note.code == "json-broken"] == [
        ({"rows": 1}, "warning")
    ]


def test_a_page_cut_within_its_only_post():
    text = json.dumps({"data": [GRAPH]})
    cut = text[: text.index('], "paging"')] + ', {"id": "4", "mess'
    assert [row[0] for row in told(cut)] == ["1", "2"]
    assert opened(cut).set_aside["raw"].tolist() == ['{"id": "4", "mess']


@pytest.mark.parametrize(
    "text",
    ["[" * 100_000, '[{"a":' * 50_000, '["' + '\\"' * 100_000, '[{"text": "a"}' + ',{"text": "' * 20_000],
)
def test_crafted_depth_and_quotes_are_no_trap(text):
    try:
        raw = opened(text)
    except BadbuzzError:
        return
    assert len(raw.frame) == 1


NAME = st.sampled_from(["id", "text", "author", "date", "likes", "lieu", "x y"])
# No control signs: a file of a line with two of them is taken for binary, and should be.
VALUE = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30)
RECORDS = st.lists(NAME, min_size=1, max_size=5, unique=True).flatmap(
    lambda names: st.lists(st.fixed_dictionaries(dict.fromkeys(names, VALUE)), min_size=1, max_size=8)
)
WRITTEN = {
    "list": json.dumps,
    "indented": lambda rows: json.dumps(rows, indent=2),
    "lines": lambda rows: "\n".join(map(json.dumps, rows)),
    "data": lambda rows: json.dumps({"data": rows, "paging": {"next": None}}),
    "comments": lambda rows: json.dumps({"count": len(rows), "comments": rows}, ensure_ascii=False),
    "results": lambda rows: json.dumps({"results": {"items": rows}}, ensure_ascii=False),
    "archive": lambda rows: f"window.YTD.tweets.part0 = {json.dumps(rows)}",
}


@given(
    RECORDS,
    st.sampled_from(sorted(WRITTEN)),
    st.sampled_from(
        ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
    ),
)
def test_flat_records_come_back_value_for_value(records, written, encoding):
    raw = read_table(WRITTEN[written](records).encode(encoding), "a")
    assert raw.frame.to_dict("records") == records
    assert raw.set_aside.empty


@given(RECORDS, st.data())
def test_a_list_cut_anywhere_gives_its_whole_records(records, data):
    text = json.dumps(records)
    ends = [len(json.dumps(records[:number])) - 1 for number in range(1, len(records) + 1)]
    cut = data.draw(st.integers(ends[0], len(text)))
    raw = read_table(text[:cut].encode(), "a")
    whole = sum(end <= cut for end in ends)
    assert raw.frame.to_dict("records") == records[:whole]
    assert len(raw.set_aside) == (cut < len(text) and text[ends[whole - 1] : cut].strip(", ]") != "")


@given(st.lists(st.text("ab'\"\\,:é/#", max_size=8), min_size=1, max_size=5), st.integers(0, 400))
def test_what_is_set_aside_stands_in_the_file_as_it_is_written(texts, at):
    whole = repr([{"id": number, "text": text, "x": None} for number, text in enumerate(texts)])
    damaged = f"{whole[:at]} oops {whole[at:]}"
    try:
        raw = opened(damaged)
    except BadbuzzError:
        return
    if raw.format in ("json", "jsonl") and "json-broken" in {note.code for note in raw.notes}:
        assert all(one in damaged for one in raw.set_aside["raw"][raw.set_aside["reason"] == "not-json"])
