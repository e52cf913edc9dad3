"""Exports as read -> THE TABLE: one row per comment, linked across the exports of a case.

In: (RawTable, ColumnMap) pairs and the user's choices. Out: `Tidied`: the table up to stage "intake", the rows set
aside with their reasons, notes, and the date format of each file. Rows of the files = comments that are no same-row
replies + rows set aside. Text is "" where a comment has no words; every other field is empty where it is unknown.
"""

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from analysis import comments as table
from analysis.intake.columns import ColumnMap
from analysis.intake.dates.columnzone import find_zone
from analysis.intake.dates.zones import check_timezone
from analysis.intake.linking.brands import chosen_brands, find_signers, rank_brand_candidates, spread_brands
from analysis.intake.linking.duplicates import find_duplicates
from analysis.intake.linking.ids import part_ids
from analysis.intake.linking.merged import merge_repeated
from analysis.intake.linking.spans import span_exports
from analysis.intake.linking.threads import ABSENT, find_parents, find_roots, thread_ids
from analysis.intake.repaired import with_texts
from analysis.intake.rows import Rows, make_rows
from analysis.intake.stars import count_other_scales
from analysis.intake.table import SET_ASIDE_COLUMNS, RawTable, set_aside
from analysis.notes import Note

__all__ = ["Tidied", "rank_brand_candidates", "tidy"]

# Characters from which people hardly write the same by chance, and the share of rows from which it is worth a word.
LONG_TEXT = 40
MANY_AGAIN = 0.02
# Reddit writes the kind of thing before its id, in the parent only.
_PREFIXED = r"^t\d_"


@dataclass(frozen=True)
class Tidied:
    """`comments` passes `comments.check(stage="intake")`; `date_formats` is file -> format, "" where there is none."""

    comments: pd.DataFrame
    set_aside: pd.DataFrame
    notes: list[Note] = field(default_factory=list)
    date_formats: dict[str, str] = field(default_factory=dict)
    spans: pd.DataFrame = field(default_factory=pd.DataFrame)  # of `span_exports`
    repaired: pd.DataFrame = field(default_factory=pd.DataFrame)  # of `with_texts`


def tidy(
    tables: list[tuple[RawTable, ColumnMap]],
    *,
    timezone: str = "Europe/Paris",
    brands: tuple[str, ...] | None = None,
    date_orders: dict[str, str] | None = None,
    date_zones: dict[str, str] | None = None,
    collected_at: dict[str, pd.Timestamp] | None = None,
) -> Tidied:
    """The table of a case. `timezone`: of dates that name none; file -> `date_orders`, `date_zones` (the user's word,
    over what the file says), `collected_at` (when it was taken, UTC). Raises UnknownTimezone, MissingColumns.
    """
    check_timezone(timezone)
    orders, zones, taken = date_orders or {}, date_zones or {}, collected_at or {}
    made = []
    for raw, columns in tables:
        zone = find_zone(zones.get(raw.name), raw.preamble, timezone)
        made.append(make_rows(raw, columns, zone, brands, orders.get(raw.name), taken.get(raw.name)))
    notes = [note for one in made for note in one.notes]
    notes += _other_scales(tables)
    formats = {raw.name: one.date_format for (raw, _), one in zip(tables, made, strict=True)}
    if not made:
        comments = table.empty("intake")
        return Tidied(comments, set_aside("", []), notes, formats, repaired=with_texts([], comments))
    rows = pd.concat([one.frame for one in made], ignore_index=True)
    spans = span_exports(rows)
    rows, repeated = _without_duplicates(rows, spans, notes)
    rows = _linked(rows, notes)
    rows["brand"] = spread_brands(rows, rows.pop("parent_at").to_numpy())
    notes += _brand_notes(rows, brands) + _repeated_texts(rows)
    rows["row_id"] = np.arange(len(rows))
    comments = table.conform(rows, "intake")
    repaired = with_texts([mark for one in made for mark in one.repaired], comments)
    return Tidied(comments, _aside(made, repeated), notes, formats, spans, repaired)


def _without_duplicates(
    rows: pd.DataFrame, spans: pd.DataFrame, notes: list[Note]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    found = find_duplicates(rows)
    counts = _newest_of_each(rows, found, spans)
    again = counts != np.arange(len(rows))
    rows = rows.assign(
        snapshots=found["snapshots"].to_numpy()[found["first"]],
        parent_id=_bare(rows["parent_id"], rows["comment_id"]),
    )
    rows, shared = part_ids(rows, found["first"])
    if shared:
        notes.append(Note("ids-shared", {"ids": shared}))
    repeated = rows.assign(reason=_why_repeated(rows, found))
    rows = merge_repeated(rows, counts)
    repeated = repeated[again & ~rows["same_row"].to_numpy(dtype=bool)]
    told = (("duplicate", "duplicates"), ("seen-again", "seen-again"), ("same-elsewhere", "same-elsewhere"))
    for reason, code in told:
        if count := int((repeated["reason"] == reason).sum()):
            notes.append(Note(code, {"rows": count}))
    return rows[~again].reset_index(drop=True), repeated


def _newest_of_each(rows: pd.DataFrame, found: pd.DataFrame, spans: pd.DataFrame) -> np.ndarray:
    """Position of the row that counts for each: of several snapshots the newest one's (likes went on growing); of
    exports of two tools the first one's.
    """
    counts = np.arange(len(rows))
    inferred = found["inferred"].to_numpy(dtype=bool)
    first = np.where(inferred, counts, found["first"])
    if (first == counts).all():
        return np.where(inferred, found["first"], counts)
    several = np.isin(first, first[first != counts])
    taken = rows.loc[several, "source_file"].map(spans["taken"])
    group = pd.Series(first[several], index=taken.index)
    newest = taken.sort_values(ascending=False, kind="stable", na_position="last").index
    counts[several] = group.map(dict(zip(group[newest][::-1], newest[::-1], strict=True))).to_numpy()
    counts[inferred] = counts[found["first"].to_numpy()[inferred]]
    return counts


def _why_repeated(rows: pd.DataFrame, found: pd.DataFrame) -> np.ndarray:
    """`seen-again`: another export of the page holds it too; `duplicate`: the same export holds it twice;
    `same-elsewhere`: another tool's export holds it, as author, text and dates say.
    """
    file = rows["source_file"].to_numpy()
    once = ~pd.DataFrame({"file": file, "first": found["first"].to_numpy()}).duplicated()
    again = np.where(once, "seen-again", "duplicate")
    return np.where(found["inferred"], "same-elsewhere", again)


def _linked(rows: pd.DataFrame, notes: list[Note]) -> pd.DataFrame:
    """Parents found, threads derived, kinds of rows whose parent is known only now."""
    parent = rows["parent_id"]
    if rows["post_id"].notna().any():
        post = rows["post_id"].where(rows["post_id"].isin(rows["comment_id"].dropna().unique()))
        parent = parent.where(parent.notna(), post.where(post != rows["comment_id"])).astype("str")
    parent = parent.where(parent != rows["comment_id"]).astype("str")
    at = find_parents(rows["comment_id"], parent)
    absent = at == ABSENT
    if absent.any():
        data = {"rows": int(absent.sum()), "parents": int(parent[absent].nunique())}
        notes.append(Note("parents-missing", data, "warning"))
    own = rows["source_file"].astype("str") + "#" + rows["source_row"].astype("str")
    derived = thread_ids(rows["comment_id"], parent, own, at)
    # An id per row is no thread; a row below another is in that one's thread, whatever its own cell says.
    given = rows["thread_id"].to_numpy()[find_roots(at)]
    thread = pd.Series(given, index=rows.index, dtype="str")
    thread = thread.where(thread.notna(), derived).astype("str")
    return rows.assign(parent_id=parent, thread_id=thread, parent_at=at)


def _bare(parent: pd.Series, ids: pd.Series) -> pd.Series:
    if not parent.str.match(_PREFIXED).any() or ids.str.match(_PREFIXED).any():
        return parent
    return parent.str.replace(_PREFIXED, "", regex=True)


def _brand_notes(rows: pd.DataFrame, brands: tuple[str, ...] | None) -> list[Note]:
    ours = rows["is_brand"].fillna(False).to_numpy(dtype=bool)
    if brands:
        absent = [
            brand for brand in brands if not chosen_brands(rows["author"], rows["author_id"], (brand,)).any()
        ]
        chosen = Note("brand-chosen", {"brands": ", ".join(brands), "rows": int(ours.sum())})
        unmet = Note("brand-absent", {"brands": ", ".join(absent)}, "warning")
        return [chosen] * (len(absent) < len(brands)) + [unmet] * bool(absent)
    if not ours.any():
        signed = find_signers(rows)
        told = [Note("brand-signed", {"authors": len(signed)})] if signed else []
        return [Note("brand-unknown", {}, "warning"), *told]
    names = rows["brand"].dropna().nunique()
    return [Note("several-brands", {"brands": int(names)})] if names > 1 else []


def _repeated_texts(rows: pd.DataFrame) -> list[Note]:
    """Long texts that come back in an export that tells neither who wrote nor when: perhaps the same comment twice."""
    bare = (
        rows["author"].isna()
        & rows["author_id"].isna()
        & rows["created_at"].isna()
        & rows["comment_id"].isna()
    )
    texts = rows.loc[bare & (rows["text"].str.len() >= LONG_TEXT), "text"]
    again = len(texts) - texts.nunique()
    if again < MANY_AGAIN * len(rows):
        return []
    return [Note("texts-repeated", {"rows": again}, "warning")] if again else []


def _other_scales(tables: list[tuple[RawTable, ColumnMap]]) -> list[Note]:
    told = []
    for raw, columns in tables:
        left = count_other_scales(columns.series(raw.frame, "rating")) if "rating" in columns else 0
        if left:
            data = {"rows": left, "column": columns.get("rating").column}
            told.append(Note("ratings-other-scale", data, "warning", raw.name))
    return told


def _aside(made: list[Rows], repeated: pd.DataFrame) -> pd.DataFrame:
    again = pd.DataFrame(
        {
            "source_file": repeated["source_file"].astype("str"),
            "source_row": repeated["source_row"].astype("int64"),
            "reason": repeated["reason"],
            "raw": repeated["text"].astype("str"),
        }
    )
    everything = pd.concat([*(one.set_aside for one in made), again], ignore_index=True)
    order = {name: number for number, name in enumerate(dict.fromkeys(everything["source_file"]))}
    everything = everything.sort_values(
        ["source_file", "source_row"],
        key=lambda c: c.map(order) if c.name == "source_file" else c,
        kind="stable",
    )
    return everything[list(SET_ASIDE_COLUMNS)].reset_index(drop=True)
