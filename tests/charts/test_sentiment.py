import numpy as np
import pandas as pd
import pytest

from analysis.charts.sentiment import (
    describe_over_time,
    describe_shares,
    describe_tone,
    draw_over_time,
    draw_shares,
    draw_tone,
)

SENTIMENTS = ["negative", "neutral", "positive"]


def shares(*groups):
    """Rows of `measure_sentiment` for groups (name, counts)."""
    rows = []
    for name, counts in groups:
        n = sum(counts)
        for sentiment, count in zip(SENTIMENTS, counts, strict=True):
            share = count / n if n else np.nan
            rows.append((name, sentiment, count, share, share - 0.1, share + 0.1, n))
    return pd.DataFrame(rows, columns=["group", "sentiment", "comments", "share", "low", "high", "n"]).astype(
        {"group": "str"}
    )


def over_time(values):
    edges = pd.date_range("2012-08-06", periods=len(values) + 1, freq="1D", tz="Europe/Paris", unit="us")
    share = pd.Series(values, dtype=float)
    n = share.notna().astype(int) * 20
    table = pd.DataFrame({"start": edges[:-1], "end": edges[1:], "n": n, "negative": (share * 20).fillna(0)})
    return table.assign(
        negative=table["negative"].astype(int), share=share, low=share - 0.1, high=share + 0.1
    )


def tone():
    centres = np.arange(-10, 11) / 10
    table = pd.DataFrame({"low": centres - 0.05, "high": centres + 0.05, "tone": centres, "comments": 0})
    table[SENTIMENTS] = 0
    table.loc[[0, 10, 20], SENTIMENTS] = np.diag([3, 5, 2])
    return table.assign(comments=table[SENTIMENTS].sum(axis=1))


def test_segments_are_the_shares_and_say_them():
    figure = draw_shares(shares(("all", [6, 3, 1])), "fr")
    negative, neutral, positive, interval = figure.data
    assert [trace.x[0] for trace in (negative, neutral, positive)] == [0.6, 0.3, 0.1]
    assert [trace.text[0] for trace in (negative, neutral, positive)] == [
        "60\u00a0%",
        "30\u00a0%",
        "10\u00a0%",
    ]
    assert negative.customdata[0] == ["all", "negative"]
    assert interval.error_x.array[0] == pytest.approx(0.1)
    assert list(figure.layout.yaxis.ticktext) == ["n = 10"]


def test_groups_have_their_names_sizes_and_keys():
    table = shares(("fr", [1, 1, 0]), ("<i>x</i>", [0, 4, 0]), (None, [1, 0, 0]), ("de", [0, 0, 0]))
    figure = draw_shares(table, "fr", names={"fr": "Français"})
    assert list(figure.layout.yaxis.ticktext) == [
        "Français<br>n = 2",
        "&lt;i&gt;x&lt;/i&gt;<br>n = 4",
        "Non précisé<br>n = 1",
    ]
    assert [point[0] for point in figure.data[0].customdata] == ["fr", "<i>x</i>", None]


def test_the_intervals_do_not_cross_out_the_shares():
    figure = draw_shares(shares(("fr", [5, 3, 2]), ("de", [1, 4, 5])), "fr")
    bars, interval = figure.data[0], figure.data[-1]
    room = (1 - figure.layout.bargap) / 2
    assert figure.layout.yaxis.autorange == "reversed"
    for row, whisker in zip(bars.y, interval.y, strict=True):
        assert 0.2 < whisker - row < room


def test_narrow_segments_are_not_labelled():
    assert draw_shares(shares(("all", [98, 1, 1])), "en").data[1].text[0] == ""


def test_sentences_of_shares():
    assert describe_shares(shares(("all", [6, 3, 1])), "fr") == (
        "Sur 10 commentaires notés\u00a0: 60\u00a0% de négatifs, 30\u00a0% de neutres, 10\u00a0% de positifs."
    )
    table = shares(("facebook", [1, 3, 0]), ("x", [3, 1, 0]))
    assert describe_shares(table, "en") == (
        "Share of negative comments in 2 groups: from 25% (facebook) to 75% (x)."
    )


def test_a_sentence_has_names_as_they_are_written():
    table = shares(("<i>H&M</i>", [1, 3, 0]), ("C&A", [3, 1, 0]))
    assert describe_shares(table, "en").endswith("from 25% (<i>H&M</i>) to 75% (C&A).")


def test_a_gap_stays_a_gap_in_the_line_and_in_the_band():
    figure = draw_over_time(over_time([0.5, 0.2, np.nan, 0.4]), "fr")
    band, line = figure.data
    assert np.isnan(line.y[2])
    assert line.connectgaps is False
    assert [bool(mark is None) for mark in band.x].count(True) == 2  # two closed shapes
    assert "markers" in line.mode  # lines alone cannot be selected
    assert list(line.customdata[0]) == ["2012-08-06T00:00:00+02:00", "2012-08-07T00:00:00+02:00", "negative"]
    assert len(band.customdata) == len(band.x)


def test_sentence_over_time():
    said = describe_over_time(over_time([0.5, 0.2, np.nan]), "en")
    assert said == (
        "Share of negative comments: at most 50% (Monday 6 August 2012), at least 20% (Tuesday 7 August 2012)."
    )


def test_tone_by_sentiment():
    figure = draw_tone(tone(), "fr")
    assert [(list(trace.x), list(trace.y)) for trace in figure.data] == [([-1], [3]), ([0], [5]), ([1], [2])]
    assert [trace.customdata[0][2] for trace in figure.data] == SENTIMENTS
    assert figure.data[0].hovertext[0] == "Ton des mots\u00a0: −1"
    assert describe_tone(tone(), "fr") == (
        "Ton des mots de 10 commentaires\u00a0: en dessous de zéro pour 30\u00a0%, nul pour 50\u00a0%, "
        "au-dessus pour 20\u00a0%."
    )


@pytest.mark.parametrize(
    ("draw", "describe", "table"),
    [
        (draw_shares, describe_shares, shares(("all", [0, 0, 0]))),
        (draw_shares, describe_shares, shares()),
        (draw_over_time, describe_over_time, over_time([np.nan])),
        (draw_over_time, describe_over_time, over_time([])),
        (draw_tone, describe_tone, tone().assign(comments=0)),
    ],
)
def test_nothing_to_show_is_said(draw, describe, table):
    assert not draw(table, "en").data
    assert describe(table, "en") == "Nothing to show."
