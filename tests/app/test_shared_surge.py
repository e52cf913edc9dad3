"""What all brands of an export share is told as that on *Volume*: it exceeds a calm page and is no brand's crisis."""

import re

import pandas as pd
import pytest

from analysis.words import LOCALES, say
from tests.app.test_pages import app, page, upload, words_on
from tests.app.test_volume import choose, heading

BRANDS = ("Ablette", "Brochet", "Carpe", "Daurade")
FIRST, LAST, MANY = 40, 42, 12  # days on which each brand has so many comments, instead of two


def export() -> bytes:
    """Sixty days of four brands that rise together for three of them."""
    rows = ["Auteur;Date;Marque;Message"]
    for at, day in enumerate(pd.date_range("2024-02-05", periods=60, freq="D")):
        for brand in BRANDS:
            for number in range(MANY if FIRST <= at <= LAST else 2):
                rows.append(
                    f"{brand} {at} {number};{day:%d/%m/%Y} 1{number % 10}:30;{brand};C'est honteux, je suis déçu"
                )
    return "\n".join(rows).encode()


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("series", ["negative", "comments"])
def test_it_is_said_that_the_brands_share_it_and_its_comments_are_a_click_away(locale, series):
    test = page(upload(app(locale), ("page.csv", export())), "volume")
    choose(test, series)
    assert not test.exception
    assert not test.metric
    shown = words_on(test)
    start, _, after = say(f"anatomy-shared-{series}", locale, told="|").partition("|")
    told = shown.partition(start)[2].partition(after)[0]
    assert re.search(
        {"fr": "16 mars 2024 – 18 mars 2024", "en": "16 March 2024 – 18 March 2024"}[locale], told
    )
    assert str(3 * MANY * len(BRANDS)) in told
    nothing = say(f"anatomy-none-{series}", locale, bins="", first="", last="", alarm="|").partition("(")[0]
    assert nothing not in shown
    assert {"fr": "le niveau", "en": "the level"}[locale] not in told
    test.button(key="volume:offer:shared").click().run()
    assert not test.exception
    assert heading(test) == 3 * MANY * len(BRANDS)
