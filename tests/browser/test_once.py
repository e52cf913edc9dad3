"""A figure is drawn once: the margins that it came with are those that it needs."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

# Plotly draws anew what is more than a pixel away; `margin` is what came, `_size` what was needed.
GROWN = """one => ["l", "r", "b"].map(side => one._fullLayout._size[side] - one._fullLayout.margin[side])"""


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize(("name", "figures"), [("sentiment", 4), ("volume", 1), ("response_time", 2)])
def test_margins_are_what_the_figures_need(visit, name, figures, lang):
    page = visit(f"/{name}?case=apres_aquarelle&lang={lang}", locale="fr-FR")
    drawn = page.locator(".js-plotly-plot:has(.main-svg)")
    expect(drawn).to_have_count(figures)
    for one in drawn.all():
        grown = one.evaluate(GROWN)
        assert all(abs(pixels) <= 1 for pixels in grown), grown
