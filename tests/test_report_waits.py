"""The report on waiting: the tests between groups and the curves, inferred links included, as the page tells them."""

import json
from functools import cache
from itertools import combinations

import pandas as pd
import pytest

from analysis.__main__ import main
from analysis.case import Case, open_case
from analysis.measures.groups import ENOUGH, label_groups
from analysis.measures.latency import curve_of, summarise_latency
from analysis.measures.logrank import compare_waits
from analysis.measures.opening import DEFAULT
from analysis.report.waiting import GROUPED_BY, collect_waiting
from analysis.report.waits_compared import COMPARED, STEPS, collect_curve, collect_tests
from analysis.samples import find_sample
from tests.made_export import make_export

NO_LINKS = "author,date,text,is_brand\n" + "".join(
    f"P{n},2024-01-02 1{n}:00,Where is my parcel?,no\nShop,2024-01-02 1{n}:20,@P{n} it is on its way,yes\n"
    for n in range(6)
)


@cache
def opened(name: str) -> Case:
    if name == "made":
        return open_case([("made.csv", make_export(600))])
    sample = find_sample(name)
    return open_case(sample.read(), sample.choices)


def told(case: Case) -> dict:
    tables = {
        "direct": case.responses,
        "inferred": case.responses_inferred,
        "thread": case.thread_responses,
        "next": case.next_responses,
        "conversations": case.conversations,
    }
    return collect_waiting(case.comments, tables, case.end, case.timezone, DEFAULT)


@pytest.mark.parametrize("name", ["apres_private_outlet", "made"])
def test_each_two_groups_are_tested_as_on_the_page(name):
    case = opened(name)
    found = told(case)
    assert set(found["log_rank"]) == set(GROUPED_BY)
    for by in ("sentiment", "weekday"):
        rows = [row for row in found["waits_by"][by] if row["n"] >= ENOUGH]
        tests = found["log_rank"][by]
        pairs = list(combinations([row["group"] for row in rows], 2))
        assert [(test["first"], test["second"]) for test in tests] == pairs
        labels = label_groups(case.comments, by, case.timezone)
        group = labels.reindex(case.responses["row_id"]).to_numpy(dtype=object)
        for test in tests:
            first, second = (case.responses[group == test[side]] for side in ("first", "second"))
            expected = compare_waits(first, second)
            assert test["p"] == expected.p
            assert (test["first_n"], test["second_n"]) == (expected.first_n, expected.second_n)
    assert json.loads(json.dumps(found))["log_rank"] == found["log_rank"]


def test_of_many_groups_the_largest_are_tested():
    case = opened("made")
    labels = label_groups(case.comments, "hour", case.timezone)
    tests = collect_tests(case.responses, labels)
    named = {test[side] for test in tests for side in ("first", "second")}
    sizes = {test[side]: test[f"{side}_n"] for test in tests for side in ("first", "second")}
    assert len(named) <= COMPARED
    assert len(tests) == len(named) * (len(named) - 1) / 2
    others = labels.reindex(case.responses["row_id"]).value_counts()
    assert min(sizes.values(), default=0) >= ENOUGH
    assert max(sizes.values()) <= others.max()
    assert collect_tests(case.responses.iloc[:0], labels) == []


def test_inferred_links_have_their_figures_and_curve():
    case = opened("apres_private_outlet")
    found = told(case)
    inferred = found["inferred_latency"]
    assert inferred["inferred_answers"] == 27
    assert inferred["answered"] >= summarise_latency(case.responses, case.end).answered + 1
    curve = found["curves"]["inferred"]
    expected = curve_of(case.responses_inferred)
    assert curve[0]["at_risk"] == expected["at_risk"].iloc[0]
    assert curve[-1]["waiting"] == pytest.approx(expected["waiting"].iloc[-1])
    assert set(found["curves"]) == {"direct", "inferred", "thread", "next"}
    assert all(0 < len(steps) <= STEPS for steps in found["curves"].values())
    assert found["opening_hours"]["inferred_latency"]["answered"] == inferred["answered"]


def test_an_empty_curve_has_no_steps():
    assert collect_curve(opened("made").responses.iloc[:0]) == []


def test_without_links_inferred_ones_are_all_that_is_told(tmp_path):
    source = tmp_path / "in.csv"
    source.write_text(NO_LINKS, encoding="utf-8")
    assert main(["report", str(source), "--out", str(tmp_path / "out")]) == 0
    measures = json.loads((tmp_path / "out" / "measures.json").read_text(encoding="utf-8"))
    assert measures["latency"]["not_computable"] == "no-links"
    assert set(measures["waiting"]) == {"inferred_latency", "curves"}
    assert measures["waiting"]["inferred_latency"]["inferred_answers"] == 6
    steps = pd.DataFrame(measures["waiting"]["curves"]["inferred"])
    assert steps["answered"].sum() == 6
