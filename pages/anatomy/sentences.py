"""A wave of the crisis in a few lines of figures, each with its interval where it has one."""

import pandas as pd

from analysis.measures.bins import BIN_MINUTES
from analysis.measures.chances import ALPHA
from analysis.measures.crisis import Found
from analysis.words import say
from analysis.words.numbers import MINUTES_PER_DAY, say_duration, say_number, say_share
from pages.anatomy.told import Wave

MOST_TIMES = 10  # a ratio from here on needs no decimals
LEAST_CHANCE = 0.001  # a smaller one is said to be less than that
MUCH = 0.5  # of all comments in a wave: what is normal rests on the rest


def say_wave(wave: Wave, locale: str) -> list[str]:
    """The lines (Markdown): shape, people, negativity, after, and what all this rests on."""
    lines = [
        _shape(wave, locale),
        _people(wave, locale),
        _negativity(wave, locale),
        _after(wave, locale),
        _ground(wave, locale),
    ]
    return [line for line in lines if line]


def say_strength(window: dict, locale: str) -> str:
    """How many times the normal, with a decimal where it is small; where next to nothing is normal, how many more."""
    ratio = window["times_normal"]
    if pd.isna(ratio):
        return say("anatomy-more", locale, n=say_number(window["excess"], locale))
    return say("anatomy-times", locale, times=say_number(ratio, locale, 0 if ratio >= MOST_TIMES else 1))


def say_bins(n: float, bin: str, locale: str) -> str:
    """So many bins as time: days, weeks and months by their own names, shorter ones as hours."""
    if BIN_MINUTES[bin] < MINUTES_PER_DAY:
        return say_duration(n * BIN_MINUTES[bin], locale)
    return say(f"anatomy-bins-{bin}", locale, n=int(n), shown=say_number(n, locale))


def say_interval(low: float, high: float, locale: str) -> str:
    """Shares: `entre 20 % et 30 %`."""
    return say("interval", locale, low=say_share(low, locale), high=say_share(high, locale))


def _shape(wave: Wave, locale: str) -> str:
    window, bin = wave.window, wave.crisis.bin
    half, rise = window["half_life_bins"], int(window["rise_bins"])
    so_far = "-open" if window["open_at_end"] else ""

    def since_onset(bins: int) -> str:
        told = say_bins(bins, bin, locale)
        return say("at-least", locale, n=told) if window["open_at_start"] else told

    parts = [
        say("anatomy-excess", locale, excess=say_number(window["excess"], locale)),
        say(f"anatomy-rise{so_far}", locale, rise=since_onset(rise))
        if rise
        else say(f"anatomy-rise-none{so_far}", locale),
        say("anatomy-half-none", locale)
        if pd.isna(half)
        else say(f"anatomy-half{so_far}", locale, half=say_bins(half, bin, locale)),
        say(f"anatomy-duration{so_far}", locale, duration=since_onset(window["duration_bins"])),
        say("anatomy-rebounds", locale, n=int(window["rebounds"])),
    ]
    return _line("shape", parts, locale)


def _people(wave: Wave, locale: str) -> str:
    window = wave.window
    if pd.isna(window["authors"]):
        return _line("people", [say("anatomy-nobody", locale)], locale)
    parts = [
        say(
            "anatomy-authors",
            locale,
            n=int(window["authors"]),
            authors=say_number(window["authors"], locale),
            new=say_number(window["new_authors"], locale),
            share=say_share(window["new_author_share"], locale),
        ),
        say("anatomy-top", locale, share=say_share(window["top10_share"], locale)),
        say(
            "anatomy-herfindahl",
            locale,
            index=say_number(window["herfindahl"], locale, 3),
            equal=say_number(1 / window["herfindahl"], locale),
        ),
    ]
    return _line("people", parts, locale)


def _negativity(wave: Wave, locale: str) -> str:
    """Before the first wave and after the last, which are the calm days; during this one."""
    shares, window = dict(wave.found.aftermath["negative"]), wave.window
    shares["during"] = {name: window[f"negative_{name}"] for name in ("share", "low", "high")}
    parts = [
        say(
            f"anatomy-negative-{name}",
            locale,
            share=say_share(share["share"], locale),
            interval=say_interval(share["low"], share["high"], locale),
            waves=len(wave.found.windows),
        )
        for name in ("before", "during", "after")
        if pd.notna((share := shares[name])["share"])
    ]
    if pd.notna(window["negative_more"]):
        key = "anatomy-negative-more" if window["negative_differs"] else "anatomy-negative-same"
        parts.append(say(key, locale, **_points(window, "negative_more", locale)))
    return _line("negativity", parts, locale) if parts else ""


def _points(told: dict, name: str, locale: str) -> dict:
    """A difference of shares in points, with its interval."""
    ends = {"more": told[name], "low": told[f"{name}_low"], "high": told[f"{name}_high"]}
    return {end: _sign(100 * value, locale) for end, value in ends.items()} | {
        "n": abs(round(100 * told[name]))
    }


def _sign(value: float, locale: str) -> str:
    return ("+" if round(value) > 0 else "") + say_number(value, locale)


def _after(wave: Wave, locale: str) -> str:
    told = wave.found.aftermath
    parts = []
    if level := told["level"]:
        key = "anatomy-level" if level["different"] else "anatomy-level-same"
        ratio = {end: say_number(level[end], locale, 1) for end in ("ratio", "low", "high")}
        parts.append(say(key, locale, series=wave.series, **ratio))
    if gap := told["negativity"]:
        values = {"gap": gap["difference"], "gap_low": gap["low"], "gap_high": gap["high"]}
        key = "anatomy-tone" if gap["different"] else "anatomy-tone-same"
        parts.append(say(key, locale, **_points(values, "gap", locale)))
    return _line(f"after-{wave.series}", parts or [say("anatomy-after-unknown", locale)], locale)


def _ground(wave: Wave, locale: str) -> str:
    found, window = wave.found, wave.window
    parts = [
        say_calm(found, locale),
        say(
            f"anatomy-chance-{found.test}",
            locale,
            p=_say_chance(window["p"], locale),
            alarm=say_share(ALPHA, locale, 1),
        ),
    ]
    if window["share_of_all"] > MUCH:
        parts.append(say("anatomy-much", locale, share=say_share(window["share_of_all"], locale)))
    return _line("ground", parts, locale)


def _say_chance(p: float, locale: str) -> str:
    """No chance is none at all."""
    if p < LEAST_CHANCE / 2:
        return say("less-than", locale, n=say_share(LEAST_CHANCE, locale, 1))
    return say_share(p, locale, 1)


def say_calm(found: Found, locale: str, *, alone: bool = False) -> str:
    """On how many days what is normal rests, and whether weekdays or hours count in it; `alone`: as a sentence."""
    days = round(found.calm_days)
    rhythm = [name for name in ("weekday", "hour") if name in found.terms]
    key = f"anatomy-calm-{'-'.join(rhythm)}" if rhythm else "anatomy-calm"
    told = say(key, locale, n=days, days=say_number(days, locale))
    return told[0].upper() + told[1:] if alone else told


def _line(name: str, parts: list[str], locale: str) -> str:
    return f"**{say(f'anatomy-line-{name}', locale)}** {' · '.join(parts)}"
