"""Authors are numbers per case; mentions and links do not give them away."""

import pandas as pd

from analysis.pseudonyms import hide_names, mask_mentions, number_authors
from tests.test_comments import rows


def case():
    return rows(
        author=["Zoé", "Maud", "Fleurs", "Zoé", None],
        author_id=["z1", "m1", "f1", "z1", None],
        is_brand=[False, False, True, False, False],
        text=["@Maud oui", "bonjour @fleurs", "@Zoé merci", "mail zoe@exemple.fr", "@Fleurs !"],
        url=["https://x.com/z1/status/1", "https://x.com/status/2", "https://x.com/f1/3", None, None],
    )


def test_numbers_follow_first_appearance_and_brands_have_none():
    assert number_authors(case()).tolist() == [1, 2, pd.NA, 1, pd.NA]


def test_nobody_is_named_in_what_is_handed_out():
    hidden = hide_names(case())
    assert hidden["author"].fillna("").tolist() == ["author_1", "author_2", "Fleurs", "author_1", ""]
    assert hidden["author_id"].fillna("").tolist() == ["", "", "f1", "", ""]
    assert hidden["url"].fillna("").tolist() == ["", "https://x.com/status/2", "https://x.com/f1/3", "", ""]
    assert hidden["text"].tolist() == [
        "@… oui",
        "bonjour @fleurs",
        "@… merci",
        "mail zoe@exemple.fr",
        "@Fleurs !",
    ]


def test_the_table_given_is_not_changed():
    frame = case()
    before = frame.copy()
    hide_names(frame)
    pd.testing.assert_frame_equal(frame, before)


def test_mentions_and_addresses_are_told_apart():
    masked = mask_mentions(
        pd.Series(["@a_b.", "(@jean)", "a@b.c", "https://x.com/@jean", "@@x", None, "@ seul"])
    )
    assert masked.fillna("-").tolist() == [
        "@….",
        "(@…)",
        "a@b.c",
        "https://x.com/@jean",
        "@@x",
        "-",
        "@ seul",
    ]
