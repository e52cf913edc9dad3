"""Columns: by name, then by content, the comment's own rather than the post's; the user's choice is what counts."""

import pandas as pd
import pytest

from analysis.intake.columns import FIELDS, map_columns
from analysis.intake.headers.names import known_headers


def frame(**columns):
    return pd.DataFrame({name: pd.Series(values, dtype="str") for name, values in columns.items()})


LONG = ["Where is my parcel, please?", "Nobody answers the telephone", "Same here for three weeks"]
DATES = ["2012-08-06 14:03", "2012-08-06 15:03", "2012-08-07 15:03"]


def test_every_known_name_leads_to_a_field():
    used = {field for pairs in known_headers().values() for field, _ in pairs}
    assert used <= {*FIELDS, "other"}


def test_names_are_folded():
    table = frame(**{"\ufeffDate/Heure": DATES, "NOM D’UTILISATEUR": ["a", "b", "c"], "Commentaire :": LONG})
    found = map_columns(table)
    assert {name: guess.position for name, guess in found.guesses.items()} == {
        "created_at": 0,
        "author": 1,
        "text": 2,
    }


def test_the_comments_own_date_and_text():
    table = frame(post_date=DATES, post_text=LONG, comment_text=LONG, comment_date=DATES)
    found = map_columns(table)
    assert found.get("text").column == "comment_text"
    assert found.get("created_at").column == "comment_date"


def test_comments_that_are_a_count():
    found = map_columns(frame(Message=LONG, Comments=["3", "1,2 k", "0"], Date=DATES))
    assert found.get("replies_count").column == "Comments"
    assert found.get("text").column == "Message"


def test_a_date_column_that_holds_no_dates():
    found = map_columns(frame(date=["mars", "mai", "juin"], quand=DATES, text=LONG))
    assert found.get("created_at").column == "quand"
    assert found.get("created_at").reason == "by-dates"


def test_content_alone():
    found = map_columns(
        frame(a=DATES, b=["1", "2", "3"], c=LONG, d=["https://x.com/1", "https://x.com/2", "https://x.com/3"])
    )
    assert {name: guess.column for name, guess in found.guesses.items()} == {
        "text": "c",
        "created_at": "a",
        "url": "d",
    }


def test_the_choice_of_the_user_counts():
    found = map_columns(frame(text=LONG, other=LONG, date=DATES))
    chosen = found.override({"text": "other", "created_at": None, "title": 0})
    assert (chosen.get("text").column, chosen.get("text").reason) == ("other", "chosen")
    assert "created_at" not in chosen
    assert chosen.get("title").position == 0
    assert found.get("text").column == "text"


def test_an_unknown_choice():
    found = map_columns(frame(text=LONG))
    for wrong in ({"text": "nothing"}, {"colour": "text"}, {"text": 7}):
        with pytest.raises(KeyError):
            found.override(wrong)
