"""What the samples' candidates for a trigger are, beside what their accounts tell, and that the report has them."""

import json

from analysis.__main__ import main
from analysis.case import open_case
from analysis.measures.crisis import measure_crisis
from analysis.measures.triggers import find_triggers
from analysis.samples import find_sample


def test_of_the_negative_ones_the_customer_s_first_word_is_the_first():
    sample = find_sample("apres_aquarelle")
    case = open_case(sample.read(), sample.choices)
    crisis = measure_crisis(case.comments, case.timezone)
    (window,) = crisis.found["negative"].windows.to_dict("records")
    table = find_triggers(case.comments, crisis.series, crisis.bin, window, negative=True).table
    first = table[(table["why"] == "first") & (table["place"] == "opening")]["row_id"].iloc[0]
    row = case.comments.iloc[first]
    assert str(row["created_at"].tz_convert(case.timezone))[:16] == "2012-08-06 13:12"
    assert row["author"].startswith("Maud")


def test_the_report_has_candidates_and_inputs(tmp_path):
    sample = find_sample("apres_aquarelle")
    files = [str(sample.folder / name) for name in sample.exports]
    assert main(["report", *files, "--brand", "Corolvenne", "--out", str(tmp_path)]) == 0
    crisis = json.loads((tmp_path / "measures.json").read_text(encoding="utf-8"))["crisis"]
    for name in ("comments", "negative"):
        assert len(crisis["triggers"][name]) == len(crisis["severity"][name]) == len(crisis[name]["windows"])
        (told,) = crisis["triggers"][name]
        assert {one["why"] for one in told["candidates"]} == {"first", "liked", "brand"}
        assert told["liked_since"].startswith("2012-08-04")
        inputs = {one["input"] for one in crisis["severity"][name][0]}
        assert inputs == {"vivid_trigger", "failure", "messages", "length"}
