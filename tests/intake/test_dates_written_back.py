"""Laws of dates: what a form writes is read back, the order of rows matters to the vote only, junk is no date."""

import string

import pandas as pd
from hypothesis import example, given
from hypothesis import strategies as st

from analysis.intake.dates import parse_dates

FRENCH = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
SHORT = "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.".split()
DAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()

# Form -> (how to write a moment in UTC, the finest unit it keeps).
WRITERS = {
    "iso": (lambda at: f"{at:%Y-%m-%dT%H:%M:%S+0000}", "s"),
    "iso, offset": (lambda at: f"{at.tz_convert('Asia/Kolkata'):%Y-%m-%d %H:%M:%S%z}", "s"),
    "numeric": (lambda at: f"{at:%d/%m/%Y %H:%M:%S}", "s"),
    "numeric, dots": (lambda at: f"{at:%d-%m-%Y %H.%M}", "min"),
    "numeric, hours with h": (lambda at: f"{at:%d/%m/%y %Hh%M}", "min"),
    "month first": (lambda at: f"{at:%m/%d/%Y %I:%M:%S %p}", "s"),
    "asctime": (lambda at: f"{at:%a %b %d %H:%M:%S} +0000 {at.year}", "s"),
    "javascript": (lambda at: f"{at.tz_convert('Etc/GMT-2'):%a %b %d %Y %H:%M:%S} GMT+0200 (CEST)", "s"),
    "mail": (lambda at: f"{at:%a, %d %b %Y %H:%M:%S} GMT", "s"),
    "english": (lambda at: f"{at:%b} {at.day}, {at.year}, {at:%I:%M\u202f%p}", "min"),
    "english, dots": (lambda at: f"{at:%I:%M} {at:%p}".replace("M", ".m.") + f" · {at:%B %d, %Y}", "min"),
    "french": (lambda at: f"{at.day} {FRENCH[at.month - 1]} {at.year} à {at:%H:%M}", "min"),
    "french, whole": (
        lambda at: (
            f"{DAYS[at.weekday()]} {at.day} {FRENCH[at.month - 1]} {at.year} à {at:%H} h {at:%M} min {at:%S} s"
        ),
        "s",
    ),
    "french, short": (lambda at: f"{at:%d} {SHORT[at.month - 1]} {at.year}, {at:%H} h {at:%M}", "min"),
    "prefix": (lambda at: f"Rédigé le {at.day} {FRENCH[at.month - 1]} {at.year}", "D"),
    "week": (lambda at: f"{at:%G-W%V-%u}", "D"),
    "log": (lambda at: f"{at:%d/%b/%Y:%H:%M:%S} +0000", "s"),
    "seconds": (lambda at: str(int(at.timestamp())), "s"),
    "milliseconds": (lambda at: str(int(at.timestamp()) * 1000), "s"),
    "serial": (
        lambda at: f"{(at - pd.Timestamp('1899-12-30', tz='UTC')) / pd.Timedelta(days=1):.9f}",
        "s",
    ),
}
# From the year in which counts of seconds are believed.
moments = st.datetimes(
    min_value=pd.Timestamp("2002-01-01").to_pydatetime(), max_value=pd.Timestamp("2039-12-31").to_pydatetime()
).map(lambda at: pd.Timestamp(at, tz="UTC").floor("s"))
forms = st.sampled_from(sorted(WRITERS))


def parse(values, **options):
    return parse_dates(pd.Series(values, dtype="str", name="date_utc"), timezone="Europe/Paris", **options)


def order_of(form):
    return "month_first" if form == "month first" else "day_first"


@given(form=forms, written=st.lists(moments, min_size=1, max_size=6))
def test_what_a_form_writes_is_read_back(form, written):
    write, unit = WRITERS[form]
    parsed = parse([write(at) for at in written], order=order_of(form))
    assert parsed.created_at.tolist() == [at.floor(unit) for at in written]


@given(form=forms, other=forms, written=st.lists(moments, min_size=3, max_size=6))
def test_of_two_forms_in_a_column_none_is_lost(form, other, written):
    if "month first" in (form, other):
        form = other = "month first"
    # A lone number is believed near the other dates only.
    last = written[0] + pd.Timedelta(days=5)
    values = [WRITERS[form][0](at) for at in written] + [WRITERS[other][0](last)]
    parsed = parse(values, order=order_of(form))
    expected = [at.floor(WRITERS[form][1]) for at in written] + [last.floor(WRITERS[other][1])]
    assert parsed.created_at.tolist() == expected


@given(chosen=st.lists(st.tuples(forms, moments), min_size=2, max_size=8), data=st.data())
def test_the_order_of_rows_changes_no_date_where_none_is_voted_on(chosen, data):
    values = [WRITERS[form][0](at) for form, at in chosen]
    shuffled = data.draw(st.permutations(range(len(values))))
    straight = parse(values, order="day_first").created_at
    turned = parse([values[place] for place in shuffled], order="day_first").created_at
    assert turned.tolist() == [straight[place] for place in shuffled]


@given(
    days=st.lists(st.tuples(st.integers(1, 12), st.integers(1, 12)), min_size=1, max_size=8), data=st.data()
)
def test_a_part_above_twelve_decides_in_any_order_of_rows(days, data):
    values = [f"{day:02d}/{month:02d}/2012" for day, month in days] + ["25/08/2012"]
    parsed = parse(data.draw(st.permutations(values)))
    assert parsed.format == "numeric-day-first"
    assert parsed.created_at.notna().all()


@given(text=st.text(alphabet=string.ascii_letters + "éûà '’-,.:!?", max_size=40))
@example("mars")
@example("sept")
@example("le mai, à ")
def test_words_without_figures_are_no_date(text):
    parsed = parse([text])
    assert parsed.created_at.isna().all()


@given(number=st.integers(0, 99_999), comma=st.sampled_from(["", ",5", ".50", " 000", "%", " €", "/5", "k"]))
def test_small_numbers_are_no_date(number, comma):
    parsed = parse_dates(
        pd.Series([f"{number}{comma}"], dtype="str", name="note"),
        timezone="Europe/Paris",
        collected_at=pd.Timestamp("2025-03-01", tz="UTC"),
    )
    assert parsed.created_at.isna().all()


@given(texts=st.lists(st.text(max_size=30), max_size=5))
def test_no_text_raises(texts):
    parsed = parse(texts, collected_at=pd.Timestamp("2025-03-01", tz="UTC"))
    assert len(parsed.created_at) == len(texts)


@given(text=st.from_regex(r"\A[0-9T:/ .,+WaemhAoutû-]{1,25}\Z"))
def test_nearly_a_date_raises_nothing(text):
    assert len(parse([text], collected_at=pd.Timestamp("2025-03-01", tz="UTC")).created_at) == 1
