"""What the brand said again and again in the same words."""

from collections import defaultdict
from statistics import median

import numpy as np
import pandas as pd
import pytest

from analysis.comments import empty
from analysis.gold import read_gold
from analysis.measures.automatic import FEWEST, list_repeated
from analysis.measures.conversations import measure_conversations
from analysis.measures.horizon import measure_horizon
from analysis.measures.next_responses import measure_next_responses
from analysis.measures.responses import measure_responses, measure_thread_responses
from tests.measures.tables import shuffled, table

END = pd.Timestamp("2012-08-08T12:00", tz="UTC")
PASTED = "Bonjour, contactez notre service clients."


def ask(author, thread, **more):
    return {
        "created_at": "2012-08-06T12:00",
        "is_brand": False,
        "text": "?",
        "author": author,
        "thread_id": thread,
        **more,
    }


def say(text, at="2012-08-06T13:00", answers=None, thread="t", **more):
    by = None if answers is None else "parent"
    link = {"answers": answers, "answers_by": by}
    return {
        "created_at": at,
        "is_brand": True,
        "text": text,
        "author": "Fleurs",
        "thread_id": thread,
        **link,
        **more,
    }


def repeated(rows):
    comments = table(rows)
    return list_repeated(comments, measure_responses(comments, END))


CUSTOMERS = [ask("Maud", "t"), ask("Nadine", "t"), ask("Maud", "u")]


def test_by_hand():
    rows = [
        *CUSTOMERS,
        say("Bonjour Maud, contactez notre service clients. ^AB", "2012-08-06T13:00", 0),
        say(PASTED, "2012-08-06T12:10", 1),
        say(PASTED, "2012-08-06T12:40", 2, "u"),
        say("@Nadine BONJOUR, contactez notre Service Clients : http://x.fr/1", "2012-08-06T15:00", 1),
        say("Autre chose"),
        say("Autre chose"),
        *[ask("Zoé", "t", text=PASTED)] * 3,
    ]
    found = repeated(rows)
    assert found.drop(columns="row_ids").to_dict("records") == [
        {
            "form": PASTED,
            "brand": pytest.approx(np.nan, nan_ok=True),
            "messages": 4,
            "people": 2,
            "threads": 2,
            "responses": 3,
            "median_minutes": 40.0,
            "fastest_minutes": 10.0,
        }
    ]
    assert found["row_ids"][0].tolist() == [3, 4, 5, 6]


def test_three_times_and_no_fewer():
    assert len(repeated([say("Merci !")] * (FEWEST - 1))) == 0
    found = repeated([say("Merci !")] * FEWEST)
    assert found["messages"].tolist() == [FEWEST]
    assert found[["people", "median_minutes", "fastest_minutes"]].isna().all(axis=None)
    assert found["responses"].tolist() == [0]


def test_each_brand_has_words_of_its_own():
    rows = [say(PASTED, brand=brand) for brand in ("A", "B", "A", "B", "A", "B", "B", None)]
    found = repeated(rows)
    assert found["brand"].tolist() == ["B", "A"]
    assert [ids.tolist() for ids in found["row_ids"]] == [[1, 3, 5, 6], [0, 2, 4]]


def test_what_has_no_words_is_no_wording():
    assert len(repeated([say("👍 https://x.fr")] * 5 + [say(None)] * 5)) == 0


def test_of_several_texts_the_most_frequent_then_the_shortest_stands_for_them():
    rows = [
        say("Bonjour Maud, merci d'attendre"),
        say("Bonjour, merci d'attendre"),
        say("Bonjour Zoé, merci d'attendre"),
    ]
    assert repeated(rows)["form"].tolist() == ["Bonjour, merci d'attendre"]
    assert repeated([*rows, rows[2]])["form"].tolist() == ["Bonjour Zoé, merci d'attendre"]


def test_a_loop_counts_the_same():
    random = np.random.default_rng(5)
    kinds = ["merci de patienter", "nous vous rappelons", "écrivez-nous", "désolés"]
    rows = []
    for number in range(300):
        if random.random() < 0.5:
            rows.append(ask(f"a{random.integers(40)}", f"c{number}", brand="A"))
        else:
            kind = kinds[int(random.choice(4, p=[0.6, 0.3, 0.09, 0.01]))]
            asking = [place for place, row in enumerate(rows) if not row["is_brand"]]
            target = int(random.choice(asking)) if asking else None
            at = pd.Timestamp("2012-08-06T12:00") + pd.Timedelta(minutes=int(random.integers(1, 900)))
            rows.append({**say(f"{kind} {number}".upper(), at, target), "brand": "A", "kind": kind})
    comments = table([{name: value for name, value in row.items() if name != "kind"} for row in rows])
    responses = measure_responses(comments, END)
    found = list_repeated(comments, responses)
    groups = defaultdict(list)
    for number, row in enumerate(rows):
        if row["is_brand"]:
            groups[row["kind"]].append(number)
    expected = sorted(
        (ids for ids in groups.values() if len(ids) >= FEWEST), key=lambda ids: (-len(ids), ids[0])
    )
    assert [ids.tolist() for ids in found["row_ids"]] == expected
    waits = dict(zip(responses["response"], responses["minutes"], strict=True))
    for ids, form in zip(expected, found.to_dict("records"), strict=True):
        minutes = [waits[number] for number in ids if number in waits]
        people = {
            rows[rows[number]["answers"]]["author"] for number in ids if rows[number]["answers"] is not None
        }
        assert (form["messages"], form["people"], form["responses"]) == (len(ids), len(people), len(minutes))
        assert (form["median_minutes"], form["fastest_minutes"]) == (median(minutes), min(minutes))
    pd.testing.assert_frame_equal(found, list_repeated(shuffled(comments), responses))


def test_nothing_is_changed_and_nothing_gives_nothing():
    comments = table([*CUSTOMERS, *[say(PASTED, answers=0)] * 3])
    before = comments.copy()
    found = list_repeated(comments, measure_responses(comments, END))
    pd.testing.assert_frame_equal(comments, before)
    for none in (empty(), table(CUSTOMERS)):
        nothing = list_repeated(none, measure_responses(none, pd.NaT))
        assert len(nothing) == 0
        assert list(nothing.columns) == list(found.columns)


def codes(sample_id, comments, row_ids):
    """What readers found in these messages."""
    gold = read_gold(sample_id).set_index("comment_id")["reply_codes"]
    return comments.set_index("row_id").loc[row_ids, "comment_id"].map(gold).str.split(";")


def test_after_aquarelle_the_pasted_message_is_found(aquarelle):
    found = list_repeated(aquarelle.comments, aquarelle.responses)
    assert found["messages"].tolist() == [5]
    assert found["form"][0].startswith("Bonjour, nous vous invitons à contacter notre service clients")
    assert (
        codes("apres_aquarelle", aquarelle.comments, found["row_ids"][0])
        .map(lambda one: "template" in one)
        .all()
    )


def test_after_private_outlet_it_is_nearly_all_that_the_brand_answers(private_outlet):
    found = list_repeated(private_outlet.comments, private_outlet.responses)
    comments = private_outlet.comments
    gold = read_gold("apres_private_outlet").set_index("comment_id")["reply_codes"]
    pasted = (
        comments["comment_id"].map(gold).str.split(";").map(lambda one: "template" in one, na_action="ignore")
    )
    assert found["row_ids"][0].tolist() == comments.loc[pasted.eq(True), "row_id"].tolist()
    assert found["responses"][0] > 2 / 3 * (private_outlet.responses["state"] == "answered").sum()


def test_left_out_they_answer_nobody_and_stay_in_the_case(sample_case):
    comments, end = sample_case.comments, measure_horizon(sample_case.comments)
    found = list_repeated(comments, sample_case.responses)
    row_ids = np.concatenate(found["row_ids"])
    for measure, whole in (
        (measure_responses, sample_case.responses),
        (measure_thread_responses, sample_case.thread_responses),
        (measure_next_responses, measure_next_responses(comments, end)),
    ):
        fewer = measure(comments, end, without=row_ids)
        assert fewer["row_id"].tolist() == whole["row_id"].tolist()
        assert not fewer["response"].isin(row_ids).any()
        kept = whole["state"].eq("answered") & ~whole["response"].isin(row_ids)
        pd.testing.assert_frame_equal(fewer.loc[kept], whole.loc[kept])
        lost = whole["response"].isin(row_ids)
        assert (fewer.loc[lost, "minutes"] >= whole.loc[lost, "minutes"]).all()
    fewer = measure_responses(comments, end, without=row_ids)
    answered = [(table["state"] == "answered").sum() for table in (sample_case.responses, fewer)]
    assert answered[0] - answered[1] == found["responses"].sum()
    talked = [measure_conversations(comments, end, without=ids) for ids in ((), row_ids)]
    assert talked[1]["brand_messages"].sum() < talked[0]["brand_messages"].sum()
    assert not talked[1]["last_row"].isin(row_ids).any()


def test_twcs(twcs):
    """Service desks paste as well, and sign what they paste."""
    found = list_repeated(twcs.comments, twcs.responses)
    assert len(found) > 5
    assert found["brand"].notna().all()
    assert found["messages"].is_monotonic_decreasing
    said = twcs.comments.set_index("row_id").loc[np.concatenate(found["row_ids"])]
    assert said["is_brand"].all()
    assert said["text"].nunique() > len(found)
