"""A rise of all brands of an export is nobody's crisis; one of a single brand is its own."""

import numpy as np
import pandas as pd

from analysis.measures.crisis import measure_crisis
from tests.made_pages import add_step, draw_counts, make_level
from tests.measures.tables import table

PARIS = "Europe/Paris"
BRANDS = ("Ablette", "Brochet", "Carpe", "Daurade")


def export(*raised: str, seed: int = 1) -> pd.DataFrame:
    """Forty days of four brands, eight times as many comments for three days to those named."""
    random, rows = np.random.default_rng(seed), []
    for brand in BRANDS:
        level = make_level(40, 5)
        counts = draw_counts(random, add_step(level, 20, 3, 8) if brand in raised else level, 1.5)
        rows += [
            {
                "created_at": pd.Timestamp("2024-02-05T09:00Z") + pd.Timedelta(days=day, minutes=number),
                "sentiment": "negative",
                "author": f"{brand} {number}",
                "brand": brand,
            }
            for day, count in enumerate(counts)
            for number in range(count)
        ]
    return table(rows, is_brand=False)


def of_brand(comments: pd.DataFrame, brand: str):
    own = (comments["brand"] == brand).to_numpy(dtype=bool)
    return measure_crisis(comments.loc[own], PARIS, others=comments.loc[~own]).found["negative"]


def test_a_rise_of_all_brands_is_no_crisis_of_any():
    comments = export(*BRANDS)
    whole = measure_crisis(comments, PARIS).found["negative"]
    assert whole.windows.empty
    assert len(whole.shared) == 1
    for brand in BRANDS:
        found = of_brand(comments, brand)
        assert found.windows.empty
        assert len(found.shared) == 1


def test_a_rise_of_one_brand_is_its_own_and_the_export_s():
    comments = export("Carpe")
    for found in (measure_crisis(comments, PARIS).found["negative"], of_brand(comments, "Carpe")):
        assert len(found.windows) == 1
        assert found.shared.empty
    assert of_brand(comments, "Brochet").windows.empty


def test_two_brands_cannot_share_away_a_crisis():
    comments = export(*BRANDS)
    two = comments.loc[comments["brand"].isin(BRANDS[:2]).to_numpy()]
    assert len(measure_crisis(two, PARIS).found["negative"].windows) == 1
    assert len(of_brand(two, "Ablette").windows) == 1


def test_comments_to_no_brand_share_nothing():
    comments = export(*BRANDS)
    comments["brand"] = pd.Series([None] * len(comments), index=comments.index, dtype="category")
    assert len(measure_crisis(comments, PARIS).found["negative"].windows) == 1
