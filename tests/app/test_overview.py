"""The overview's line of who waited below the volume."""

import pytest

from analysis.samples import list_samples
from analysis.words import LOCALES, say
from tests.app.test_pages import FRENCH_EXPORT, app, page, unfold, upload


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("case", list_samples())
def test_the_overview_shows_who_waited_below_the_volume(case, locale):
    test = unfold(page(app(locale, case), "overview"), "overview:volume:table")
    table = next(frame.value for frame in test.dataframe if "highest" in frame.value)
    assert (table["highest"] >= table["waiting"]).all()
    assert table["waiting"].iloc[-1] > 0
    assert ("unwatched" in table) == (case == "apres_aquarelle")  # the case with two exports of a page
    help = say("wait-backlog-line-help", locale, definition=say("wait-backlog-help", locale))
    assert help in [heading.help for heading in test.subheader]


def test_where_waiting_is_not_known_the_overview_draws_no_line():
    overview = page(upload(app("fr"), ("page.csv", FRENCH_EXPORT)), "overview")
    assert not overview.dataframe
    overview = unfold(overview, "overview:volume:table")
    assert not overview.exception
    assert overview.dataframe
    assert not any("waiting" in frame.value for frame in overview.dataframe)
