"""The gold of the sample cases is whole, is what its readers and their settlement say, and does not change unseen."""

import csv
import hashlib

import pandas as pd
import pytest

from analysis import gold
from analysis.case import open_case
from analysis.comments import brand_messages
from analysis.gold import BRAND, CODERS, LABELS, SETS, VOCABULARY, split_set
from analysis.gold.agreement import measure_agreement, measure_kappa
from analysis.gold.evaluate import main
from analysis.samples import FOLDER, list_samples

HARDEST = 30
CASES = list_samples()


@pytest.fixture(scope="module", params=CASES)
def case_id(request):
    return request.param


@pytest.fixture(scope="module")
def comments(case_id):
    """The opened case, a row per comment_id."""
    sample = CASES[case_id]
    return open_case(sample.read(), sample.choices).comments.set_index("comment_id")


@pytest.fixture(scope="module")
def labels(case_id):
    """The gold of the case, a row per comment_id."""
    return gold.read_gold(case_id).set_index("comment_id")


def test_every_comment_is_labelled_once(comments, labels):
    assert labels.index.is_unique
    assert set(labels.index) == set(comments.index)


def test_brand_rows_agree_and_only_what_applies_is_filled(comments, labels):
    brand = labels["role"] == BRAND
    assert set(labels.index[brand]) == set(comments.index[brand_messages(comments)])
    assert (labels.loc[brand, ["sentiment", "topics", "needs_answer"]] == "").all(axis=None)
    assert (labels.loc[~brand, "reply_codes"] == "").all()
    assert (labels.loc[~brand, ["sentiment", "role", "needs_answer"]] != "").all(axis=None)


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("coder", ["", *CODERS])
def test_only_words_of_the_codebook(case_id, coder, label):
    found = gold.read_coder(case_id, coder) if coder else gold.read_gold(case_id)
    said = split_set(found[label]).explode().dropna() if label in SETS else found[label]
    assert set(said) - {""} <= set(VOCABULARY[label])
    if label in SETS:
        assert split_set(found[label]).map(lambda parts: len(parts) == len(set(parts))).all()


def test_the_gold_is_what_both_said_or_what_was_settled(case_id, labels):
    writer, reader = (gold.read_coder(case_id, coder).set_index("comment_id") for coder in CODERS)
    assert set(writer.index) == set(reader.index) == set(labels.index)
    settled = gold.read_settled(case_id)
    assert (settled["reason"].str.split().str.len() >= 3).all()
    assert not settled.duplicated(["comment_id", "label"]).any()
    expected = writer[list(LABELS)].copy()
    for row in settled.itertuples():
        assert (writer.loc[row.comment_id, row.label], reader.loc[row.comment_id, row.label]) == (
            row.writer,
            row.reader,
        )
        assert row.writer != row.reader
        expected.loc[row.comment_id, row.label] = row.settled
    told = set(zip(settled["comment_id"], settled["label"], strict=True))
    for label in LABELS:
        differ = writer.index[writer[label] != reader[label].reindex(writer.index)]
        assert {(found, label) for found in differ} == {pair for pair in told if pair[1] == label}
    pd.testing.assert_frame_equal(labels[list(LABELS)], expected.loc[labels.index])


def test_what_an_export_lacks_is_what_the_gold_says(case_id, comments, labels):
    sample = CASES[case_id]
    held = {}
    for name, taken in sample.exports.items():
        case = open_case([(name, (sample.folder / name).read_bytes())], sample.choices)
        held[taken] = set(case.comments["comment_id"])
    lacking = {(found, taken) for taken, ids in held.items() for found in set(labels.index) - ids}
    told = labels[labels["missing_from"] != ""]
    assert set(zip(told.index, told["missing_from"], strict=True)) == lacking
    assert set(labels["missing_because"]) - {""} <= set(gold.ABSENT_BECAUSE)
    assert ((labels["missing_because"] == "") == (labels["missing_from"] == "")).all()
    late = comments["created_at"] > pd.Timestamp(min(held))
    unwritten = labels["missing_because"] == "not_yet_written"
    assert set(labels.index[unwritten]) == (set(comments.index[late]) if len(held) > 1 else set())


def test_promises_are_words_of_their_message(case_id, comments, labels):
    promises = gold.read_promises(case_id)
    assert set(promises["voice"]) <= set(gold.VOICES)
    assert set(promises["outcome"]) <= set(gold.OUTCOMES)
    for row in promises.itertuples():
        assert row.words in comments.loc[row.comment_id, "text"]
        assert (labels.loc[row.comment_id, "role"] == BRAND) == (row.voice == "brand")
        assert row.seen_in in {"", "event", *labels.index}
        if row.due:
            assert pd.Timestamp(row.due) > comments.loc[row.comment_id, "created_at"] - pd.Timedelta("60D")
    coded = labels.index[split_set(labels["reply_codes"]).map(lambda codes: "promise" in codes)]
    assert set(coded) == set(promises.loc[promises["voice"] == "brand", "comment_id"])


def test_the_hardest_are_thirty_comments_of_the_cases():
    hardest = gold.read_hardest()
    assert len(hardest) == HARDEST
    assert not hardest.duplicated(["case", "comment_id"]).any()
    known = {(case, found) for case in CASES for found in gold.read_gold(case)["comment_id"]}
    assert set(zip(hardest["case"], hardest["comment_id"], strict=True)) <= known
    assert (hardest["why"].str.split().str.len() >= 5).all()


def test_origins_name_every_comment_and_a_known_source(comments, case_id):
    sample = CASES[case_id]
    assert set(sample.origins) == set(comments.index)
    with (sample.folder / "origin.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            assert (row["source"] in sample.sources) != (row["origin"] == "invented")


def frozen() -> str:
    """The fingerprint of texts and labels: whatever a test or a model rests on."""
    digest = hashlib.sha256()
    exports = [sample.folder / name for sample in CASES.values() for name in sorted(sample.exports)]
    for path in [*exports, *sorted(gold.FOLDER.rglob("*.csv"))]:
        digest.update(path.relative_to(FOLDER).as_posix().encode() + b"\0")
        digest.update(path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return digest.hexdigest()


def test_texts_and_labels_change_only_with_a_line_that_says_why():
    changes = (gold.FOLDER / "CHANGES.md").read_text(encoding="utf-8")
    lines = [line for line in changes.splitlines() if line.startswith("- ")]
    assert f"`{frozen()[:16]}`" in lines[-1], "say why in sample_data/gold/CHANGES.md, with this fingerprint"


def test_kappa_of_a_worked_example():
    # Two readers, 50 proposals: both yes 20, both no 15, yes and no 5, no and yes 10: kappa 0.4 by Cohen's formula.
    one = ["yes"] * 25 + ["no"] * 25
    other = ["yes"] * 20 + ["no"] * 5 + ["yes"] * 10 + ["no"] * 15
    assert measure_kappa(one, other) == pytest.approx(0.4)


def test_kappa_at_its_limits():
    assert measure_kappa(["a", "b", "a"], ["a", "b", "a"]) == 1
    assert measure_kappa(["a", "b"], ["b", "a"]) == -1
    assert pd.isna(measure_kappa(["a", "a"], ["a", "a"]))
    with pytest.raises(ValueError, match="labels"):
        measure_kappa(["a"], [])


def test_agreement_does_not_depend_on_who_is_first_nor_on_the_order(case_id):
    writer, reader = (gold.read_coder(case_id, coder) for coder in CODERS)
    table = measure_agreement(writer, reader)
    shuffled = measure_agreement(reader.sample(frac=1, random_state=7), writer)
    pd.testing.assert_frame_equal(table, shuffled, check_exact=False)
    whole = table[table["part"] == ""].set_index("label")
    assert set(whole.index) == set(LABELS)
    assert whole.loc["sentiment", "n"] + whole.loc["reply_codes", "n"] == len(writer)
    with pytest.raises(ValueError, match="comments"):
        measure_agreement(writer.head(5), reader)


def test_the_command_prints_counts_and_kappas(capsys):
    main()
    told = capsys.readouterr().out
    for case in CASES:
        assert f"# {case}" in told
    assert told.count("kappa") == len(CASES)
