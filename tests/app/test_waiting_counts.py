"""The page on waiting counts as the whole case does, whatever is shown of it."""

import pandas as pd

from analysis.case import open_case
from analysis.measures.backlog import list_waiting_at
from analysis.reading import Choices
from tests.app.test_pages import app, page
from tests.app.test_waiting import listed


def test_a_flag_on_the_backlog_lists_its_time(aquarelle):
    created = aquarelle.counted["created_at"]
    start, end = created.quantile(0.4), created.quantile(0.6)
    rows = listed(aquarelle, "backlog", [start.isoformat(), end.isoformat(), "events"])
    assert len(rows) >= ((created >= start) & (created < end)).sum()


def test_a_part_waits_no_more_than_the_whole():
    """Two exports that end at different times: the picture of some goes as far as that of all."""
    early = "id,parent,author,date,text\n" + "".join(
        f"a{n},,P{n},2024-01-0{n} 10:00,Where is my parcel {n}?\n" for n in range(1, 5)
    )
    late = "id,parent,author,date,text\n" + "".join(
        f"b{n},,Q{n},2024-01-2{n} 10:00,Lovely flowers {n}!\n" for n in range(1, 5)
    )
    brand = "b9,b1,Shop,2024-01-25 10:00,Thank you\n"
    case = open_case(
        [("early.csv", early.encode()), ("late.csv", (late + brand).encode())], Choices(brands=("Shop",))
    )
    whole = case.responses
    part = whole[whole["row_id"] < 4]
    last = case.last_change
    for day in ("2024-01-03", "2024-01-10", "2024-01-24"):
        moment = pd.Timestamp(day, tz="UTC")
        some = set(list_waiting_at(part, moment, last=last)["row_id"])
        assert some <= set(list_waiting_at(whole, moment)["row_id"])
    assert not some


def test_a_message_ticked_as_automatic_answers_nobody_on_any_page():
    test = page(app("en", "apres_private_outlet"), "response_time")
    before = int(test.metric[1].value)
    box = next(box for box in test.checkbox if str(box.key).startswith("automatic:"))
    ticked = box.set_value(True).run()
    assert not ticked.exception
    after = int(ticked.metric[1].value)
    assert after < before
    overview = page(ticked, "overview")
    n = int("".join(filter(str.isdigit, overview.button(key="overview:card:answered-directly").label)))
    assert n == after
    back = page(overview, "response_time")
    box = next(box for box in back.checkbox if str(box.key).startswith("automatic:"))
    assert box.value
    assert int(box.set_value(False).run().metric[1].value) == before
