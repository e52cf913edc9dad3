"""An export whose first comments are in a window: nobody knows when that began, and no page says so; no browser."""

import pandas as pd
import pytest

from analysis.case import open_case
from analysis.samples import list_samples
from analysis.story.write import tell_story
from analysis.words import LOCALES, say
from analysis.words.numbers import say_share
from tests.app.test_overview import sentences
from tests.app.test_pages import app, page, upload
from tests.app.test_samples_shown import pictures

NOTHING = next(iter(list_samples().values())).events.iloc[:0]
BEFORE = {"fr": "ou avant", "en": "or before"}


def begun_before() -> list[tuple[str, bytes]]:
    """Hundreds of negative comments in the first two days, then two a day for seven weeks."""
    days = pd.date_range("2012-06-01", "2012-07-20", freq="D")
    rows = [(day + pd.Timedelta(hours=9 + 5 * at), "merci") for day in days for at in range(2)]
    rows += [
        (at, "c'est honteux, aucune réponse")
        for at in pd.date_range("2012-06-01 08:00", periods=160, freq="15min")
    ]
    told = [f"A{at};{moment:%d/%m/%Y %H:%M};{words}" for at, (moment, words) in enumerate(rows)]
    return [("page.csv", ("Auteur;Date;Message\n" + "\n".join(told)).encode())]


def test_the_measures_and_the_story_know_it():
    case = open_case(begun_before())
    (window,) = case.crisis.found["negative"].windows.to_dict("records")
    assert window["open_at_start"]
    assert not window["open_at_end"]
    story = tell_story(case, NOTHING, bin="day")
    told = {turn for entry in story.entries for turn in entry.turns}
    assert "onset" not in told
    assert {"peak", "end", "first_complaint"} <= told


@pytest.mark.parametrize("locale", LOCALES)
def test_the_overview_says_that_it_may_have_begun_before(locale):
    test = page(upload(app(locale), *begun_before()), "overview")
    assert not test.exception
    told = sentences(test)[1]
    assert BEFORE[locale] in told
    assert {"fr": "moins d’un", "en": "less than one"}[locale] in told
    assert {"fr": " fois ", "en": " times "}[locale] not in told
    assert any(BEFORE[locale] in one for one in pictures(test))
    assert any(BEFORE[locale] in chart.proto.alt for chart in test.get("plotly_chart"))


@pytest.mark.parametrize("locale", LOCALES)
def test_the_anatomy_gives_no_interval_of_an_onset_that_nobody_saw(locale):
    test = page(upload(app(locale), *begun_before()), "volume")
    assert not test.exception
    assert say("anatomy-onset-unseen", locale) in {one.value for one in test.caption} | {
        one.value for one in test.markdown
    }
    # Beside no negative comment at all a ratio would be any number.
    cards = {metric.label: metric.value for metric in test.metric}
    assert cards[say("anatomy-strength", locale)] == say("anatomy-more", locale, n="160")
    (shape,) = [one.value for one in test.markdown if say("anatomy-line-shape", locale) in one.value]
    assert say("at-least", locale, n="").strip() in shape
    (ground,) = [one.value for one in test.markdown if say("anatomy-line-ground", locale) in one.value]
    assert say("less-than", locale, n=say_share(0.001, locale, 1)) in ground
    (length,) = [one.value for one in test.markdown if say("severity-duration", locale) in one.value]
    assert say("at-least", locale, n="").strip() in length
