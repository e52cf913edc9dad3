"""One comment in an export that tells the time and one that tells the day, or nothing: merged only without doubt."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.intake.test_tidy import opened

HEAD = "comment id,author,date,text,post url\n"
LONG = "Where is my parcel, ordered three weeks ago? This is number {}."
START = pd.Timestamp("2012-08-06 09:03:22")
POST = "https://www.facebook.com/lune/posts/{}"


def _export(comments, ids="{}", dates="%Y-%m-%d %H:%M:%S"):
    """`comments`: (author, number of the text, hours since START, post or "")."""
    lines = [HEAD.replace("date,", "") if dates is None else HEAD]
    for place, (author, number, hours, post) in enumerate(comments):
        at = START + pd.Timedelta(hours=hours)
        text = LONG.format(number) if number < 100 else "Shame!"
        date = "" if dates is None else f"{at.strftime(dates)},"
        lines.append(f'{ids.format(place) if ids else ""},{author},{date}"{text}",{post}\n')
    return "".join(lines)


FOUR = [("Ana", 1, 0, ""), ("Ben", 2, 3, ""), ("Lune", 3, 14, ""), ("Max", 4, 30, "")]


@pytest.mark.parametrize("dates", ["%Y-%m-%d", None])
def test_the_finer_date_is_kept(dates):
    fine, coarse = _export(FOUR, "57000000000000{:02}"), _export(FOUR, "Y29tbWVudDox{}", dates)
    for files in ((fine, coarse), (coarse, fine)):
        tidied = opened(*files)
        comments = tidied.comments
        assert comments["author"].tolist() == ["Ana", "Ben", "Lune", "Max"]
        assert comments["precision"].astype("str").unique().tolist() == ["second"]
        assert comments["comment_id"].str.startswith("57").all()
        assert comments["snapshots"].unique().tolist() == ["export_0.csv;export_1.csv"]
        assert tidied.set_aside["reason"].tolist() == ["same-elsewhere"] * 4
        assert [note.data for note in tidied.notes if note.code == "same-elsewhere"] == [{"rows": 4}]


def _changed(place, **change):
    names = ("author", "number", "hours", "post")
    return [
        tuple(change.get(name, cell) for name, cell in zip(names, row, strict=True)) if at == place else row
        for at, row in enumerate(FOUR)
    ]


LINKED = [(*row[:3], POST.format(1)) for row in FOUR]


@pytest.mark.parametrize(
    ("fine", "coarse", "comments"),
    [
        (FOUR, FOUR, 4),
        (FOUR[:3], FOUR, 4),
        (FOUR, _changed(0, hours=20), 5),  # the next day
        (FOUR, _changed(0, hours=-10), 5),  # the day before
        (FOUR, _changed(0, author="Zoe"), 5),
        (FOUR, _changed(0, number=9), 5),
        (_changed(0, number=100), _changed(0, number=100), 5),  # too short
        ([*FOUR, ("Ana", 1, 2, "")], FOUR, 6),  # twice that day in the fine export
        (FOUR, [*FOUR, ("Ana", 1, 2, "")], 6),  # and in the coarse one
        ([*FOUR, ("Ana", 1, 24, "")], FOUR, 5),  # the next day is another comment
        (FOUR[:2], FOUR[:2], 4),  # two matches do not show that exports overlap
        (FOUR, [*FOUR[:3], *(("Zoe", n, 5, "") for n in range(20, 24))], 8),  # three of four do
        ([*FOUR[:3], *(("Max", n, 5, "") for n in range(30, 34))],
         [*FOUR[:3], *(("Zoe", n, 5, "") for n in range(20, 24))], 14),  # three of seven do not
        (LINKED, LINKED, 4),
        (LINKED, FOUR, 4),
        (LINKED, [(*row[:3], POST.format(1).replace("www.", "m.") + "/?fbclid=a") for row in FOUR], 4),
        (LINKED, [(*row[:3], POST.format(2)) for row in FOUR], 8),
    ],
)  # fmt: skip
def test_what_is_one_comment_by_day(fine, coarse, comments):
    one, other = _export(fine, "57000000000000{:02}"), _export(coarse, "Y29tbWVudDox{}", "%Y-%m-%d")
    assert len(opened(one, other).comments) == comments
    assert len(opened(other, one).comments) == comments


def test_a_text_without_date_that_a_dated_export_holds_twice_is_doubtful():
    bare = _export(FOUR, "", None)
    assert len(opened(_export(FOUR), bare).comments) == 4
    assert len(opened(_export([*FOUR, ("Ana", 1, 500, "")]), bare).comments) == 6
    assert len(opened(_export(FOUR), _export([*FOUR, FOUR[0]], "", None)).comments) == 6
    # Two exports without dates say too little.
    assert len(opened(bare, bare).comments) == 8


def test_ids_of_one_scheme_are_two_comments():
    one, other = _export(FOUR, "57000000000000{:02}"), _export(FOUR, "58000000000000{:02}", "%Y-%m-%d")
    assert len(opened(one, other).comments) == 8


def test_a_day_that_two_exports_tell_differently_is_left():
    later = [(author, number, hours + 0.5, post) for author, number, hours, post in FOUR]
    day = _export(FOUR, "Y29tbWVudDox{}", "%Y-%m-%d")
    assert len(opened(_export(FOUR, "57{:02}000000000000"), _export(later, ""), day).comments) == 12


PEOPLE = st.sampled_from(["Ana", "Ben", "Lune"])
ROWS = st.tuples(
    PEOPLE, st.integers(1, 4), st.integers(0, 40), st.sampled_from(["", POST.format(1), POST.format(2)])
)
MANNERS = (
    ("57000000000000{:02}", "%Y-%m-%d %H:%M:%S"),
    ("a{}", "%Y-%m-%d %H:%M"),
    ("Y29{}", "%Y-%m-%d"),
    ("", None),
)


def _told(tidied):
    comments = tidied.comments
    day = comments["created_at"].dt.floor("D")
    told = pd.DataFrame({"author": comments["author"], "text": comments["text"], "day": day})
    return sorted(map(str, told.itertuples(index=False)))


@settings(max_examples=12, deadline=None)
@given(st.data())
def test_the_order_of_rows_and_files_changes_nothing(data):
    comments = data.draw(st.lists(ROWS, min_size=3, max_size=9, unique_by=lambda row: row[:3]))
    held = [data.draw(st.permutations(comments))[: data.draw(st.integers(3, 9))] for _ in MANNERS]
    files = [_export(rows, *manner) for rows, manner in zip(held, MANNERS, strict=True)]
    lines = [file.splitlines(keepends=True) for file in files]
    shuffled = ["".join([one[0], *data.draw(st.permutations(one[1:]))]) for one in lines]
    tidied, turned = opened(*files), opened(*data.draw(st.permutations(shuffled)))
    assert _told(tidied) == _told(turned)
    assert len(tidied.comments) + len(tidied.set_aside) == sum(map(len, held))
    # No file's rows become one, and so no fewer comments are left than the file that tells most holds.
    assert len(tidied.comments) >= max(map(len, held))


@settings(max_examples=12, deadline=None)
@given(st.data())
def test_a_complaint_pasted_under_two_posts_stays_two(data):
    pasted = [
        ("Ana", 1, hours, POST.format(post)) for post, hours in ((1, 1), (2, data.draw(st.integers(2, 40))))
    ]
    one = [*FOUR, *pasted]
    other = [row for row in one if data.draw(st.booleans())] or one
    manner = data.draw(st.sampled_from(MANNERS[1:]))
    files = [_export(one, *MANNERS[0]), _export(other, *manner)]
    for texts in (files, files[::-1]):
        comments = opened(*texts).comments
        mine = comments[(comments["author"] == "Ana") & comments["post_url"].notna()]
        assert set(mine["post_url"]) == {POST.format(1), POST.format(2)}
        assert len(comments) >= len(one)
