"""The real exports, each with the facts of their README. Nothing of them is in the project."""

import pytest

from analysis import comments as table
from analysis.intake.columns import map_columns
from analysis.intake.read import read_tables
from analysis.intake.tidy import rank_brand_candidates, tidy

# path -> facts: comments, brand messages, rows set aside.
FACTS = {
    "twcs_first5000/twcs.csv": (5_000, 2_222, 0),
    "twcs_kaggle_sample/sample.csv": (93, 44, 0),
    "trustpilot_fr_with_replies/avis_trustpilot.csv": (200, 40, 0),
    "facebook_dei_crisis/costco_comments_merged.csv": (17_183, 0, 0),
    "exportcomments_facebook_fr/exportcomments.xlsx": (73, 0, 0),
    "haron_facebook_xlsx/facebook_comments_20250803_173538.xlsx": (500, 0, 0),
    "facebook_minimaxir_comments/original_comments.csv": (7_992, 0, 0),
    "youtube_fr_commentaires/commentaires_youtube.csv": (3_000, 0, 0),
    "tweets_medias_fr_split_date/Tweets.csv": (1_350, 0, 0),
    "free_mobile_tweets_fr/free_tweet_export.csv": (3_764, 0, 0),
    "apify_facebook_expresso_fr/facebook_expresso_clean.csv": (128, 0, 0),
    "apify_facebook_expresso_fr/dataset_facebook-comments-scraper_2025-11-07_11-56-54-643.xlsx": (246, 0, 0),
}


def opened(exports, path, **options):
    file = exports / path
    if not file.exists():
        pytest.skip(f"{path} is not among the real exports")
    tables = [(raw, map_columns(raw.frame)) for raw in read_tables(file.read_bytes(), file.name)]
    return tables, tidy(tables, **options)


def codes(tidied):
    return {note.code: note.data for note in tidied.notes}


@pytest.mark.parametrize("path", FACTS)
def test_facts(exports, path):
    _, tidied = opened(exports, path)
    table.check(tidied.comments, "intake")
    ours = int(tidied.comments["is_brand"].fillna(False).sum())
    assert (len(tidied.comments), ours, len(tidied.set_aside)) == FACTS[path]


def test_every_row_is_accounted_for(exports):
    for file in sorted(exports.rglob("*")):
        if file.suffix in (".csv", ".xlsx", ".json") and file.name != "headers.csv":
            tables, tidied = opened(exports, file.relative_to(exports))
            rows = sum(len(raw.frame) + len(raw.set_aside) for raw, _ in tables)
            same_row = int(tidied.comments.duplicated(["source_file", "source_row"]).sum())
            assert rows == len(tidied.comments) - same_row + len(tidied.set_aside), file.name


def test_customer_support_on_x(exports):
    _, tidied = opened(exports, "twcs_first5000/twcs.csv")
    comments = tidied.comments
    assert (~comments["is_brand"].astype(bool)).sum() == 2_778
    assert comments.loc[comments["is_brand"].astype(bool), "author"].nunique() == 76
    assert comments["brand"].nunique() == 76
    assert codes(tidied)["parents-missing"]["parents"] == 6
    assert codes(tidied)["line-breaks-joined"] == {"rows": 1}
    assert not comments["parent_id"].str.contains(".", regex=False).any()
    cut = comments[comments["comment_id"] == "3399"].iloc[0]
    assert "\n" in cut["text"]
    assert cut["response_ids"] == "3398"


def test_reviews_with_replies(exports):
    _, tidied = opened(exports, "trustpilot_fr_with_replies/avis_trustpilot.csv")
    replies = tidied.comments[tidied.comments["is_brand"].astype(bool)]
    assert len(replies) == 40
    assert replies["brand"].unique().tolist() == ["Temu FR"]
    assert tidied.comments["brand"].nunique() == 4
    reviews = tidied.comments.set_index("comment_id").loc[replies["parent_id"], "created_at"]
    hours = (replies["created_at"].to_numpy() - reviews.to_numpy()).astype("timedelta64[s]").astype(
        float
    ) / 3600
    assert round(float(sorted(hours)[19] + sorted(hours)[20]) / 2, 2) == 9.44


def test_rounded_dates(exports):
    _, tidied = opened(exports, "facebook_dei_crisis/costco_comments_merged.csv")
    assert (tidied.comments["kind"] == "reply").sum() == 9_073
    assert set(tidied.comments["precision"]) == {"day"}
    assert codes(tidied)["date-pile-up"] == {"date": "2025-02-01", "rows": 6_124}


def test_replies_of_a_page(exports):
    _, tidied = opened(exports, "facebook_minimaxir_comments/original_comments.csv")
    assert (tidied.comments["kind"] == "reply").sum() == 565
    assert codes(tidied)["parents-missing"]["rows"] == 91


def test_workbooks(exports):
    _, tidied = opened(exports, "exportcomments_facebook_fr/exportcomments.xlsx")
    assert codes(tidied)["lines-before-header"]["lines"] == 5
    assert str(tidied.comments["created_at"].min()) == "2020-12-31 17:55:05+00:00"
    assert not tidied.comments["author_id"].str.contains("ID").any()
    _, tidied = opened(exports, "haron_facebook_xlsx/facebook_comments_20250803_173538.xlsx")
    assert codes(tidied)["sheet-chosen"] == {"sheet": "Comments", "others": ["Metadata (5)"]}


def test_date_and_hour_apart(exports):
    _, tidied = opened(exports, "tweets_medias_fr_split_date/Tweets.csv")
    first = tidied.comments[tidied.comments["comment_id"] == "1524029686677917700"].iloc[0]
    assert str(first["created_at"]) == "2022-05-10 14:12:47+00:00"


def test_brand_chosen_by_the_user(exports):
    _, tidied = opened(exports, "free_mobile_tweets_fr/free_tweet_export.csv")
    ranked = rank_brand_candidates(tidied.comments)
    assert set(ranked["author"].head(3)) == {"Freebox", "free", "Free_1337"}
    _, chosen = opened(
        exports, "free_mobile_tweets_fr/free_tweet_export.csv", brands=("Freebox", "free", "Free_1337")
    )
    assert int(chosen.comments["is_brand"].sum()) == 725


def test_a_page_copied_and_pasted(exports):
    tables, tidied = opened(exports, "facebook_copypaste_fr_nodate/comments.csv")
    assert len(tables[0][0].frame) == 778
    assert set(tidied.set_aside["reason"]) == {"interface-words"}
    assert not tidied.comments["text"].isin(["Plus pertinents", "Suivre"]).any()
    assert len(tidied.set_aside) >= 128 + 66
