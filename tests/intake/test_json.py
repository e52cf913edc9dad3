"""JSON: no element vanishes, the list of comments is found among others, and cut emojis do no harm."""

import json

import pytest

from analysis.errors import NoRows
from analysis.intake.columns import map_columns
from analysis.intake.read import read_table
from analysis.intake.tidy import tidy

ANA = {"id": "1", "author": "ana", "text": "where is it?"}
BEN = {"id": "2", "author": "ben", "text": "same here"}


def opened(value):
    return read_table((value if isinstance(value, str) else json.dumps(value)).encode(), "a.json")


def notes(raw, code):
    return [(note.data, note.level) for note in raw.notes if note.code == code]


def test_elements_that_are_no_objects_are_set_aside():
    raw = opened([ANA, "a comment", 3, None, BEN])
    assert raw.frame["text"].tolist() == ["where is it?", "same here"]
    assert raw.source_rows.tolist() == [1, 5]
    aside = raw.set_aside[["source_row", "reason", "raw"]].to_numpy().tolist()
    assert aside == [[2, "not-json", "a comment"], [3, "not-json", "3"], [4, "not-json", "null"]]


def test_they_are_too_beside_nested_replies():
    raw = opened([{**ANA, "replies": [BEN]}, "a comment", {**BEN, "id": "3"}])
    assert raw.source_rows.tolist() == [1, 2, 4]
    assert raw.set_aside["source_row"].tolist() == [3]
    assert raw.frame["parent_id"].tolist() == ["", "1", ""]


def test_a_list_of_texts_is_a_table_of_texts():
    raw = opened(["where is it?", 7, "same here", None])
    assert raw.frame["text"].tolist() == ["where is it?", "same here"]
    assert raw.set_aside["raw"].tolist() == ["7", "null"]
    assert opened({"comments": ["where is it?", "same here"]}).frame["text"].tolist() == [
        "where is it?",
        "same here",
    ]


def test_numbers_alone_are_no_comments():
    with pytest.raises(NoRows):
        opened([1, 2, 3])


def test_known_names_count_before_length():
    media = [{"uri": f"photo{number}.jpg", "width": 3} for number in range(3)]
    raw = opened({"media": media, "comments": [ANA, BEN]})
    assert raw.frame["text"].tolist() == ["where is it?", "same here"]
    assert notes(raw, "list-chosen") == [({"list": "comments", "others": "media (3)"}, "info")]


def test_a_list_of_texts_that_is_not_read_is_a_warning():
    raw = opened(
        {"page": {"posts": [{"id": "9", "author": "Lune", "text": "our trees"}]}, "comments": [ANA, BEN]}
    )
    assert len(raw.frame) == 2
    assert notes(raw, "list-chosen") == [({"list": "comments", "others": "page.posts (1)"}, "warning")]


@pytest.mark.parametrize(
    "value", [{"data": [[ANA], [BEN]]}, [[ANA], [BEN]], {"data": {"pages": [[[ANA], BEN]]}}]
)
def test_pages_of_results_are_one_list(value):
    assert opened(value).frame["id"].tolist() == ["1", "2"]


def test_numbers_keep_their_digits():
    raw = opened('[{"id": 12345678901234567890, "text": "hello there", "score": 1.50}]')
    assert raw.frame.iloc[0].tolist() == ["12345678901234567890", "hello there", "1.50"]


@pytest.mark.parametrize("end", ["", "\n"])
def test_a_cut_emoji_is_replaced_and_counted(end):
    lines = [
        r'{"id": 1, "text": "bravo \ud83d", "na\udc00me": "\\ud83d"}',
        r'{"id": 2, "text": "\ud83d\ude00 whole"}',
    ]
    raw = opened(end.join(lines) if end else f"[{','.join(lines)}]")
    assert raw.frame["text"].tolist() == ["bravo \ufffd", "\U0001f600 whole"]
    assert raw.frame["na\ufffdme"].tolist() == ["\\ud83d", ""]
    assert notes(raw, "bytes-replaced") == [({"bytes": 2}, "repair")]


def test_a_cut_emoji_in_pieces_of_text():
    cells = ['"{""text"":""cut \\ud83d""}"', '"{""text"":""whole""}"']
    raw = read_table(
        ("id,date,text\n" + "".join(f"{n},2012-08-0{n},{c}\n" for n, c in enumerate(cells, 1))).encode(), "a"
    )
    assert tidy([(raw, map_columns(raw.frame))]).comments["text"].tolist() == ["cut \ufffd", "whole"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32", "utf-16-le"])
def test_halves_of_signs_in_bytes_are_replaced(encoding):
    text = (
        "id,author,date,text\n"
        + "1,ana,2012-08-06,é cut \ud83d here\n2,ben,2012-08-07,é whole é è à ç ê\n" * 9
    )
    raw = read_table(text.encode(encoding, "surrogatepass"), "a.csv")
    "".join(raw.frame.to_numpy().ravel()).encode("utf-8")
