"""Exports of two tools of one page: each comment counts once, two different comments are never taken for one."""

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.intake.test_tidy import opened

HEAD = "comment id,parent id,author,date,text\n"


def test_two_tools_of_one_page():
    one = HEAD + (
        "1001_570000000001,,Ana,2012-08-06 14:03:22,Where is my parcel?\n"
        "1001_570000000002,,Ben,2012-08-06 15:10:05,Nobody answers the phone\n"
    )
    other = HEAD + (
        "Y29tbWVudDox,,@ana,2012-08-06 14:03,Where  is my parcel?\n"
        "Y29tbWVudDoz,Y29tbWVudDox,Lune,2012-08-06 16:00,We are looking into it\n"
    )
    tidied = opened(one, other)
    comments = tidied.comments
    assert comments["author"].tolist() == ["Ana", "Ben", "Lune"]
    assert tidied.set_aside[["source_file", "source_row", "reason"]].to_numpy().tolist() == [
        ["export_1.csv", 2, "same-elsewhere"]
    ]
    assert comments["parent_id"].iloc[2] == comments["comment_id"].iloc[0] == "1001_570000000001"
    assert comments["snapshots"].iloc[0] == "export_0.csv;export_1.csv"
    # In the other order the finer date is kept too.
    turned = opened(other, one).comments
    assert len(turned) == 3
    assert turned["precision"].iloc[0] == "second"
    assert turned["created_at"].iloc[0] == comments["created_at"].iloc[0]


def test_what_is_not_the_same_comment():
    row = "{},,Ana,{},Where is my parcel?\n"
    first = HEAD + row.format("570000000000001", "2012-08-06 14:03:22")
    for identity, date in (
        ("570000000000002", "2012-08-06 14:03:22"),  # the platform gave two ids
        ("Y29tbWVudDox", "2012-08-06 14:03:23"),  # another second
        ("Y29tbWVudDox", "2012-08-06"),  # a day is not fine enough
    ):
        assert len(opened(first, HEAD + row.format(identity, date)).comments) == 2
    twice = (
        HEAD + row.format("Y29tbWVudDox", "2012-08-06 14:03") + row.format("Y29tbWVudDoz", "2012-08-06 14:03")
    )
    assert len(opened(first, twice).comments) == 3


def test_numbered_replies_of_two_snapshots():
    head = ",,Name (click to view profile),Profile ID,Date,Likes,Comment,(view source)\n"
    root = "1,,Ana,ID: 1000041,2012-08-06 14:03:22,0,Where is my parcel?,view comment\n"
    reply = ",1.1,Lune,ID: 1000042,2012-08-06 15:03:22,0,We are looking into it,view comment\n"
    last = "2,,Ben,ID: 1000043,2012-08-07 15:03:22,0,Same here since Monday,view comment\n"
    for files in (
        (head + root + last, head + root + reply + last),
        (head + root + reply + last, head + root + last),
    ):
        comments = opened(*files).comments
        assert sorted(comments["author"]) == ["Ana", "Ben", "Lune"]
        lune = comments[comments["author"] == "Lune"].iloc[0]
        assert lune["parent_id"] == comments.loc[comments["author"] == "Ana", "comment_id"].iloc[0]
        assert comments["thread_id"].nunique() == 2


def test_replies_known_by_order_only():
    head = "type,author,date,text\n"
    rows = [
        "commentaire,Ana,2012-08-06 14:03:22,Où est mon colis ?\n",
        "réponse,Lune,2012-08-06 15:03:22,Nous regardons\n",
        "commentaire,Ben,2012-08-06 14:30:00,Pareil pour moi\n",
    ]
    tidied = opened(head + "".join(rows))
    assert tidied.comments["thread_id"].nunique() == 2
    assert tidied.comments["parent_id"].isna().all()
    assert [note.data for note in tidied.notes if note.code == "replies-by-order"] == [{"rows": 1}]
    # Sorted newest first, the row above is no root.
    turned = opened(head + "".join([rows[2].replace("14:30", "18:30"), rows[1], rows[0]]))
    assert "replies-by-order" not in {note.code for note in turned.notes}


PEOPLE = st.sampled_from(["Ana", "Ben", "Lune"])
TEXTS = st.sampled_from(["Where is my parcel?", "Same here, three weeks", "ok"])
SECONDS = st.integers(0, 130)
COMMENTS = st.lists(st.tuples(PEOPLE, TEXTS, SECONDS), min_size=1, max_size=12, unique=True)


def _export(comments, ids, minute):
    start = pd.Timestamp("2012-08-06 14:00:00")
    lines = []
    for number, (author, text, second) in comments:
        at = start + pd.Timedelta(seconds=second)
        lines.append(f'{ids(number)},,{author},{at:%Y-%m-%d %H:%M}{"" if minute else f":{at:%S}"},"{text}"\n')
    return HEAD + "".join(lines)


@settings(max_examples=30, deadline=None)
@given(COMMENTS, st.data(), st.booleans())
def test_no_two_comments_become_one(comments, data, minute):
    numbered = list(enumerate(comments))
    one = data.draw(st.lists(st.sampled_from(numbered), min_size=1, unique=True))
    other = data.draw(st.lists(st.sampled_from(numbered), min_size=1, unique=True))
    tidied = opened(
        _export(one, lambda n: f"57000000000000{n:03}", False),
        _export(other, lambda n: f"Y29tbWVudDox{n:03}=", minute),
    )
    kept = len(tidied.comments)
    held = {number for number, _ in one} | {number for number, _ in other}
    # Where one tool writes minutes only, the same words of one author in one minute of two files are one comment.
    told_apart = {
        (author, text, second // 60 if minute else second)
        for author, text, second in map(comments.__getitem__, held)
    }
    assert kept >= len(told_apart)
    alone = len({(author, text, second // 60) for author, text, second in comments}) == len(comments)
    if alone:
        short = {n for n, (_, text, _) in one if text == "ok"} & {n for n, _ in other}
        assert kept == len(held) + len(short)
    assert kept + len(tidied.set_aside) == len(one) + len(other)
    for _, row in tidied.set_aside.iterrows():
        assert row["source_file"] == "export_1.csv"


@settings(max_examples=20, deadline=None)
@given(COMMENTS, COMMENTS)
def test_two_ids_of_one_platform_are_two_comments(one, other):
    tidied = opened(
        _export(enumerate(one), lambda n: f"57000000000000{n:03}", False),
        _export(enumerate(other, start=100), lambda n: f"57000000000000{n:03}", True),
    )
    assert len(tidied.comments) == len(one) + len(other)
