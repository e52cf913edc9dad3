"""Every measure of a case as what JSON knows: one object per measure, for the whole case and by brand.

Shares are 0 to 1, waits in minutes, moments ISO 8601 with their zone. What cannot be computed says why.
"""

from collections.abc import Mapping

import pandas as pd

from analysis.comments import brand_messages, customers
from analysis.measures.authors import count_authors
from analysis.measures.latency import summarise_latency
from analysis.measures.rates import per_thousand
from analysis.measures.sentiment import count_unscored, measure_sentiment
from analysis.measures.volume import choose_bin, count_unplaced, measure_volume
from analysis.measures.waiting import list_negative_unanswered
from analysis.quality import known_errors
from analysis.report.plain import plain
from analysis.words import say

LOCALE = "en"  # reasons are given as a key for programs and as a sentence for people


def collect_measures(
    comments: pd.DataFrame,
    responses: pd.DataFrame,
    thread_responses: pd.DataFrame,
    end: pd.Timestamp,
    refused: str | None,
    zone: str,
    audience: int | None = None,
) -> dict:
    """All measures of a case, and `by_brand` where it holds several brands; rates where the `audience` is known."""
    measures = _collect(comments, responses, thread_responses, end, refused, zone)
    if audience:
        measures["audience"] = {
            "fans": audience,
            "comments_per_1000": per_thousand(measures["comments"]["customer_comments"], audience),
        }
    brands = comments["brand"].dropna().unique()
    if len(brands) > 1:
        measures["by_brand"] = {
            str(brand): _collect_brand(comments, responses, thread_responses, end, refused, zone, brand)
            for brand in sorted(map(str, brands))
        }
    return measures


def _collect_brand(comments, responses, thread_responses, end, refused, zone, brand) -> dict:
    own = comments[comments["brand"] == brand]
    asked, rooted = responses["row_id"].isin(own["row_id"]), thread_responses["row_id"].isin(own["row_id"])
    return _collect(own, responses[asked], thread_responses[rooted], end, refused, zone)


def _collect(comments, responses, thread_responses, end, refused, zone) -> dict:
    counted = comments[customers(comments)]
    return {
        "comments": _comments(comments, counted),
        "sentiment": _sentiment(counted),
        "volume": _volume(counted, zone),
        "latency": _refusal(refused) or _latency(counted, responses, end),
        "thread_latency": _refusal(refused) or summarise_latency(thread_responses, end).to_json(),
    }


def _comments(comments: pd.DataFrame, counted: pd.DataFrame) -> dict:
    known = comments["is_brand"].notna().any()
    return {
        "customer_comments": len(counted),
        "brand_messages": int(brand_messages(comments).sum()) if known else None,
        "undated": int(comments["created_at"].isna().sum()),
        "authors": plain(count_authors(counted)),
        "languages": {str(name): int(n) for name, n in counted["language"].value_counts().items() if n},
        "languages_inherited": int(counted["language_from"].isin(["thread", "case"]).sum()),
    }


def _sentiment(counted: pd.DataFrame) -> dict:
    table = measure_sentiment(counted, errors=known_errors(counted))
    shares = {
        row["sentiment"]: {name: plain(row[name]) for name in ("comments", "share", "low", "high")}
        for row in table.to_dict("records")
    }
    return {"scored": int(table["comments"].sum()), "unscored": count_unscored(counted), **shares}


def _volume(counted: pd.DataFrame, zone: str) -> dict:
    if not counted["created_at"].notna().any():
        return _refusal("no-dates")
    bin = choose_bin(counted["created_at"], counted["precision"])
    left = count_unplaced(counted, bin)
    return {
        "bin": bin,
        "zone": zone,
        "undated": left.undated,
        "too_coarse": left.too_coarse,
        "bins": [
            {name: plain(value) for name, value in row.items()}
            for row in measure_volume(counted, bin, zone).to_dict("records")
        ],
    }


def _latency(counted: pd.DataFrame, responses: pd.DataFrame, end: pd.Timestamp) -> dict:
    summary = summarise_latency(responses, end).to_json()
    return {**summary, "negative_unanswered": len(list_negative_unanswered(counted, responses))}


def _refusal(reason: str | None) -> Mapping | None:
    if reason is None:
        return None
    return {"not_computable": reason, "reason": say(f"refused-{reason}", LOCALE)}
