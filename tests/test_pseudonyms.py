"""Authors are numbers per case; mentions, links and ids do not give them away."""

import pandas as pd
import pytest

from analysis.comments import identify_authors
from analysis.csv_files import write_csv
from analysis.pseudonyms import hide_names, mask_mentions, meet_people
from tests.test_comments import rows


def case():
    return rows(
        author=["Zoé Le Gall", "Maud", "Fleurs", "Zoé Le Gall", None],
        author_id=["z1z", "m1m", "f1f", None, None],
        is_brand=[False, False, True, False, False],
        text=["@Maud oui", "bonjour @fleurs", "@Zoé merci", "mail zoe@exemple.fr", ".@Fleurs !"],
        url=[
            "https://x.com/z1z/status/1",
            "https://x.com/2",
            "https://x.com/f1f/3",
            "https://f.com/zoe.legall/9",
            None,
        ],
        post_url=["https://f.com/p?by=Maud", None, None, None, None],
        comment_id=["at://z1z/1", "c2", "c3", "c4", "c5"],
        thread_id=["at://z1z/1", "at://z1z/1", "c3", "c4", "c5"],
    )


def hidden() -> pd.DataFrame:
    return hide_names(case(), meet_people(case()))


def test_numbers_follow_first_appearance_and_brands_have_none():
    assert meet_people(case()).numbers.tolist() == [1, 2, pd.NA, 1, pd.NA]


def test_one_name_with_two_ids_is_two_people():
    frame = rows(author=["Zoé", "Zoé", "Zoé"], author_id=["1", "2", None])
    assert len(set(identify_authors(frame))) == 3


def test_nobody_is_named_in_what_is_handed_out():
    assert hidden()["author"].fillna("").tolist() == ["author_1", "author_2", "Fleurs", "author_1", ""]
    assert hidden()["author_id"].fillna("").tolist() == ["", "", "f1f", "", ""]
    assert hidden()["text"].tolist() == [
        "@… oui",
        "bonjour @fleurs",
        "@… merci",
        "mail zoe@exemple.fr",
        ".@Fleurs !",
    ]


def test_links_and_ids_that_name_a_customer_are_hidden():
    assert hidden()["url"].fillna("").tolist() == ["", "https://x.com/2", "https://x.com/f1f/3", "", ""]
    assert hidden()["post_url"].isna().all()
    assert hidden()["comment_id"].tolist() == ["id_1", "c2", "c3", "c4", "c5"]
    assert hidden()["thread_id"].tolist() == ["id_1", "id_1", "c3", "c4", "c5"]


def test_a_part_of_a_case_is_hidden_like_the_whole():
    part = hide_names(case().iloc[3:], meet_people(case()))
    assert part["author"].fillna("").tolist() == ["author_1", ""]


def test_the_table_given_is_not_changed():
    frame = case()
    before = frame.copy()
    hide_names(frame, meet_people(frame))
    pd.testing.assert_frame_equal(frame, before)


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("@a_b.", "@…."),
        ("(@jean)", "(@…)"),
        (".@jean !", ".@… !"),
        ("@@jean", "@…"),
        ("＠jean", "@…"),
        ("https://x.com/@jean", "https://x.com/@…"),
        ("a@b.c", "a@b.c"),
        ("@ seul", "@ seul"),
        ("", ""),
    ],
)
def test_mentions_and_addresses_are_told_apart(text, masked):
    assert mask_mentions(pd.Series([text])).tolist() == [masked]


@pytest.mark.parametrize("cell", ["=1+1", "+33", "-ok", "@x", " =1", "\tx", "\n=1", "＝1"])
def test_no_cell_runs_as_a_formula(cell):
    frame = pd.DataFrame({"text": [cell, "a=b"], "n": [-1, 2]})
    back = write_csv(frame).decode("utf-8-sig")
    # A line of a cell may become a cell of its own.
    assert "'" + cell.replace("\n=", "\n'=") in back
    assert "\na=b,2" in back
    assert ",-1" in back
    assert frame["text"].tolist() == [cell, "a=b"]
