"""The sample cases are whole, say what they are, and no two of their comments are nearly the same."""

import itertools

import pytest

from analysis.case import open_case
from analysis.comments import customers
from analysis.errors import UnknownCase
from analysis.gold import read_gold
from analysis.samples import find_sample, list_samples, recognise, say_notice
from analysis.words import LOCALES, say
from analysis.words.folding import fold

SHINGLE = 3  # words
NEARLY_THE_SAME = 0.6  # Jaccard


@pytest.fixture(scope="module", params=list_samples())
def sample(request):
    return find_sample(request.param)


def test_there_are_two_in_two_shapes():
    heads = [sample.folder / next(iter(sample.exports)) for sample in list_samples().values()]
    first_lines = [path.read_text(encoding="utf-8-sig").splitlines()[0] for path in heads]
    assert sorted(";" in line for line in first_lines) == [False, True]


def test_it_says_what_it_is_in_both_languages(sample):
    for texts in (sample.title, sample.summary, sample.notice):
        assert set(texts) == {"fr", "en"}
        assert all(texts.values())
    assert sample.title["fr"].startswith("D’après le cas")
    assert "pédagogique" in sample.notice["fr"]
    assert "teaching" in sample.notice["en"]
    assert sample.sources
    assert (sample.folder / "README.md").exists()


def test_it_is_as_large_and_as_long_as_a_workshop_needs(sample):
    case = open_case(sample.read(), sample.choices)
    crowd = case.comments[customers(case.comments)]
    least, first, last = {
        "apres_aquarelle": (450, "2012-07-16", "2012-08-31"),
        "apres_private_outlet": (380, "2010-12-01", "2011-04-20"),
    }[sample.id]
    assert len(crowd) >= least
    local = crowd["created_at"].dt.tz_convert(sample.timezone).dt.strftime("%Y-%m-%d")
    assert (local.min(), local.max()) == (first, last)
    assert case.end_is_known
    night = crowd["created_at"].dt.tz_convert(sample.timezone).dt.hour.isin(range(1, 6)).mean()
    assert night < 0.02


def test_its_events_are_told_in_both_languages_by_a_known_source(sample):
    events = sample.events
    assert len(events) >= 10
    for locale in LOCALES:
        assert (events[f"title_{locale}"].str.len() > 10).all()
    told = events["origin"] != "invented"
    assert set(events.loc[told, "source"]) <= set(sample.sources)
    assert events.loc[~told, "source"].isna().all()
    case = open_case(sample.read(), sample.choices)
    day = "2012-08-08" if sample.id == "apres_aquarelle" else "2011-04-07"
    assert day in set(events["at"].dt.tz_convert(case.timezone).dt.strftime("%Y-%m-%d"))


def test_its_files_are_recognised_under_any_name(sample):
    """And saved again by another program, beside files that are somebody's own."""
    own = ("own.csv", b"id,text\nA1,Toujours rien\nA2,Merci\n")
    for name, data in sample.read():
        text = (
            data.decode("utf-8-sig").replace(";", "\t") if ";" in data.decode() else data.decode("utf-8-sig")
        )
        case = open_case([own, (f"copy of {name}", text.encode("utf-16"))])
        found, ours = recognise(case.comments)
        assert found is sample
        assert ours.sum() == len(case.comments) - 2
    found, ours = recognise(open_case([own]).comments)
    assert found is None
    assert not ours.any()


def test_the_notice_is_in_all_languages():
    for locale in LOCALES:
        assert say("sample-notice", locale) in say_notice()


def test_what_people_take_away_says_what_it_is(sample):
    comments = open_case(sample.read(), sample.choices).comments
    before = comments.copy()
    marked = sample.mark(comments)
    assert (marked["notice"] == say_notice()).all()
    assert marked["origin"].notna().all()
    assert comments.equals(before)


def test_no_two_messages_are_nearly_the_same(sample):
    """But for what the brand pastes and praise of one word."""
    gold = read_gold(sample.id).set_index("comment_id")
    texts = open_case(sample.read(), sample.choices).comments.set_index("comment_id")["text"]
    pasted = gold["reply_codes"].str.split(";").map(lambda codes: "template" in codes)
    shingles = {}
    for found, words in texts[~pasted.reindex(texts.index)].map(fold).str.findall(r"\w+").items():
        if len(words) > 1 or gold.loc[found, "role"] != "praise":
            starts = range(max(1, len(words) - SHINGLE + 1))
            shingles[found] = {tuple(words[at : at + SHINGLE]) for at in starts}
    pairs = [
        (one, other)
        for one, other in itertools.combinations(shingles, 2)
        if len(shingles[one] & shingles[other]) > NEARLY_THE_SAME * len(shingles[one] | shingles[other])
    ]
    assert len(shingles) > 400
    assert not pairs


def test_an_unknown_sample_is_a_named_error():
    with pytest.raises(UnknownCase):
        find_sample("nowhere")
