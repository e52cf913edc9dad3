"""How long the brand said nothing while somebody waited, against a count minute by minute."""

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.comments import empty
from analysis.measures.responses import measure_responses
from analysis.measures.silences import find_silences, list_posts_meanwhile
from tests.measures.tables import crowd, shuffled, table

START = pd.Timestamp("2012-08-06", tz="UTC")
MINUTE = pd.Timedelta(minutes=1)
END = 40  # minutes after START

# A comment: minute, brand. A message: minute, brand, the comment it answers or None.
COMMENTS = st.lists(st.tuples(st.integers(0, END), st.sampled_from(["Aral", "Brume"])), max_size=8)
MESSAGES = st.lists(
    st.tuples(st.integers(0, END), st.sampled_from(["Aral", "Brume"]), st.none() | st.integers(0, 7)),
    max_size=8,
)


def page(asked, said, **more) -> pd.DataFrame:
    """THE TABLE of a page: comments (row_id from 0), then messages; a message answers one of its brand, earlier on."""
    rows = [{"created_at": START + at * MINUTE, "is_brand": False, "brand": brand} for at, brand in asked]
    for at, brand, to in said:
        fits = to is not None and to < len(asked) and asked[to][1] == brand and asked[to][0] <= at
        rows.append(
            {
                "created_at": START + at * MINUTE,
                "is_brand": True,
                "brand": brand,
                "answers": to if fits else None,
                "answers_by": "parent" if fits else None,
                "kind": "comment" if fits else "post",
            }
        )
    return table(rows, **more) if rows else empty()


def silences(comments):
    end = START + END * MINUTE
    return find_silences(comments, measure_responses(comments, end), end)


def who_waits(comments, brand) -> list[int]:
    """How many of a brand's customers wait in each minute: one by one."""
    found, brands = measure_responses(comments, START + END * MINUTE), comments["brand"].tolist()
    waits = [
        ((row.asked_at - START) / MINUTE, row.minutes)
        for row in found.itertuples()
        if brands[row.row_id] == brand
    ]
    return [sum(asked <= minute < asked + took for asked, took in waits) for minute in range(END)]


@given(COMMENTS, MESSAGES)
@settings(max_examples=15)
def test_every_silence_against_a_count_minute_by_minute(asked, said):
    comments = page(asked, said)
    expected = []
    for brand in ("Aral", "Brume"):
        spoken = {at for at, who, _ in said if who == brand}
        waiting = who_waits(comments, brand)
        run = None
        for minute in [*range(END), END]:
            over = minute == END or not waiting[minute] or minute in spoken
            if run is not None and over:
                inside = waiting[run:minute]
                expected.append(
                    (brand, run, minute, inside[0], inside[-1], max(inside), minute not in spoken)
                )
                run = None
            if minute < END and waiting[minute] and run is None:
                run = minute
    found = silences(comments)
    told = [
        (
            row.brand,
            (row.start - START) / MINUTE,
            (row.end - START) / MINUTE,
            row.waiting_at_start,
            row.waiting_at_end,
            row.most_waiting,
            row.open,
        )
        for row in found.itertuples()
    ]
    assert sorted(told) == sorted(expected)
    assert found["minutes"].tolist() == [(row.end - row.start) / MINUTE for row in found.itertuples()]
    assert found["minutes"].is_monotonic_decreasing


@given(COMMENTS, MESSAGES)
@settings(max_examples=15)
def test_every_post_against_a_count(asked, said):
    comments = page(asked, said)
    found = measure_responses(comments, START + END * MINUTE)
    brands = comments.set_index("row_id")["brand"]
    expected = {}
    for post in comments.loc[(comments["kind"] == "post").to_numpy(bool)].itertuples():
        waits = [
            (post.created_at - row.asked_at) / MINUTE
            for row in found.itertuples()
            if brands[row.row_id] == post.brand
            and row.asked_at < post.created_at
            and (row.state == "waiting" or row.asked_at + row.minutes * MINUTE > post.created_at)
        ]
        if waits:
            expected[post.row_id] = (len(waits), max(waits))
    posts = list_posts_meanwhile(comments, found)
    told = {row.row_id: (row.waiting, row.longest_minutes) for row in posts.itertuples()}
    assert told == expected
    assert posts["waiting"].is_monotonic_decreasing


def test_a_silence_begins_with_the_first_who_waited():
    """Nobody minds that the brand says nothing while nobody asks."""
    found = silences(page([(12, "Aral"), (15, "Aral")], [(0, "Aral", None), (30, "Aral", 0)]))
    assert found["minutes"].tolist() == [18.0, 10.0]
    assert found["waiting_at_start"].tolist() == [1, 1]
    assert found["most_waiting"].tolist() == [2, 1]
    assert found["open"].tolist() == [False, True]


def test_a_brand_that_never_answers_is_one_silence():
    found = silences(page([(3, "Aral"), (9, "Aral"), (5, "Brume")], [(8, "Brume", 2)]))
    assert found["brand"].tolist() == ["Aral", "Brume"]
    assert found["minutes"].tolist() == [37.0, 3.0]
    assert found["open"].tolist() == [True, False]


def test_an_export_that_ends_earlier_ends_the_silence_open():
    comments = page([(0, "Aral"), (3000, "Aral")], [])
    ends = pd.Series([START + 10 * MINUTE, START + 3010 * MINUTE])
    found = find_silences(comments, measure_responses(comments, ends), ends.max())
    assert found["minutes"].tolist() == [10.0, 10.0]
    assert found["open"].all()


def test_an_export_that_took_a_while_to_collect_ends_together():
    comments = page([(0, "Aral"), (5, "Aral")], [])
    ends = pd.Series([START + 10 * MINUTE, START + 40 * MINUTE])
    found = find_silences(comments, measure_responses(comments, ends), ends.max())
    assert found["minutes"].tolist() == [40.0]
    assert found["waiting_at_end"].tolist() == [2]


def test_dates_that_do_not_tell_the_hour_are_not_used():
    comments = page([(3, "Aral")], [(8, "Aral", None)]).assign(
        precision=pd.Categorical(["second", "day"], categories=empty()["precision"].cat.categories)
    )
    assert silences(comments)["minutes"].tolist() == [37.0]
    assert list_posts_meanwhile(comments, measure_responses(comments, START)).empty


def test_where_no_brand_is_named_all_are_of_one():
    comments = page([(3, None)], [(8, None, None), (20, None, 0)])
    found = silences(comments)
    assert found["minutes"].tolist() == [12.0, 5.0]
    assert found["brand"].isna().all()
    assert len(list_posts_meanwhile(comments, measure_responses(comments, START + END * MINUTE))) == 1


def test_where_brands_are_named_a_comment_of_none_is_nobodys():
    comments = page([(3, None), (5, "Aral")], [(8, None, None), (20, "Aral", 1)])
    assert silences(comments)["minutes"].tolist() == [15.0]


def test_a_message_within_a_thread_is_not_on_its_own_account():
    comments = page([(3, "Aral")], [(8, "Aral", None), (9, "Aral", None)])
    comments = comments.assign(
        kind=pd.Categorical(["comment"] * 3, categories=comments["kind"].cat.categories),
        thread_id=pd.Series(["c0", "c1", "c0"], dtype="str"),
    )
    posts = list_posts_meanwhile(comments, measure_responses(comments, START + END * MINUTE))
    assert posts["row_id"].tolist() == [1]  # it begins a thread; the other is in the customer's


def test_a_post_at_the_very_end_sees_those_who_wait():
    comments = page([(3, "Aral")], [(END, "Aral", None)])
    posts = list_posts_meanwhile(comments, measure_responses(comments, START + END * MINUTE))
    assert posts["waiting"].tolist() == [1]


def test_order_changes_nothing_and_nothing_is_changed():
    comments = crowd(200)
    end = comments["created_at"].max()
    found = measure_responses(comments, end)
    before = comments.copy(), found.copy()
    pd.testing.assert_frame_equal(
        find_silences(comments, found, end), find_silences(shuffled(comments), shuffled(found), end)
    )
    pd.testing.assert_frame_equal(
        list_posts_meanwhile(comments, found), list_posts_meanwhile(shuffled(comments), shuffled(found))
    )
    pd.testing.assert_frame_equal(comments, before[0])
    pd.testing.assert_frame_equal(found, before[1])


def test_nothing_gives_nothing():
    nothing = measure_responses(empty(), pd.NaT)
    found = find_silences(empty(), nothing, pd.NaT)
    assert len(found) == 0
    assert "most_waiting" in found
    assert len(list_posts_meanwhile(empty(), nothing)) == 0
    assert find_silences(page([(3, "Aral")], []), nothing, START).empty
