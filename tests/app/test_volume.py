"""The page on volume without a browser: the waves and their comments, the filter of a period, naming a trigger."""

import re

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from analysis.measures.triggers import FIRST
from analysis.samples import list_samples
from analysis.words import LOCALES, say
from tests.app.test_events import TIMELINES, field, held, panel
from tests.app.test_pages import app, page, upload, words_on
from tests.app.test_samples_shown import pictures

AQUARELLE, OUTLET = list_samples()


def heading(test: AppTest) -> int:
    """How many comments the list says it has."""
    told = next(one.value for one in test.subheader if re.search(r"\d", one.value.split(":")[-1]))
    return int(re.sub(r"\D", "", told.split(":")[-1]))


def choose(test: AppTest, series: str) -> AppTest:
    return test.segmented_control(key="series").set_value(series).run()


@pytest.mark.parametrize("locale", LOCALES)
def test_the_windows_of_both_series_are_told_with_their_intervals(locale):
    test = page(app(locale, AQUARELLE), "volume")
    for series in ("negative", "comments"):
        choose(test, series)
        assert not test.exception
        cards = {metric.label: metric.value for metric in test.metric}
        assert re.match({"fr": r"6 août", "en": r"6 Aug"}[locale], cards[say("anatomy-onset", locale)])
        assert re.match({"fr": r"8 août", "en": r"8 Aug"}[locale], cards[say("anatomy-peak", locale)])
        assert re.match(r"× \d+", cards[say("anatomy-strength", locale)])
        shown = words_on(test)
        for line in ("shape", "people", "negativity", f"after-{series}", "ground"):
            assert f"**{say(f'anatomy-line-{line}', locale)}**" in shown
        assert re.search(r"Herfindahl\) 0[.,]0\d+", shown)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("series", ["negative", "comments"])
def test_without_a_window_that_is_said_with_the_trend(locale, series):
    test = choose(page(app(locale, OUTLET), "volume"), series)
    assert not test.exception
    assert not test.metric
    shown = words_on(test)
    assert {"fr": "le niveau monte", "en": "the level rises"}[locale] in shown
    assert re.search(r"× 2[.,]\d", shown)
    assert say("trigger-title", locale) not in shown
    assert {"fr": "Aucune fenêtre de crise", "en": "No crisis window"}[locale] in shown


@pytest.mark.parametrize("name", ["peak", "strength"])
def test_a_card_s_button_lists_as_many_as_it_says(name):
    test = page(app("en", AQUARELLE), "volume")
    button = test.button(key=f"volume:card:wave-{name}")
    says = int(re.sub(r"\D", "", button.label))
    assert heading(button.click().run()) == says
    assert not test.exception


@pytest.mark.parametrize("series", ["negative", "comments"])
def test_newcomers_are_listed_and_what_came_before(series):
    test = choose(page(app("en", AQUARELLE), "volume"), series)
    button = test.button(key="volume:offer:newcomers")
    says = int(re.sub(r"\D", "", button.label))
    assert heading(button.click().run()) == says > 50
    assert heading(test.button(key="volume:offer:before").click().run()) > 50
    test.button(key="volume:clear").click().run()
    assert say("listing-all", "en") in [one.value for one in test.subheader]


def test_filters_leave_the_anatomy_as_it_is_and_that_is_said():
    whole = page(app("en", AQUARELLE), "volume")
    part = page(app("en", AQUARELLE, sentiment=["positive"]), "volume")
    assert [metric.value for metric in part.metric] == [metric.value for metric in whole.metric]
    assert say("anatomy-whole", "en") in words_on(part)
    assert say("anatomy-whole", "en") not in words_on(whole)


def test_a_marked_period_becomes_the_filter_of_all_pages_and_goes_again():
    test = page(app("fr", AQUARELLE), "volume")
    zone = "Europe/Paris"
    first, last = (pd.Timestamp(day, tz=zone).isoformat() for day in ("2012-08-06", "2012-08-09"))
    test.session_state["shown:volume"] = {
        "source": "volume",
        "points": [[first, last, "negative", 3]],
        "range": None,
    }
    test.run()
    button = test.button(key="volume:filter-period")
    assert "6 août 2012 – 8 août 2012" in button.label
    button.click().run()
    assert not test.exception
    assert test.query_params["period"] == ["2012-08-06", "2012-08-08"]
    counted = [int(re.match(r"\d+", alt)[0]) for alt in alts(test)]
    assert counted[0] < 300
    assert page(test, "overview").metric[0].value == str(counted[0])
    test = page(test, "volume")
    test.button(key="volume:whole-period").click().run()
    assert int(re.match(r"\d+", alts(test)[0])[0]) == 522
    assert "period" not in test.query_params
    assert not [one for one in test.button if one.key == "volume:whole-period"]


def alts(test: AppTest) -> list[str]:
    return [chart.proto.alt for chart in test.get("plotly_chart")]


@pytest.mark.parametrize("locale", LOCALES)
def test_a_named_trigger_is_an_event_on_all_timelines_until_it_is_taken_back(locale):
    test = page(app(locale, AQUARELLE), "volume")
    told = len(held(test))
    first = [one for one in test.button if str(one.key).startswith("volume:trigger:first:")][FIRST[0]]
    assert first.label == say("trigger-name", locale)
    first.click().run()
    assert not test.exception
    assert len(held(test)) == told + 1
    event = held(test).iloc[-1]
    assert str(event["event_start"]).startswith("2012-08-06 13:12")
    assert "Corolvenne" in event["event"]
    assert event["event_en"] != event["event"]
    assert isinstance(event["source"], str)
    assert test.button(key=first.key).label == say("trigger-unname", locale)
    start = re.match(r"[\w ]+", say("trigger-event", locale, text="X"))[0]
    for name in TIMELINES:
        assert any(start in picture for picture in pictures(page(test, name))), name
    test = page(test, "volume")
    test.button(key=first.key).click().run()
    assert len(held(test)) == told
    assert not any(start in picture for picture in pictures(test))


def test_a_named_trigger_can_be_removed_in_the_panel_of_events():
    test = page(app("en", AQUARELLE), "volume")
    named = next(one for one in test.button if str(one.key).startswith("volume:trigger:liked:"))
    named.click().run()
    panel(test, "volume")
    field(test.selectbox, "event-which:0").select_index(1).run()
    field(test.button, ":delete").click().run()
    assert held(test).empty
    assert test.button(key=named.key).label == say("trigger-name", "en")


def test_what_a_trigger_quotes_names_nobody_even_where_names_are_shown():
    rows = [("Page", "2012-08-01 09:00", "Bonjour à tous", "0")]
    rows += [(f"N{day}", f"2012-08-{day:02} 10:00", "merci", "1") for day in range(1, 29)]
    rows += [(f"M{at}", f"2012-08-20 11:{at:02}", "@Zelda c'est honteux", "2") for at in range(50)]
    data = "Auteur;Date;Message;J'aime\n" + "\n".join(";".join(row) for row in rows)
    test = page(upload(app("fr"), ("page.csv", data.encode())), "volume")
    next(toggle for toggle in test.toggle if toggle.key == "names").set_value(True).run()
    assert "@Zelda" in words_on(test)
    key = next(one.key for one in test.button if "trigger:liked" in str(one.key))
    test.button(key=key).click().run()
    assert "Zelda" not in held(test)["event"].iloc[0]
    assert re.search(r"page\.csv", held(test)["source"].iloc[0])


def test_an_export_without_likes_authors_or_brand_says_so():
    rows = [f"2012-08-{day:02} 10:00;merci" for day in range(1, 29)]
    rows += [f"2012-08-20 11:{at:02};c'est honteux" for at in range(50)]
    test = page(upload(app("fr"), ("page.csv", ("Date;Message\n" + "\n".join(rows)).encode())), "volume")
    assert not test.exception
    shown = words_on(test)
    for key in (
        "volume-no-authors",
        "volume-no-likes",
        "volume-no-brand",
        "trigger-no-likes",
        "trigger-no-brand",
    ):
        assert say(key, "fr") in shown, key
    assert say("anatomy-nobody", "fr") in shown
    assert not [one for one in test.button if one.key == "volume:offer:newcomers"]


def test_too_short_a_page_and_one_without_dates_say_why_there_is_no_window():
    short = b"Date;Message\n2012-08-01;merci\n2012-08-02;bof\n2012-08-02;non\n"
    for data, reason in ((short, "too-few-bins"), (b"Message\nmerci\nbof\nnon\n", "no-dates")):
        test = page(upload(app("en"), ("page.csv", data)), "volume")
        assert not test.exception
        assert say(f"refused-{reason}", "en") in words_on(test)
        assert say("trigger-title", "en") not in words_on(test)


def test_dates_rounded_to_weeks_and_several_waves_are_told(exports):
    path = exports / "facebook_dei_crisis" / "costco_comments_merged.csv"
    test = page(upload(app("en"), (path.name, path.read_bytes())), "volume")
    assert not test.exception
    assert say("anatomy-rounded", "en") in [one.value for one in test.warning]


def two_waves() -> bytes:
    """Three comments a day for ten weeks, with two bursts of negative ones."""
    days = pd.date_range("2012-06-01", periods=70, freq="D")
    rows = [(day + pd.Timedelta(hours=9 + 3 * at), "merci") for day in days for at in range(3)]
    for start, n in (("2012-06-20", 60), ("2012-07-20", 90)):
        moments = pd.date_range(f"{start} 08:00", periods=n, freq="20min")
        rows += [(moment, "c'est honteux, aucune réponse") for moment in moments]
    told = [f"A{at};{moment:%d/%m/%Y %H:%M};{words}" for at, (moment, words) in enumerate(rows)]
    return ("Auteur;Date;Message\n" + "\n".join(told)).encode()


@pytest.mark.parametrize("locale", LOCALES)
def test_several_waves_are_rows_of_a_table_and_one_is_told(locale):
    test = page(upload(app(locale), ("page.csv", two_waves())), "volume")
    assert not test.exception
    assert say("anatomy-waves", locale, n=2) in [one.value for one in test.caption]
    (table,) = [one.value for one in test.dataframe if say("anatomy-onset", locale) in one.value.columns]
    comments = table[say("table-comments", locale)].astype(int)
    assert comments.between(55, 110).all()
    onset = say("anatomy-onset", locale)
    which = next(one for one in test.segmented_control if "volume:wave:" in str(one.key))
    told = {}
    for number in (0, 1):
        which.set_value(number).run()
        assert not test.exception
        told[number] = next(one.value for one in test.metric if one.label == onset)
        which = next(one for one in test.segmented_control if "volume:wave:" in str(one.key))
    assert told[0].startswith(("20", "19"))
    assert told[0] != told[1]


@pytest.mark.parametrize("locale", LOCALES)
def test_on_a_short_history_it_is_said_what_the_chance_is_of(locale):
    rows = [f"A{at};0{1 + at % 3}/08/2012 {8 + at % 12:02}:{at % 60:02};merci" for at in range(60)]
    rows += [f"B{at};02/08/2012 15:{at % 60:02};c'est honteux" for at in range(120)]
    test = page(
        upload(app(locale), ("page.csv", ("Auteur;Date;Message\n" + "\n".join(rows)).encode())), "volume"
    )
    assert not test.exception
    choose(test, "comments")
    assert not test.exception
    start = say("anatomy-chance-conditional", locale, p="|", alarm="").partition("|")[0]
    assert start in words_on(test)
    assert test.warning
