"""Filters that are taken back stay away: the browser must not bring back what a widget held before."""

import re

import pytest
from playwright.sync_api import expect

from analysis.samples import list_samples
from analysis.words import say
from tests.browser.gestures import go_to
from tests.server import settle

pytestmark = pytest.mark.browser

AQUARELLE, _ = list_samples()


def test_taken_back_they_stay_away_after_the_next_click(visit):
    page = visit(
        f"/sentiment?case={AQUARELLE}&sentiment=negative&contains=maud&period=2012-08-06&period=2012-08-08"
    )
    clear = page.get_by_role("button", name=say("filters-clear", "fr"))
    clear.click()
    settle(page)
    expect(clear).to_have_count(0)
    page.get_by_text(say("chart-gesture-brush", "fr"), exact=True).first.click()
    settle(page)
    go_to(page, say("page-overview", "fr"))
    assert not re.search("sentiment=|contains=|period=", page.url)
    expect(clear).to_have_count(0)
    expect(page.locator('[data-testid="stMetricValue"]').first).to_have_text("522")
