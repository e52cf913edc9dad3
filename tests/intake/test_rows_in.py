"""Rows in = comments + rows set aside, where "rows in" is counted by other programs than ours: csv, json, openpyxl."""

import csv
import io
import json
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from analysis.intake.columns import map_columns
from analysis.intake.read import read_tables
from analysis.intake.tidy import tidy

OWN = Path(__file__).parents[1] / "exports"
# Exports whose defects, if any, do not mislead the csv module.
OWN_CSV = ("semicolons_day_first.csv", "pipes_crlf_bom.csv", "month_first.csv", "epoch_seconds.csv", "direction.csv",
           "mojibake.csv", "empty_and_repeated_rows.csv", "reply_on_same_row.csv", "relative_dates.csv",
           "cells_hold_objects.csv", "cells_hold_replies.csv", "cells_hold_comments_of_posts.csv")  # fmt: skip
REAL = (
    "trustpilot_fr_with_replies/avis_trustpilot.csv",
    "twcs_kaggle_sample/sample.csv",
    "facebook_dei_crisis/raw_csv/Costco__after_DEI__01_23_25_0900AM.csv",
    "facebook_dei_crisis/raw_json/Costco__after_DEI__01_23_25_0900AM.json",
    "facebook_minimaxir_comments/original_comments.csv",
    "youtube_fr_commentaires/commentaires_youtube.csv",
    "tweets_medias_fr_split_date/Tweets.csv",
    "free_mobile_tweets_fr/free_tweet_export.csv",
    "apify_facebook_expresso_fr/facebook_expresso_clean.csv",
    "apify_facebook_expresso_fr/dataset_facebook-comments-scraper_2025-11-07_11-56-54-643.xlsx",
    "facebook_copypaste_fr_nodate/comments.csv",
)


def records_of(path: Path) -> int:
    """Records below the header, as the standard library (openpyxl for a workbook) counts them."""
    if path.suffix == ".xlsx":
        sheet = openpyxl.load_workbook(path).worksheets[0]
        return sum(any(cell is not None for cell in row) for row in sheet.iter_rows(values_only=True)) - 1
    text = path.read_bytes().decode("utf-8-sig", errors="replace")
    if path.suffix == ".json":
        return len(json.loads(text))
    delimiter = max(",;|\t", key=text.split("\n", 1)[0].count)
    return sum(bool(row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)) - 1


def given_of(path: Path) -> int:
    """Records that became a comment or were set aside."""
    tables = [(raw, map_columns(raw.frame)) for raw in read_tables(path.read_bytes(), path.name)]
    tidied = tidy(tables)
    lines = ["source_file", "source_row"]
    found = pd.concat([tidied.comments[lines].drop_duplicates(), tidied.set_aside[lines]]).astype(
        {lines[0]: "str"}
    )
    if any(len(set(raw.source_rows)) < len(raw.frame) for raw, _ in tables):
        found = found.drop_duplicates()  # answers in a cell: a line gave several rows
    return len(found)


@pytest.mark.parametrize("name", OWN_CSV)
def test_own_exports(name):
    assert given_of(OWN / name) == records_of(OWN / name)


@pytest.mark.parametrize("path", REAL)
def test_real_exports(exports, path):
    if not (exports / path).exists():
        pytest.skip(f"{path} is not among the real exports")
    assert given_of(exports / path) == records_of(exports / path)
