"""Which comments are in need of an answer: the codebook's rule by hand, each switch, and laws."""

from dataclasses import fields, replace
from itertools import product

import pandas as pd
import pytest

from analysis.comments import empty
from analysis.gold.evaluate_need import evaluate, read_labelled
from analysis.measures.need import CODEBOOK, NeedRule, needs_answer
from tests.measures.tables import shuffled, table

SWITCHES = [field.name for field in fields(NeedRule)]


def comment(sentiment=None, asks=False, own_case=False, speaks_to="page", is_brand=False) -> dict:
    """A row of THE TABLE with what a rule reads."""
    return {
        "sentiment": sentiment,
        "asks": asks,
        "own_case": own_case,
        "speaks_to": speaks_to,
        "is_brand": is_brand,
    }


def every() -> pd.DataFrame:
    """All that a comment can be, unknown parts among it."""
    return table(
        [
            comment(*parts)
            for parts in product(
                ["negative", "neutral", "positive", None],
                [True, False, None],
                [True, False, None],
                ["brand", "customers", "page", None],
                [True, False, None],
            )
        ]
    )


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (comment("negative", own_case=True), True),
        (comment("negative", speaks_to="brand"), True),
        (comment("negative"), False),  # a supporter who does not address the brand
        (comment("neutral", asks=True), True),
        (comment("neutral", own_case=True), False),  # « Reçu hier »: solved
        (comment("neutral", speaks_to="brand"), True),
        (comment("neutral"), False),
        (comment("positive", speaks_to="brand"), False),  # praise
        (comment("positive", asks=True), True),
        (comment("negative", True, True, "customers"), False),  # talk among customers
        (comment("negative", True, True, "brand", is_brand=True), False),
        (comment(None, asks=True, own_case=None, speaks_to=None), True),  # a question in any language
        (comment(None, asks=None, own_case=None, speaks_to=None), None),
        (comment(None, asks=None, own_case=None, speaks_to="customers"), False),
        (comment(None, asks=False, own_case=True), None),  # complains or not: nobody knows
        (comment(None, asks=False, own_case=False), False),  # whichever it is, no
        (comment("negative", asks=None, own_case=True), True),
    ],
)
def test_the_codebook_s_rule(row, expected):
    found = needs_answer(table([row]))[0]
    assert (None if pd.isna(found) else bool(found)) is expected


@pytest.mark.parametrize(
    ("switch", "row"),
    [
        ("questions", comment("neutral", asks=True)),
        ("addresses", comment("neutral", speaks_to="brand")),
        ("complaints", comment("negative", own_case=True)),
        ("praise", comment("positive")),
        ("talk", comment("neutral", asks=True, speaks_to="customers")),
        ("supporters", comment("negative")),
    ],
)
def test_each_switch_decides_its_own(switch, row):
    found = [
        bool(needs_answer(table([row]), replace(CODEBOOK, **{switch: value}))[0]) for value in (False, True)
    ]
    assert found == [False, True]


@pytest.mark.parametrize("switch", SWITCHES)
def test_a_switch_turned_on_takes_nobody_away(switch):
    comments = every()
    less, more = (needs_answer(comments, replace(CODEBOOK, **{switch: value})) for value in (False, True))
    assert not (less.fillna(False) & ~more.fillna(True)).any()
    assert more.fillna(False).sum() > less.fillna(False).sum()


def test_unknown_is_where_what_is_unknown_decides():
    comments = every()
    comments = comments[comments["speaks_to"].notna()]
    found = needs_answer(comments)
    filled = [
        comments.assign(
            sentiment=comments["sentiment"].fillna(sentiment),
            asks=comments["asks"].fillna(asks),
            own_case=comments["own_case"].fillna(own),
        )
        for sentiment, asks, own in product(["negative", "neutral", "positive"], [True, False], [True, False])
    ]
    ways = pd.concat([needs_answer(table_of) for table_of in filled], axis="columns").astype(bool)
    told = found.notna()
    assert (ways.loc[told].nunique(axis=1) == 1).all()
    assert (ways.loc[told].iloc[:, 0] == found[told].astype(bool)).all()


def test_no_switch_no_need():
    nothing = NeedRule(questions=False, addresses=False, complaints=False)
    assert not needs_answer(every(), nothing).fillna(True).any()


def test_a_series_like_the_table_in_any_order_and_nothing_mutated():
    comments = every()
    before = comments.copy()
    found = needs_answer(comments)
    pd.testing.assert_frame_equal(comments, before)
    assert str(found.dtype) == "boolean"
    assert found.index.equals(comments.index)
    mixed = shuffled(comments)
    assert needs_answer(mixed).tolist() == found.loc[mixed["row_id"]].tolist()
    assert len(needs_answer(empty())) == 0


def test_figures_by_hand():
    found = pd.Series([True, True, False, None], dtype="boolean")
    figures = evaluate(found, pd.Series(["yes", "no", "yes", "no"]))
    assert (figures["comments"], figures["yes"], figures["unknown"]) == (4, 2, 1)
    assert [figures[name] for name in ("accuracy", "precision", "recall", "f1")] == pytest.approx([50] * 4)


def test_the_labelled_texts_hold_what_their_reader_needs():
    labelled = read_labelled()
    assert set(labelled["needs_answer"]) == {"yes", "no"}
    assert set(labelled["half"]) == {"tune", "measure"}
    assert set(labelled["reply_to"]) == {"", "brand", "customer", "self"}
    threads = labelled[labelled["thread"] != ""].groupby("thread")["half"].nunique()
    assert (threads == 1).all()  # what was looked at and what was not share no thread
