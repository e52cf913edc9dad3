"""Ids that two exports share by chance: each answer stays with its own question, in whatever order files come."""

import pandas as pd
import pytest

from analysis.case import open_case
from analysis.enrich.links import link_answers
from analysis.intake.columns import map_columns
from analysis.intake.read import read_table
from analysis.intake.tidy import tidy

FACEBOOK = """id,parent_id,author,created_at,text
1,,ana,2012-08-06 14:00:00,where is my bonsai?
2,1,Lune,2012-08-06 14:10:00,we are looking
3,,ben,2012-08-06 15:00:00,and mine?
"""
INSTAGRAM = """id,parent_id,author,created_at,text
1,,cleo,2012-08-07 09:00:00,the tree is dead
2,1,Lune,2012-08-07 10:00:00,we are so sorry
9,3,dan,2012-08-07 11:00:00,ben is right
"""
ORDERS = [("facebook.csv", "instagram.csv"), ("instagram.csv", "facebook.csv")]
FILES = {"facebook.csv": FACEBOOK, "instagram.csv": INSTAGRAM}


def opened(files: dict[str, str], **options):
    raws = [read_table(text.encode(), name) for name, text in files.items()]
    return tidy([(raw, map_columns(raw.frame)) for raw in raws], **options)


def waits(comments: pd.DataFrame) -> dict[str, float]:
    """Text of each answered question -> minutes until its answer."""
    links = link_answers(comments)
    asked = comments.set_index("row_id")
    answers = comments[links["answers"].notna()]
    questions = asked.loc[links["answers"].dropna().astype("int64")]
    minutes = (answers["created_at"].to_numpy() - questions["created_at"].to_numpy()) / pd.Timedelta(
        minutes=1
    )
    return dict(zip(questions["text"], minutes, strict=True))


@pytest.mark.parametrize("order", ORDERS)
def test_answers_and_threads_stay_in_their_file(order):
    tidied = opened({name: FILES[name] for name in order}, brands=("Lune",))
    comments = tidied.comments
    assert waits(comments) == {"where is my bonsai?": 10, "the tree is dead": 60}
    threads = comments.groupby("thread_id", observed=True)["text"].agg(set).tolist()
    assert len(threads) == 3
    assert {"the tree is dead", "we are so sorry"} in threads
    # 3 is only in one file: it stays as written, and whoever answers it means it.
    assert {"and mine?", "ben is right"} in threads
    ids = comments.set_index("text")["comment_id"].to_dict()
    assert ids["and mine?"] == "3"
    assert (ids["the tree is dead"], ids["where is my bonsai?"]) == ("instagram.csv:1", "facebook.csv:1")
    assert [note.data for note in tidied.notes if note.code == "ids-shared"] == [{"ids": 2}]


@pytest.mark.parametrize("order", ORDERS)
def test_threads_and_named_responses_are_parted_too(order):
    days = {"facebook.csv": "2012-08-06", "instagram.csv": "2012-08-07"}
    files = {
        name: "id,thread_id,response ids,author,date,text\n"
        f'1,1,"2,3",ana of {name},{days[name]} 10:00:00,a question in {name}\n'
        f"2,1,,Lune,{days[name]} 11:00:00,an answer in {name}\n"
        f"3,1,,Lune,{days[name]} 12:00:00,another answer in {name}\n"
        f"4,77,,ben of {name},{days[name]} 13:00:00,alone in {name}\n"
        for name in order
    }
    comments = opened(files, brands=("Lune",)).comments
    assert comments["thread_id"].nunique() == 4
    first = comments[comments["source_file"] == "instagram.csv"].iloc[0]
    assert first["response_ids"] == "instagram.csv:2,instagram.csv:3"
    assert waits(comments) == {"a question in facebook.csv": 120, "a question in instagram.csv": 120}


def test_an_id_that_several_other_files_hold_names_nobody():
    lone = "id,parent_id,author,date,text\n50,1,eve,2012-08-08 10:00:00,which one?\n"
    tidied = opened({**FILES, "third.csv": lone})
    row = tidied.comments[tidied.comments["text"] == "which one?"].iloc[0]
    assert (row["parent_id"], row["thread_id"]) == ("1", "1")
    assert [note.data for note in tidied.notes if note.code == "parents-missing"] == [
        {"rows": 1, "parents": 1}
    ]


def test_a_repeated_comment_is_the_one_it_repeats():
    again = FACEBOOK + "4,1,eve,2012-08-06 16:00:00,same as ana\n"
    comments = opened({**FILES, "later.csv": again}).comments
    row = comments[comments["text"] == "same as ana"].iloc[0]
    assert (row["comment_id"], row["parent_id"]) == ("4", "facebook.csv:1")


def test_replies_on_the_row_of_two_files():
    text = (
        "id,author,date,text,brand,owner response,response date\n"
        "1,{0},2012-08-06 14:00:00,never arrived at {0},Lune,sorry {0},2012-08-06 {1}:00:00\n"
    )
    comments = opened({"a.csv": text.format("ana", 16), "b.csv": text.format("ben", 17)}).comments
    assert comments["comment_id"].tolist() == ["a.csv:1", "a.csv:1#reply", "b.csv:1", "b.csv:1#reply"]
    assert comments["thread_id"].tolist() == ["a.csv:1", "a.csv:1", "b.csv:1", "b.csv:1"]


def test_ids_of_one_file_stay_as_written():
    comments = opened({"facebook.csv": FACEBOOK}).comments
    assert comments["comment_id"].tolist() == ["1", "2", "3"]


def test_two_people_who_say_the_same_under_one_short_id_are_two():
    case = open_case(
        [
            ("a.csv", b"id,author,message\n1,Ana,Merci\n2,Ana,Rien recu\n"),
            ("b.csv", b"id,author,message\n1,Ben,Merci\n"),
        ]
    )
    assert sorted(case.comments["author"]) == ["Ana", "Ana", "Ben"]
    assert case.set_aside.empty
