"""An export that ends in an open window: no page names a peak that may be still to come; no browser."""

import re

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from analysis.words import LOCALES, say
from tests.app.test_overview import sentences
from tests.app.test_pages import app, page, upload
from tests.app.test_samples_shown import pictures
from tests.app.test_story import CASE, labels, shown_html
from tests.app.test_story_presented import forward, presented
from tests.app.test_volume import choose

HIGHEST = {"fr": "plus haut jusqu’ici", "en": "highest so far"}
PEAK = {"fr": r"\bpic\b|culmin", "en": r"\bpeak"}
DAY = {"fr": "21 juil", "en": "21 Jul"}


def going_on() -> bytes:
    """Three comments a day for seven weeks, a burst of negative ones, and another in which the export ends."""
    days = pd.date_range("2012-06-01", "2012-07-22", freq="D")
    rows = [(day + pd.Timedelta(hours=9 + 3 * at), "merci") for day in days for at in range(3)]
    for start, n in (("2012-06-20 08:00", 60), ("2012-07-20 21:00", 180)):
        rows += [
            (at, "c'est honteux, aucune réponse") for at in pd.date_range(start, periods=n, freq="15min")
        ]
    told = [f"A{at};{moment:%d/%m/%Y %H:%M};{words}" for at, (moment, words) in enumerate(rows)]
    return ("Auteur;Date;Message\n" + "\n".join(told)).encode()


def opened(locale: str, name: str) -> AppTest:
    test = page(upload(app(locale), ("page.csv", going_on())), name)
    assert not test.exception
    return test


@pytest.mark.parametrize("locale", LOCALES)
def test_the_overview_tells_and_draws_its_highest_so_far(locale):
    test = opened(locale, "overview")
    told = sentences(test)[1]
    assert HIGHEST[locale] in told
    assert not re.search(PEAK[locale], told)
    offered = [button.label for button in test.button if ":offer:volume:" in str(button.key)]
    assert offered == [say(f"synopsis-see-{name}", locale) for name in ("highest", "window-negative")]
    test.button(key="overview:offer:volume:highest").click().run()
    assert not test.exception
    count = re.findall(r"\d+", next(one.value for one in test.subheader if "2012" in one.value))[-1]
    assert re.search(rf"\b{count}\b", told)
    label = HIGHEST[locale].capitalize()
    assert [one for one in pictures(test) if label in one and say("chart-window-open", locale) in one]
    alts = [chart.proto.alt for chart in test.get("plotly_chart")]
    assert any(HIGHEST[locale] in alt for alt in alts)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("series", ["negative", "comments"])
def test_the_anatomy_has_a_peak_of_what_is_over_and_the_highest_of_what_goes_on(locale, series):
    test = choose(opened(locale, "volume"), series)
    cards = {metric.label: metric.value for metric in test.metric}
    assert DAY[locale] in cards[say("anatomy-highest", locale)]
    assert say("anatomy-peak", locale) not in cards
    assert cards[say("anatomy-end", locale)] == say("anatomy-open", locale)
    (shape,) = [one.value for one in test.markdown if say("anatomy-line-shape", locale) in one.value]
    assert HIGHEST[locale] in shape
    (vivid,) = [one.value for one in test.markdown if say("severity-vivid", locale) in one.value]
    for told in (shape, vivid):
        assert not re.search(PEAK[locale], told)
    (table,) = [one.value for one in test.dataframe if say("anatomy-onset", locale) in one.value.columns]
    over, open_one = table[say("anatomy-peak", locale)]
    assert HIGHEST[locale] in open_one
    assert HIGHEST[locale] not in over
    which = next(one for one in test.segmented_control if "volume:wave:" in str(one.key))
    which.set_value(0).run()
    labels_of = [metric.label for metric in test.metric]
    assert say("anatomy-peak", locale) in labels_of
    assert say("anatomy-highest", locale) not in labels_of


@pytest.mark.parametrize("locale", LOCALES)
def test_the_story_heads_its_highest_day_so(locale):
    test = opened(locale, "story")
    told = [label for label in labels(test) if HIGHEST[locale] in label.lower()]
    assert len(told) == 1
    assert not re.search(PEAK[locale], told[0].lower())
    assert sum(bool(re.search(PEAK[locale], label.lower())) for label in labels(test)) == 1  # that of June


@pytest.mark.parametrize("locale", LOCALES)
def test_presented_the_peak_is_named_when_it_is_past(locale):
    test = presented(locale, CASE)
    peak, highest = (say(f"telling-turn-{name}", locale) for name in ("peak", "highest"))
    marks, learnt = {}, {}
    while not test.button(key="stage-Right").disabled:
        shown = shown_html(forward(test))
        day = re.search(r"\b(\d+)\b", shown.partition("<strong>")[2])[1]
        marks[day] = re.findall(r"<mark>(.*?)</mark>", shown)
        learnt[day] = "".join(re.findall(r'<p class="bb-learnt">(.*?)</p>', shown))
        if highest in marks[day]:
            assert not re.search(PEAK[locale], re.search(r"<h1>(.*?)</h1>", shown)[1].lower())
    assert [day for day, names in marks.items() if highest in names] == ["7", "8"]
    assert not [day for day, names in marks.items() if peak in names]  # nobody could see it on its day
    first = next(day for day, told in learnt.items() if told)
    assert int(first) > 9
    assert re.search(rf"{peak}, \w* ?8 ", learnt[first])
    assert sum(peak in told for told in learnt.values()) == 1
