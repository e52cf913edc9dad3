"""JSON that would exhaust a reader or crash what comes after it: read, set aside or refused by a named error."""

import contextlib
import json
import time

import pytest

from analysis.case import open_case
from analysis.errors import BadbuzzError, UnreadableFile
from analysis.intake.nested import table
from analysis.intake.read import read_table
from analysis.intake.table import MOST_COLUMNS
from analysis.reading import Choices, read_exports

# The bound is 2 s; processor time, and twice that on a machine of CI.
SECONDS = 4
DEEP = 100_000
GOOD = [
    json.dumps({"id": str(row), "author": f"ana {row}", "date": "2024-05-01 10:00", "text": f"Bonjour {row}"})
    for row in range(60)
]
HALVES = {chr(code) for code in range(0xD800, 0xE000)}
VALUES = {
    "arrays": '{"text":"x","a":' + "[" * DEEP + "]" * DEEP + "}",
    "objects": '{"text":"x","a":' + '{"a":' * DEEP + "1" + "}" * DEEP + "}",
    "mixed": '{"text":"x","a":' + '[{"a":' * (DEEP // 2) + "1" + "}]" * (DEEP // 2) + "}",
    "unclosed": '{"text":"x","a":' + "[" * DEEP,
    "replies": '{"text":"x","replies":[' * DEEP + "]}" * DEEP,
    "integer": '{"text":"x","likes":' + "9" * 100_000 + "}",
    "float": '{"text":"x","likes":0.' + "9" * 100_000 + "}",
    "exponent": '{"text":"x","likes":1e999,"date":1e999999999}',
    "no numbers": '{"text":"x","likes":NaN,"date":Infinity,"author":-Infinity,"id":NaN}',
    "halves": '{"text":"x \\ud83d y","author":"\\ude00 a","\\ud83d key":"v","id":"\\ud800"}',
    "raw halves": '{"text":"x \ud83d y","author":"\ude00 a","\ud83d key":"v"}',
    "same keys": '{"text":"x","text":"y","id":"1","id":"2"' + ',"a":1' * 100_000 + "}",
    "long key": '{"text":"x","' + "k" * 1_000_000 + '":1}',
    "empty keys": '{"text":"x","":1," ":2,"\\u0000":3,"\\n":4}',
    "of objects": '{"text":"x","__proto__":{"a":1},"__class__":{"b":2},"constructor":{"prototype":{"x":1}}}',
    "commas": '{"text":"x"' + " ,," * 200_000 + "}",
    "scalars": '{"text":"x","a":[' + "1," * 200_000 + "1]}",
    "cut text": '{"text":"' + "a" * 1_000_000,
    "backslashes": '{"text":"' + "\\" * 1_000_001,
    "quotes": '{"text":' + '"' * 100_001 + "}",
    "comments": '{"text":"x", ' + "/*" * 100_000 + "}",
}


def put(value: str, where: str) -> bytes:
    """Good records with a hostile one: in a list, in JSON lines, as a cell of a CSV."""
    if where == "list":
        text = "[" + ",".join([*GOOD, value]) + "]"
    elif where == "lines":
        text = "\n".join([*GOOD, value])
    else:
        rows = [f'{row},ana {row},2024-05-01,Bonjour {row},"{{""a"":{row}}}"' for row in range(60)]
        quoted = value.replace('"', '""')
        text = "\n".join(["id,author,date,text,extra", *rows, f'99,ana,2024-05-01,Bonsoir,"{quoted}"'])
    return text.encode("utf-8", "surrogatepass")


@pytest.mark.parametrize("where", ["list", "lines", "cell"])
@pytest.mark.parametrize("kind", VALUES)
def test_one_hostile_value_leaves_the_others(kind, where):
    data, before = put(VALUES[kind], where), time.process_time()
    [(raw, _)], _ = read_exports([("hostile.json", data)], Choices())
    assert time.process_time() - before < SECONDS
    assert len(raw.frame) + len(raw.set_aside) >= 60
    for cells in [list(raw.frame.columns), *raw.frame.to_numpy().tolist(), raw.set_aside["raw"].tolist()]:
        assert not HALVES & set("".join(cells))


@pytest.mark.parametrize("where", ["list", "lines", "cell"])
def test_halves_of_signs_reach_no_comment(where):
    for kind in ("halves", "raw halves"):
        case = open_case([("halves.json", put(VALUES[kind], where))])
        assert len(case.comments) >= 60
        for name in ("text", "author", "comment_id", "row_id"):
            "".join(case.comments[name].dropna().astype("str")).encode("utf-8")


@pytest.mark.parametrize("begin", ["[", '{"a":', '[{"a":', '{ "text" : ', '{"text":"x","a":'])
def test_nesting_alone_is_no_table(begin):
    ends = "".join({"[": "]", "{": "}"}.get(sign, "") for sign in reversed(begin))
    for data in (begin * DEEP, begin * DEEP + "1" + ends * DEEP):
        before = time.process_time()
        with contextlib.suppress(BadbuzzError):
            read_table(data.encode(), "deep.json")
        assert time.process_time() - before < SECONDS


@pytest.mark.parametrize("where", ["list", "lines"])
def test_more_keys_than_columns_are_refused(where):
    keys = '{"text":"x",' + ",".join(f'"k{at}":1' for at in range(300_000)) + "}"
    before = time.process_time()
    with pytest.raises(UnreadableFile) as refused:
        read_table(put(keys, where), "keys.json")
    assert refused.value.data["reason"] == "too-many-columns"
    assert time.process_time() - before < SECONDS


def test_more_keys_than_columns_leave_a_cell_closed():
    keys = '{"text":"x",' + ",".join(f'"k{at}":1' for at in range(300_000)) + "}"
    [(raw, _)], _ = read_exports([("keys.csv", put(keys, "cell"))], Choices())
    assert len(raw.frame) == 61
    assert raw.frame.shape[1] < MOST_COLUMNS


def test_more_elements_than_comments_are_refused():
    for data in (b"[" + b"{}," * table.MOST_ELEMENTS + b"{}]", b"[" * (table.MOST_VALUES + 1)):
        before = time.process_time()
        with pytest.raises(UnreadableFile) as refused:
            read_table(data, "many.json")
        assert refused.value.data["reason"] == "too-many-values"
        assert time.process_time() - before < SECONDS


def test_a_list_of_scalars_is_no_table():
    with pytest.raises(BadbuzzError):
        read_table(b"[" + b"1," * 200_000 + b"1]", "numbers.json")


def test_a_mark_before_json_is_none_of_it():
    raw = read_table(b"\xef\xbb\xbf" + put('{"text":"x"}', "list"), "mark.json")
    assert len(raw.frame) == 61


def test_a_chat_of_an_iphone_is_not_read_as_json_first():
    before = time.process_time()
    raw = read_table(b"[12/05/2024, 10:00:00] Ana: bonjour\n" * 100_000, "chat.txt")
    assert time.process_time() - before < SECONDS
    assert len(raw.frame) == 100_000
