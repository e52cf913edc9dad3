"""JSON as tools write it: nested replies keep their parents, damaged files give what they hold."""

import json

import pytest

from analysis.intake.columns import map_columns
from analysis.intake.read import read_table
from analysis.intake.tidy import tidy


def opened(text):
    text = text if isinstance(text, str) else json.dumps(text, ensure_ascii=False)
    return read_table(text.encode(), "a.json")


def comments(value):
    raw = opened(value)
    tidied = tidy([(raw, map_columns(raw.frame))])
    return tidied.comments, tidied.set_aside


def told(value):
    """(id, parent, author, text) of each comment."""
    found = comments(value)[0][["comment_id", "parent_id", "author", "text"]]
    return [tuple("" if cell != cell else cell for cell in row) for row in found.to_numpy().tolist()]


def youtube(number, text, parent=None):
    snippet = {"textOriginal": text, "authorDisplayName": f"u{number}", "publishedAt": "2024-05-01T10:00:00Z"}
    return {
        "kind": "youtube#comment",
        "id": number,
        "snippet": snippet | ({"parentId": parent} if parent else {}),
    }


def thread(number, text, *replies):
    made = {"kind": "youtube#commentThread", "id": number}
    made["snippet"] = {
        "videoId": "v",
        "topLevelComment": youtube(number, text),
        "totalReplyCount": len(replies),
    }
    return made | ({"replies": {"comments": [*replies]}} if replies else {})


def reddit(number, text, parent, replies=""):
    data = {
        "id": number,
        "body": text,
        "author": f"u{number}",
        "created_utc": 1400000000.0,
        "parent_id": parent,
    }
    return {"kind": "t1", "data": data | {"replies": replies}}


def listing(*children):
    return {"kind": "Listing", "data": {"after": None, "children": [*children]}}


def test_youtube_threads():
    value = {
        "kind": "r",
        "items": [thread("1", "bad service", youtube("1.r", "sorry", "1")), thread("2", "never again")],
    }
    assert told(value) == [
        ("1", "", "u1", "bad service"), ("1.r", "1", "u1.r", "sorry"), ("2", "", "u2", "never again"),
    ]  # fmt: skip


def test_reddit_listings_and_what_they_do_not_hold():
    post = {
        "kind": "t3",
        "data": {"id": "p", "title": "what happened", "author": "op", "created_utc": 1399999000.0},
    }
    nested = reddit(
        "a",
        "me too",
        "t3_p",
        listing(reddit("b", "me as well", "t1_a", listing(reddit("c", "third", "t1_b")))),
    )
    value = [listing(post), listing(nested, {"kind": "more", "data": {"count": 5, "children": ["x", "y"]}})]
    found, aside = comments(value)
    assert found[["comment_id", "parent_id"]].fillna("").to_numpy().tolist() == [
        ["p", ""],
        ["a", "p"],
        ["b", "a"],
        ["c", "b"],
    ]
    assert aside["reason"].tolist() == ["not-loaded"]


GRAPH = {
    "id": "1", "message": "our new trees", "created_time": "2012-08-06T14:03:22+0000",
    "from": {"name": "Lune", "id": "9"},
    "comments": {"data": [{"id": "2", "message": "where is mine?", "created_time": "2012-08-06T15:03:22+0000",
                           "from": {"name": "Ana", "id": "3"}}], "paging": {"next": "https://example.org/next"}},
}  # fmt: skip


@pytest.mark.parametrize(
    "value", [GRAPH, {"data": [GRAPH]}, {"name": "Lune", "posts": {"data": [GRAPH]}}, [GRAPH]]
)
def test_a_post_of_facebooks_graph_with_its_comments(value):
    assert told(value) == [("1", "", "Lune", "our new trees"), ("2", "1", "Ana", "where is mine?")]


def test_facebooks_download_of_ones_own_comments():
    texts = ["where is it?", "plus jamais chez eux"]
    said = [
        {
            "timestamp": 1400000000,
            "data": [{"comment": {"comment": text, "author": "Ana B"}}],
            "title": "Ana commented",
        }
        for text in texts
    ]
    assert [row[2:] for row in told({"comments_v2": said})] == [
        ("Ana B", "where is it?"),
        ("Ana B", "plus jamais chez eux"),
    ]


@pytest.mark.parametrize(
    "name", ["replies", "reply_comment", "threaded_comments", "childComments", "subComments"]
)
def test_names_of_nested_replies(name):
    value = [
        {
            "id": "1",
            "author": "ana",
            "text": "where is it?",
            name: [{"id": "2", "author": "lune", "text": "we look"}],
        }
    ]
    assert told(value) == [("1", "", "ana", "where is it?"), ("2", "1", "lune", "we look")]


def notes_of(value):
    return {note.code: note.data for note in opened(value).notes}


def test_what_was_joined_is_not_told_as_unread():
    tweet = {"id": "7", "text": "where is it?", "author_id": "11"}
    page = {"data": [tweet], "includes": {"users": [{"id": "11", "username": "ana"}], "tweets": [tweet]}}
    assert "list-chosen" not in notes_of(page)
    page["includes"]["tweets"].append({"id": "6", "text": "our new trees", "author_id": "9"})
    assert notes_of(page)["list-chosen"]["others"] == "includes.tweets (2)"


def test_keys_that_became_a_column_are_told():
    assert notes_of({"57": {"text": "where?"}, "58": {"text": "here"}})["records-under-keys"] == {
        "columns": "id"
    }
    by_day = {
        "2012-08-06": [{"text": "where?", "author": "ana"}],
        "2012-08-07": [{"text": "here", "author": "b"}],
    }
    assert notes_of(by_day)["records-under-keys"] == {"columns": "date"}
    assert "records-under-keys" not in notes_of([{"text": "where?"}])


def test_an_answers_state_is_no_post():
    value = {
        "status": "success",
        "message": "OK",
        "comments": [{"id": "1", "text": "where is it?", "author": "ana"}],
    }
    assert told(value) == [("1", "", "ana", "where is it?")]
    assert not notes_of(value)
