"""Classic verdicts, a reader's corrections, and the draw of a sitting: laws on THE TABLE."""

import numpy as np
import pandas as pd
import pytest

from analysis.case import open_case
from analysis.comments import SENTIMENTS, brand_messages, check
from analysis.enrich.sentiment.verdict import CLASSIC
from analysis.reading import Choices
from analysis.verdicts import (
    CORRECTIONS,
    SITTING,
    add,
    classic,
    compare,
    correct,
    draw_sitting,
    find_rows,
    fingerprint,
    make_corrections,
    no_corrections,
)
from tests.made_export import make_export

NAMELESS = (
    "Auteur;Date;Message\n"
    "Maud;06/08/2012 14:03;Toujours rien reçu, c'est honteux\n"
    "Zoé;06/08/2012 15:10;Superbe bouquet, merci\n"
    "Ana;06/08/2012 16:10;Superbe bouquet, merci\n"
    "Ivan;13/08/2012 09:00;\n"
).encode()
JUDGED = ["sentiment", "confidence", "sentiment_from"]


def opened(*exports: tuple[str, bytes]) -> pd.DataFrame:
    return open_case(list(exports), Choices()).comments


def other(comments: pd.DataFrame, row: int) -> str:
    """A verdict that the comment has not."""
    return next(name for name in SENTIMENTS if name != comments["sentiment"].iloc[row])


def corrected(comments: pd.DataFrame, rows, how: str = "clicked") -> pd.DataFrame:
    given = no_corrections()
    for row in rows:
        given = add(given, make_corrections(comments, int(row), other(comments, row), how))
    return given


@pytest.fixture(scope="module")
def comments() -> pd.DataFrame:
    return opened(("made.csv", make_export(600)))


def test_classic_is_the_thresholds_and_nothing_else_changes(comments):
    before = comments.copy()
    found = classic(comments)
    check(found)
    judged = comments["sentiment"].notna()
    assert (found["sentiment"].notna() == judged).all()
    compound = found["compound"]
    assert (found.loc[judged, "sentiment"] == "negative").equals((compound <= -CLASSIC)[judged])
    assert (found.loc[judged, "sentiment"] == "positive").equals((compound >= CLASSIC)[judged])
    assert found["confidence"].isna().all()
    assert set(found.loc[judged, "sentiment_from"]) == {"thresholds"}
    pd.testing.assert_frame_equal(found.drop(columns=JUDGED), comments.drop(columns=JUDGED))
    pd.testing.assert_frame_equal(comments, before)


def test_what_has_no_words_has_no_classic_verdict_either():
    found = classic(opened(("page.csv", NAMELESS)))
    assert (
        found["text"].fillna("").eq("").tolist()
        == found["sentiment"].isna().tolist()
        == [False, False, False, True]
    )


def test_a_correction_changes_its_comment_alone(comments):
    before = comments.copy()
    rows = np.array([3, 250, 11])
    found = correct(comments, corrected(comments, rows))
    check(found)
    at = np.isin(np.arange(len(comments)), rows)
    assert found.loc[at, "sentiment_from"].eq("reader").all()
    assert found.loc[at, "confidence"].isna().all()
    assert found.loc[at, "sentiment"].ne(comments.loc[at, "sentiment"]).all()
    pd.testing.assert_frame_equal(found[~at], comments[~at])
    pd.testing.assert_frame_equal(comments, before)


def test_no_correction_changes_nothing(comments):
    pd.testing.assert_frame_equal(correct(comments, no_corrections()), comments)


def test_the_last_word_counts(comments):
    given = no_corrections()
    for sentiment, how in (("negative", "clicked"), ("positive", "sitting"), ("neutral", "clicked")):
        given = add(given, make_corrections(comments, 5, sentiment, how))
    assert given["how"].tolist() == ["sitting", "clicked"]  # of two clicks on one comment the last
    assert correct(comments, given)["sentiment"].iloc[5] == "neutral"
    assert compare(comments, given, "sitting")["reader"].tolist() == ["positive"]
    assert compare(comments, given, "clicked")["reader"].tolist() == ["neutral"]


def test_unclear_corrects_nothing_and_counts_for_nothing(comments):
    given = make_corrections(comments, 5, "unclear", "sitting")
    pd.testing.assert_frame_equal(correct(comments, given), comments)
    assert compare(comments, given, "sitting").empty


@pytest.mark.parametrize("data", [NAMELESS, make_export(80)], ids=["without ids", "with ids"])
def test_a_renamed_file_s_comments_are_found_again(data):
    first = opened(("page.csv", data))
    given = corrected(first, range(len(first)))
    again = opened(("other name.csv", data))
    assert find_rows(again, given).tolist() == list(range(len(first)))
    pd.testing.assert_frame_equal(correct(again, given)[JUDGED], correct(first, given)[JUDGED])


def test_ids_stay_where_rows_moved_and_lines_do_not():
    lines = make_export(80).splitlines(keepends=True)
    first = opened(("page.csv", b"".join(lines)))
    given = corrected(first, range(len(first)))
    turned = opened(("page.csv", b"".join([lines[0], *lines[:0:-1]])))
    found = turned.iloc[find_rows(turned, given)]
    assert found["comment_id"].tolist() == first["comment_id"].tolist()


def test_ids_that_two_files_share_are_found_in_both_under_other_names():
    texts = ("Toujours rien reçu", "Superbe bouquet, merci", "Vous livrez à Brest ?")
    files = [
        "id;Date;Message\n"
        + "".join(f"{n};06/08/2012 14:0{n};{sign}{text}\n" for n, text in enumerate(texts))
        for sign in ("", "Bonjour. ")
    ]
    both = [file.encode() for file in files]
    first = opened(("a.csv", both[0]), ("b.csv", both[1]))
    assert first["comment_id"].str.contains(":").all()  # intake told them apart
    again = opened(("c.csv", both[0]), ("d.csv", both[1]))
    assert find_rows(again, corrected(first, range(6))).tolist() == list(range(6))


def test_equal_texts_of_two_lines_are_two_comments():
    first = opened(("page.csv", NAMELESS))
    assert (first["text"].iloc[1], len(set(fingerprint(first)))) == (first["text"].iloc[2], 4)
    assert find_rows(first, corrected(first, [2])).tolist() == [2]


def test_the_same_line_of_two_files_is_told_by_the_file():
    one = "Auteur;Date;Message\nMaud;06/08/2012;{}\nZoé;07/08/2012;Merci\nIvan;08/08/2012;{}\n"
    a, b = (one.format(*texts).encode() for texts in (("Honteux", "Rien"), ("Scandaleux", "Toujours rien")))
    both = opened(("a.csv", a), ("b.csv", b.replace(b"07/08", b"09/08")))
    same = np.flatnonzero(both["text"] == "Merci")
    assert len(same) == 2
    assert find_rows(both, corrected(both, same[::-1])).tolist() == same[::-1].tolist()


def test_another_case_s_corrections_find_nothing(comments):
    given = corrected(opened(("page.csv", NAMELESS)), range(4))
    assert find_rows(comments, given).tolist() == [-1] * 4
    pd.testing.assert_frame_equal(correct(comments, given), comments)


def test_a_correction_says_what_the_model_said(comments):
    given = corrected(comments, [4])
    assert given.dtypes.astype(str).to_dict() == CORRECTIONS
    assert given["model_sentiment"].tolist() == [comments["sentiment"].iloc[4]]
    assert given["model_confidence"].tolist() == [comments["confidence"].iloc[4]]


def test_a_sitting_draws_customers_scored_comments_each_text_once(comments):
    drawn = draw_sitting(comments, fingerprint(comments))
    chosen = comments.iloc[drawn]
    assert len(set(drawn)) == len(drawn) == SITTING
    assert not brand_messages(chosen).any()
    assert chosen["sentiment"].notna().all()
    assert chosen["text"].is_unique
    twice = pd.concat([comments, comments], ignore_index=True)
    assert (
        len(draw_sitting(twice, fingerprint(twice), 10_000))
        == comments.loc[~brand_messages(comments) & comments["sentiment"].notna(), "text"].nunique()
    )


def test_a_sitting_s_draw_is_the_case_s_own(comments):
    order = np.random.default_rng(3).permutation(len(comments))
    shuffled = comments.iloc[order].reset_index(drop=True)
    ids = [
        frame["comment_id"].iloc[draw_sitting(frame, fingerprint(frame))].tolist()
        for frame in (comments, shuffled)
    ]
    assert ids[0] == ids[1]
    few = draw_sitting(comments, fingerprint(comments), 20)
    assert few.tolist() == draw_sitting(comments, fingerprint(comments))[:20].tolist()


def test_a_sitting_s_draw_is_no_stretch_of_the_file():
    many = opened(("made.csv", make_export(4_000, seed=2)))
    places = draw_sitting(many, fingerprint(many)) / len(many)
    quarters = np.bincount((places * 4).astype(int), minlength=4)
    assert quarters.min() > SITTING / 8
