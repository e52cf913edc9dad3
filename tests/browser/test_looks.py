"""Text in figures has the colours of the page, light and dark: Streamlit's theme for charts is not asked. What a day
of the story is called can be read.
"""

import pytest
from playwright.sync_api import expect

from analysis.charts.theme import NAMES, PAGE, TEXT
from tests.contrast import contrast

pytestmark = pytest.mark.browser

FILL = "one => getComputedStyle(one).fill"


def rgb(colour: str) -> str:
    return f"rgb({', '.join(str(int(colour[place : place + 2], 16)) for place in (1, 3, 5))})"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_and_tips_have_the_colours_of_the_page(visit, scheme):
    page = visit("/sentiment?case=apres_aquarelle&lang=en", locale="en-GB", color_scheme=scheme)
    at = ["light", "dark"].index(scheme)
    expect(page.locator(".js-plotly-plot .legendtext").first).to_be_visible()
    for text, colours in ((".xtick text", TEXT), (".ytick text", TEXT), (".legendtext", NAMES)):
        found = {one.evaluate(FILL) for one in page.locator(f".js-plotly-plot {text}").all()}
        assert found == {rgb(colours[at])}
    behind = page.evaluate("getComputedStyle(document.querySelector('.stApp')).backgroundColor")
    assert behind == rgb(PAGE[at])
    page.locator(".js-plotly-plot .bars .point path").first.hover(force=True)
    tip = page.locator(".hoverlayer .hovertext path").first
    expect(tip).to_be_attached()
    assert tip.evaluate(FILL) == behind


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_turning_points_can_be_read(visit, scheme):
    page = visit("/story?case=apres_aquarelle&lang=en", locale="en-GB", color_scheme=scheme)
    chips = page.locator("summary .stMarkdownBadge")
    expect(chips.first).to_be_visible()
    for chip in chips.all():
        text, behind = chip.evaluate(
            "one => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]"
        )
        assert contrast(text, behind) >= 4.5
