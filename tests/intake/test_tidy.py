"""Tidy: the table, its links and its brands; nothing lost, nothing mutated."""

import numpy as np
import pandas as pd
import pytest

from analysis import comments as table
from analysis.errors import MissingColumns, UnknownTimezone
from analysis.intake.columns import map_columns
from analysis.intake.linking.threads import find_roots
from analysis.intake.read import read_table
from analysis.intake.tidy import rank_brand_candidates, tidy

THREAD = """id,parent_id,author,created_at,text
1,,ana,2012-08-06 14:03:00,where is it?
2,1,lune,2012-08-06 15:03:00,we are looking
3,2,ana,2012-08-06 16:03:00,@lune thank you
4,99,ben,2012-08-06 17:03:00,same here
"""


def opened(*texts, **options):
    tables = []
    for number, text in enumerate(texts):
        raw = read_table(text.encode(), f"export_{number}.csv")
        tables.append((raw, map_columns(raw.frame)))
    return tidy(tables, **options)


def test_threads_follow_the_parents():
    tidied = opened(THREAD)
    assert tidied.comments["thread_id"].tolist() == ["1", "1", "1", "99"]
    assert tidied.comments["kind"].tolist() == ["comment", "reply", "reply", "reply"]
    assert [note.data for note in tidied.notes if note.code == "parents-missing"] == [
        {"rows": 1, "parents": 1}
    ]


def test_of_two_snapshots_the_later_counts_and_each_repeated_row_says_why():
    head = "id,author,created_at,text,likes\n"
    row = "570000000000000001,ana,2012-08-06 14:03:00,where is it?,{}\n"
    others = "".join(f"57000000000000000{n},ben,2012-08-07 1{n}:00:00,same here {n},0\n" for n in range(2, 8))
    first = head + row.format(3)
    later = head + row.format(9) + others + row.format(9)
    taken = {f"export_{n}.csv": pd.Timestamp(f"2012-08-{day}", tz="UTC") for n, day in ((0, "08"), (1, "31"))}
    tidied = opened(first, later, collected_at=taken)
    assert tidied.comments["likes"].tolist() == [9, *[0] * 6]
    assert tidied.comments["snapshots"].dropna().tolist() == ["export_0.csv;export_1.csv"]
    assert dict(zip(tidied.set_aside["source_file"], tidied.set_aside["reason"], strict=True)) == {
        "export_0.csv": "seen-again", "export_1.csv": "duplicate"
    }  # fmt: skip
    assert {note.code: note.data for note in tidied.notes if note.code in ("duplicates", "seen-again")} == {
        "duplicates": {"rows": 1}, "seen-again": {"rows": 1}
    }  # fmt: skip


def test_which_snapshot_is_uploaded_first_does_not_matter():
    head = "id,author,created_at,text,likes\n"
    rows = [f"57000000000000000{n},ben,2012-08-0{n} 10:00:00,same here {n},{{}}\n" for n in range(1, 8)]
    early = head + "".join(row.format(1) for row in rows[:5])
    late = head + "".join(row.format(2) for row in rows[2:])
    for files in ((early, late), (late, early)):
        comments = opened(*files).comments.sort_values("created_at")
        assert comments["likes"].tolist() == [1, 1, 2, 2, 2, 2, 2]
    refused = {"export_1.csv": pd.Timestamp("2012-08-02", tz="UTC")}  # before its own last comment
    assert opened(early, late, collected_at=refused).comments["likes"].sum() == 12


def test_a_cycle_of_parents_ends():
    parents = np.array([1, 2, 0, 0, 3, -1])
    assert find_roots(parents).tolist() == [0, 0, 0, 0, 0, 5]


def test_long_chains():
    size = 5_000
    parents = np.append(np.arange(1, size), -1)
    assert (find_roots(parents) == size - 1).all()


def test_nobody_is_the_brand_until_somebody_says_so():
    assert opened(THREAD).comments["is_brand"].isna().all()
    chosen = opened(THREAD, brands=("LUNE",))
    assert chosen.comments["is_brand"].tolist() == [False, True, False, False]
    assert opened(THREAD, brands=()).comments["is_brand"].tolist() == [False] * 4


def test_who_signed_nothing_may_be_the_brand():
    text = "id,author,created_at,text\n1,lune,2012-08-06,we are looking\n2,,2012-08-06,where is it?\n"
    ours = opened(text, brands=("lune",)).comments["is_brand"]
    assert ours.isna().tolist() == [False, True]
    assert opened(text, brands=()).comments["is_brand"].tolist() == [False, False]
    assert opened("text\nwhere is it?\nsame here\n", brands=("lune",)).comments["is_brand"].isna().all()


def test_a_chosen_name_that_nobody_bears_is_a_warning():
    def said(*brands):
        notes = [note for note in opened(THREAD, brands=brands).notes if note.code.startswith("brand-")]
        return [(note.code, note.data["brands"], note.level) for note in notes]

    assert said("lune") == [("brand-chosen", "lune", "info")]
    assert said("Luna") == [("brand-absent", "Luna", "warning")]
    assert said("@Lune", "Luna") == [
        ("brand-chosen", "@Lune, Luna", "info"),
        ("brand-absent", "Luna", "warning"),
    ]


def test_a_signature_is_proposed_never_assumed():
    head = "id,author,created_at,text\n"
    ours = "".join(f"{n},lune,2012-08-06 15:0{n}:00,we are looking -Gerry\n" for n in range(3))
    tidied = opened(head + ours + "8,ana,2012-08-06 14:00:00,where is it\n")
    assert [note.data for note in tidied.notes if note.code == "brand-signed"] == [{"authors": 1}]
    assert tidied.comments["is_brand"].isna().all()


def test_candidates_come_best_first():
    ranked = rank_brand_candidates(opened(THREAD).comments)
    assert list(ranked.columns) == ["author", "messages", "share", "reason"]
    assert ranked["author"].iloc[0] == "lune"
    assert len(ranked) == 3


def test_inbound_is_turned_round():
    tidied = opened("tweet_id,author_id,inbound,created_at,text\n1,9,True,2012-08-06 14:03:00,where is it\n"
                    "2,lune,False,2012-08-06 15:03:00,here it is\n")  # fmt: skip
    assert tidied.comments["is_brand"].tolist() == [False, True]


def test_replies_on_the_row_are_rows_below_the_review():
    text = (
        "author,date,text,brand,owner response,response date\n"
        "ana,2012-08-06 14:03:00,never arrived,Lune,we are sorry,2012-08-06 16:03:00\n"
        "ben,2012-08-06 15:03:00,very good,Lune,,\n"
    )
    comments = opened(text).comments
    reply = comments[comments["is_brand"].fillna(False)].iloc[0]
    review = comments[comments["comment_id"] == reply["parent_id"]].iloc[0]
    assert (reply["source_row"], reply["text"], reply["kind"]) == (2, "we are sorry", "reply")
    assert review["source_row"] == reply["source_row"]
    assert comments["is_brand"].tolist() == [False, True, False]
    assert comments["thread_id"].nunique() == 2


def test_two_snapshots_count_a_comment_once():
    first = "id,author,date,text\n570000000000000001,ana,2012-08-06 14:03:00,where is it\n"
    second = first + "570000000000000002,ben,2012-08-06 15:03:00,same here\n"
    tidied = opened(first, second)
    assert len(tidied.comments) == 2
    assert tidied.comments["snapshots"].iloc[0] == "export_0.csv;export_1.csv"
    assert tidied.set_aside["reason"].tolist() == ["seen-again"]


def test_numbers_of_rows_are_not_ids_that_two_files_share():
    first = "id,author,date,text\n1,ana,2012-08-06 14:03:00,where is it\n"
    second = "id,author,date,text\n1,ben,2012-08-06 15:03:00,another thing\n"
    assert len(opened(first, second).comments) == 2


def test_the_same_words_by_day_are_not_a_duplicate():
    text = "author,date,text\nana,2012-08-06,shame\nana,2012-08-06,shame\n"
    assert len(opened(text).comments) == 2
    text = "author,date,text\nana,2012-08-06 10:01:05,shame\nana,2012-08-06 10:01:05,shame\n"
    assert len(opened(text).comments) == 1


def test_interface_words_with_an_author_are_a_comment():
    text = "author,date,text\nana,2012-08-06 10:00:00,J'aime\nben,2012-08-06 11:00:00,Suivre\n"
    assert len(opened(text).comments) == 2


def test_a_comment_without_words_stays():
    text = "author,date,text,rating\nana,2012-08-06 10:00:00,,1\nben,2012-08-06 11:00:00,good,5\n"
    comments = opened(text).comments
    assert comments["text"].tolist() == ["", "good"]
    assert comments["rating"].tolist() == [1, 5]


def test_numbers_as_people_write_them():
    text = (
        'author,date,text,likes\nana,2012-08-06,a a,"1,2 k"\nben,2012-08-07,b b,1 234\ncat,2012-08-08,c c,\n'
    )
    assert opened(text).comments["likes"].fillna(-1).tolist() == [1200, 1234, -1]


def test_a_table_without_texts():
    with pytest.raises(MissingColumns) as caught:
        opened("id,likes,date\n1,3,2012-08-06\n2,4,2012-08-07\n")
    assert caught.value.data["missing"] == ["text"]
    assert caught.value.data["found"] == ["id", "likes", "date"]


def test_an_unknown_zone():
    with pytest.raises(UnknownTimezone):
        opened(THREAD, timezone="Nowhere")


def test_no_files_no_rows():
    tidied = tidy([])
    table.check(tidied.comments, "intake")
    assert tidied.comments.empty


def test_tidy_does_not_mutate_what_was_read():
    raw = read_table(THREAD.encode(), "a.csv")
    before = raw.frame.copy()
    tidy([(raw, map_columns(raw.frame))])
    pd.testing.assert_frame_equal(raw.frame, before)


def test_relative_dates_of_replies_count_from_the_day_of_the_export_too():
    data = b"author,text,date,owner_answer,reply_date\nAna,Never came,5w,So sorry about this,2w\n"
    raw = read_table(data, "reviews.csv")
    tidied = tidy(
        [(raw, map_columns(raw.frame))], collected_at={"reviews.csv": pd.Timestamp("2025-03-29", tz="UTC")}
    )
    assert tidied.comments["created_at"].dt.date.astype("str").tolist() == ["2025-02-22", "2025-03-15"]
