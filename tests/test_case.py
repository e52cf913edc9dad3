"""The whole line: exports in, a case out; its laws."""

import io
import zipfile

import pandas as pd
import pytest

from analysis import comments as table
from analysis.case import case_id, open_case
from analysis.comments import brand_messages, customers
from analysis.errors import BadbuzzError, MissingColumns, NoRows, UnknownTimezone, UnreadableFile
from analysis.measures.latency import summarise_latency
from analysis.measures.sentiment import measure_sentiment
from analysis.measures.volume import measure_volume
from analysis.reading import Choices
from analysis.samples import list_samples
from analysis.words import LOCALES, say_note
from tests.made_export import BRAND, make_export

MINI = (
    b"comment_id,parent_id,author_name,created_time,message,like_count\n"
    b"1,,Maud,2012-08-06T12:03:00+0000,Toujours rien recu c'est honteux,12\n"
    b"2,1,Fleurs,2012-08-06T13:03:00+0000,Bonjour Maud nous relancons,0\n"
    b"3,,Ivan,2012-08-06T14:03:00+0000,Where is my parcel? This is terrible,3\n"
)


def export(path) -> list[tuple[str, bytes]]:
    """A file as an upload."""
    return [(path.name, path.read_bytes())]


def test_a_small_export_from_end_to_end():
    case = open_case([("mini.csv", MINI)], Choices(brands=("Fleurs",)))
    table.check(case.comments)
    assert case.comments["language"].tolist() == ["fr", "fr", "en"]
    assert case.comments["sentiment"].iloc[[0, 2]].tolist() == ["negative", "negative"]
    assert case.comments["answers"].fillna(-1).tolist() == [-1, 0, -1]
    assert case.responses["state"].tolist() == ["answered", "waiting"]
    assert case.responses["minutes"].tolist() == [60.0, 0.0]
    assert (case.end, case.end_is_known) == (pd.Timestamp("2012-08-06T14:03Z"), False)


def test_the_moment_of_the_export_moves_the_censoring():
    known = Choices(brands=("Fleurs",), collected_at={"mini.csv": "2012-08-07T16:03:00+02:00"})
    case = open_case([("mini.csv", MINI)], known)
    assert case.end_is_known
    assert case.responses["minutes"].tolist() == [60.0, 24 * 60.0]


def test_an_export_of_a_year_later_does_not_make_the_first_wait():
    later = MINI.replace(b"2012-", b"2013-").replace(b"\n1,", b"\n11,").replace(b"\n2,1", b"\n12,11")
    later = later.replace(b"\n3,", b"\n13,")
    case = open_case([("a.csv", MINI), ("b.csv", later)], Choices(brands=("Fleurs",)))
    assert case.responses["state"].tolist() == ["answered", "waiting"] * 2
    assert case.responses["minutes"].tolist() == [60.0, 0.0] * 2
    assert case.end == pd.Timestamp("2013-08-06T14:03Z")


@pytest.mark.parametrize("locale", LOCALES)
def test_a_moment_of_the_export_before_its_last_comment_is_not_used_and_said(locale):
    early = Choices(brands=("Fleurs",), collected_at={"mini.csv": "2012-08-06T15:00:00+02:00"})
    case = open_case([("mini.csv", MINI)], early)
    assert (case.end, case.end_is_known) == (pd.Timestamp("2012-08-06T14:03Z"), False)
    assert case.responses["minutes"].tolist() == [60.0, 0.0]
    note = next(note for note in case.notes if note.code == "collected-too-early")
    assert (note.level, note.file) == ("warning", "mini.csv")
    assert {"fr": "6 août 2012, 15:00", "en": "6 Aug 2012, 15:00"}[locale] in say_note(note, locale)
    assert {"fr": "6 août 2012, 16:03", "en": "6 Aug 2012, 16:03"}[locale] in say_note(note, locale)


def test_the_choice_of_a_column_is_what_counts():
    data = MINI.replace(b"like_count", b"remark").replace(b",12\n", b",Superbe bouquet merci beaucoup\n")
    case = open_case([("mini.csv", data)], Choices(columns={"mini.csv": {"text": "remark"}}))
    assert case.comments["text"].iloc[0] == "Superbe bouquet merci beaucoup"
    assert case.readings[0].columns.get("text").reason == "chosen"


def test_choices_with_the_same_content_have_the_same_key():
    first = Choices(columns={"a.csv": {"text": 1, "author": None}}, brands=("x",))
    second = Choices(columns={"a.csv": {"author": None, "text": 1}}, brands=("x",))
    assert first.key() == second.key()
    assert first.key() != Choices(brands=("y",)).key()


def test_a_case_is_known_by_its_content():
    assert case_id([("a.csv", b"1")]) == case_id([("a.csv", b"1")])
    assert case_id([("a.csv", b"1")]) != case_id([("a.csv", b"2")])
    assert case_id([("a.csv", b"12"), ("b", b"")]) != case_id([("a.csv", b"1"), ("2b", b"")])


def test_the_order_of_rows_changes_no_figure():
    lines = make_export(400).decode().splitlines()
    mixed = [lines[0], *reversed(lines[1:])]
    one, other = (open_case([("made.csv", "\n".join(text).encode())]) for text in (lines, mixed))

    def figures(case):
        counted = case.comments[customers(case.comments)]
        return (
            measure_sentiment(counted).to_dict("list"),
            measure_volume(counted, "day", case.timezone).to_dict("list"),
            summarise_latency(case.responses, case.end).to_json(),
        )

    assert figures(one) == figures(other)


def test_shares_sum_to_one_and_every_row_is_counted_once():
    case = open_case([("made.csv", make_export(600))])
    comments = case.comments
    shares = measure_sentiment(comments)
    assert shares["share"].sum() == pytest.approx(1)
    unscored = int(comments.loc[customers(comments), "sentiment"].isna().sum())
    assert shares["comments"].sum() + unscored == customers(comments).sum()
    assert len(case.responses) + brand_messages(comments).sum() == len(comments)
    assert comments.loc[brand_messages(comments), "author"].unique().tolist() == [BRAND]


def test_several_files_and_a_zip_make_one_case():
    second = MINI.replace(b"\n1,", b"\n11,").replace(b"\n2,1", b"\n12,11").replace(b"\n3,", b"\n13,")
    both = [("a.csv", MINI), ("b.csv", second)]
    case = open_case(both, Choices(brands=("Fleurs",)))
    assert len(case.comments) == 6
    assert case.comments["row_id"].tolist() == list(range(6))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in both:
            archive.writestr(name, data)
    zipped = open_case([("both.zip", packed.getvalue())], Choices(brands=("Fleurs",)))
    assert zipped.comments["text"].tolist() == case.comments["text"].tolist()
    assert set(zipped.comments["source_file"]) == {"both.zip/a.csv", "both.zip/b.csv"}


def test_two_files_of_one_name_are_two_files():
    first = b"author,created_time,message\nAna,2020-01-01T10:00:00Z,Toujours rien recu\n"
    second = b"author,created_time,message\nBen,2020-01-02T10:00:00Z,Merci beaucoup\n"
    case = open_case([("x.csv", first), ("x.csv", second)])
    assert case.comments["author"].tolist() == ["Ana", "Ben"]
    assert case.comments["source_file"].tolist() == ["x.csv", "x.csv (2)"]
    assert [reading.name for reading in case.readings] == ["x.csv", "x.csv (2)"]


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", UnreadableFile),
        (b"\x89PNG\r\n\x1a\n\x00\x00", UnreadableFile),
        (b"Auteur;Date;Message\n", NoRows),
        (b"a,b\n1,2\n3,4\n", MissingColumns),
    ],
)
def test_what_is_no_export_is_a_named_error(data, error):
    with pytest.raises(error):
        open_case([("file.csv", data)])
    assert issubclass(error, BadbuzzError)


@pytest.mark.parametrize("zone", ["Mars/Olympus", "", "../etc/passwd"])
def test_an_unknown_time_zone_is_a_named_error(zone):
    with pytest.raises(UnknownTimezone):
        open_case([("mini.csv", MINI)], Choices(timezone=zone))


def test_an_export_without_dates_keeps_its_comments():
    data = b"author,message\nMaud,Toujours rien recu c'est honteux\nIvan,Tres beau bouquet merci\n"
    case = open_case([("mini.csv", data)])
    assert case.waiting_refused == "no-dates"
    assert case.comments["created_at"].isna().all()
    assert case.comments["sentiment"].tolist() == ["negative", "positive"]
    assert pd.isna(case.end)


def test_samples_open_whole():
    for sample in list_samples().values():
        case = open_case(sample.read(), sample.choices)
        assert customers(case.comments).sum() >= 380
        aside = case.set_aside["reason"].value_counts()
        assert aside["duplicate"] == 1
        assert set(aside.index) == ({"duplicate", "seen-again"} if len(sample.exports) > 1 else {"duplicate"})
        assert not case.comments["created_at"].isna().any()
        assert case.waiting_refused is None
        assert case.end_is_known


def test_the_aquarelle_sample_holds_the_facts_in_order():
    sample = list_samples()["apres_aquarelle"]
    case = open_case(sample.read(), sample.choices)
    day = case.comments["created_at"].dt.tz_convert("Europe/Paris").dt.strftime("%m-%d")
    assert day[customers(case.comments)].mode().tolist() == ["08-08"]
    notice = case.comments["text"].str.contains("Notre page Facebook n'est pas un défouloir")
    said = case.comments[notice & brand_messages(case.comments)]
    assert day[said.index].tolist() == ["08-08"]
    victim = case.comments[case.comments["author"] == "Maud Kerivel"]
    early, late = (pd.Timestamp(at) for at in sorted(sample.exports.values()))
    assert victim["created_at"].max() < early < said["created_at"].min() < late
    # Her words, and the thread below each of them, are in the first snapshot only.
    gone = case.comments[case.comments["row_id"].isin(case.absences["row_id"])]
    assert set(victim["row_id"]) <= set(gone["row_id"])
    assert {note.data["rows"] for note in case.notes if note.code == "absent-later"} == {len(gone)}
    assert gone["created_at"].min() >= pd.Timestamp("2012-08-03", tz="Europe/Paris")


def test_another_choice_does_not_score_the_texts_again(monkeypatch):
    scored = {}
    first = open_case([("mini.csv", MINI)], scored=scored)
    monkeypatch.setattr("analysis.enriching.weigh_sentiment", None)
    again = open_case([("mini.csv", MINI)], Choices(brands=("Fleurs",)), scored=scored)
    assert again.comments["compound"].tolist() == first.comments["compound"].tolist()
    assert brand_messages(again.comments).tolist() == [False, True, False]
    assert len(scored) == 1
