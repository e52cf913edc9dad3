"""One export and its column map -> rows of the table, not yet linked to the other exports of the case.

In: a RawTable, its ColumnMap, the time zone of its dates and the user's choices. Out: `Rows`: a frame with the table's
columns (ids and names NaN where absent, texts ""), the rows set aside, the notes. A reply on the row of the review it
answers becomes a row of its own, below it.
"""

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from analysis.comments import UTC_TIME
from analysis.errors import MissingColumns
from analysis.intake.cells import clean_counts, clean_ids, clean_names, clean_stars, clean_texts
from analysis.intake.columns import ColumnMap
from analysis.intake.columns.given import join_names
from analysis.intake.columns.halves import join_halves
from analysis.intake.columns.platforms import find_platform
from analysis.intake.dates import parse_dates
from analysis.intake.dates.columnzone import FileZone
from analysis.intake.encodings.escapes import undo_escapes
from analysis.intake.encodings.mojibake import repair_mojibake
from analysis.intake.flags import brand_flags, kinds
from analysis.intake.linking.brands import brand_by_name, chosen_brands
from analysis.intake.linking.linkids import complete_ids
from analysis.intake.linking.numbering import find_nodes, link_by_number, link_by_order, link_nodes
from analysis.intake.linking.replies import PRECISION, add_replies, newest
from analysis.intake.marks import are_errors, mark_cells
from analysis.intake.strays import find_strays
from analysis.intake.table import RawTable, set_aside
from analysis.notes import Note

_NAMES = ("author", "given_name", "title", "brand", "url", "post_url")
_COUNTS = ("likes", "shares", "replies_count")


@dataclass(frozen=True)
class Rows:
    """The rows of one export; `date_format` is "" where there is no date, `repaired` of REPAIRED_COLUMNS."""

    frame: pd.DataFrame
    set_aside: pd.DataFrame
    date_format: str
    notes: list[Note] = field(default_factory=list)
    repaired: list[pd.DataFrame] = field(default_factory=list)


def make_rows(
    raw: RawTable,
    columns: ColumnMap,
    zone: FileZone,
    brands: tuple[str, ...] | None,
    order: str | None,
    collected_at: pd.Timestamp | None,
) -> Rows:
    """The rows of one export. Raises MissingColumns where no column holds a text."""
    if "text" not in columns and "title" not in columns:
        raise MissingColumns(name=raw.name, missing=["text"], found=[name for name in columns.names if name])
    notes = list(raw.notes)
    if columns.tool:
        notes.append(Note("tool-recognised", {"tool": columns.tool}, file=raw.name))
    reason = find_strays(raw.frame, columns)
    kept = (reason == "").to_numpy(dtype=bool)
    strays = _strays(raw, reason, kept)
    source = raw.frame[kept].reset_index(drop=True)
    rows = pd.DataFrame({"source_row": raw.source_rows[kept].astype("int32")}, index=source.index)
    rows.insert(0, "source_file", raw.name)

    def cells(name: str) -> pd.Series | None:
        return columns.series(source, name)

    for name in ("comment_id", "parent_id", "thread_id", "post_id", "author_id", "response_ids"):
        rows[name], ruined = clean_ids(cells(name)) if name in columns else (_nothing(rows), 0)
        if ruined:
            notes.append(
                Note("ids-ruined", {"rows": ruined, "column": columns.get(name).column}, "warning", raw.name)
            )
    for name in _NAMES:
        rows[name] = clean_names(cells(name)) if name in columns else _nothing(rows)
    repaired = escaped = 0
    for name in ("author", "given_name", "title", "brand"):
        rows[name], fixed = repair_mojibake(rows[name])
        repaired += fixed
    given = rows.pop("given_name")
    if given.notna().any():
        rows["author"] = join_names(given, rows["author"])
        both = [held.column for name in ("given_name", "author") if (held := columns.get(name))]
        if len(both) > 1:
            notes.append(Note("names-of-two-columns", {"given": both[0], "column": both[1]}, file=raw.name))
    for name in ("text", "more_text", "reply_text"):
        rows[name], fixed = clean_texts(cells(name)) if name in columns else (_nothing(rows).fillna(""), 0)
        repaired += fixed
        rows[name], fixed = undo_escapes(rows[name])
        escaped += fixed
    more, held, other = rows.pop("more_text"), columns.get("text"), columns.get("more_text")
    if held and other and held.position != other.position and (more != "").any():
        rows["text"] = join_halves(rows["text"], more, first=held.position < other.position)
        data = {"rows": int((more != "").sum()), "column": other.column}
        notes.append(Note("texts-of-two-columns", data, file=raw.name))
    if lost := int(are_errors(rows["text"]).sum()):
        notes.append(Note("texts-in-error", {"rows": lost}, "warning", raw.name))
    if escaped:
        notes.append(Note("escapes-undone", {"rows": escaped}, "repair", raw.name))
    if repaired:
        notes.append(Note("mojibake-repaired", {"rows": repaired}, "repair", raw.name))
    for name in _COUNTS:
        rows[name] = (
            clean_counts(cells(name)) if name in columns else pd.array([pd.NA] * len(rows), dtype="Int64")
        )
    rows["rating"] = (
        clean_stars(cells("rating")) if "rating" in columns else pd.array([pd.NA] * len(rows), dtype="Int64")
    )

    _collected(rows, columns, cells, zone, collected_at)
    label = _dates(rows, raw, columns, cells, zone, order, notes)
    marks = mark_cells(raw.name, rows, cells, {note.code for note in notes})
    rows, told = _numbered(rows, raw, columns, source)
    rows["kind"] = _kinds(rows, cells)
    rows, by_order = link_by_order(rows)
    notes += [Note(note.code, note.data, note.level, raw.name) for note in (*told, *by_order)]
    rows["platform"] = _platform(rows, raw, columns, cells)
    rows["is_brand"] = _is_brand(rows, raw, columns, cells, brands, notes)
    frame, told = add_replies(rows, raw.name, cells("reply_date"), zone, order)
    return Rows(frame, strays, label, notes + told, [raw.repaired, *marks])


def _strays(raw: RawTable, reason: pd.Series, kept: np.ndarray) -> pd.DataFrame:
    """What was set aside while reading, and the rows that are no comments."""
    left = raw.frame[~kept]
    columns = [left.iloc[:, place].tolist() for place in range(left.shape[1])]
    texts = [" | ".join(filter(None, cells)) for cells in zip(*columns, strict=True)]
    found = set_aside(raw.name, list(zip(raw.source_rows[~kept].tolist(), reason[~kept], texts, strict=True)))
    return pd.concat([raw.set_aside, found], ignore_index=True).sort_values("source_row", kind="stable")


def _collected(rows, columns, cells, zone, collected_at) -> None:
    rows["collected_at"] = pd.Series(collected_at or pd.NaT, index=rows.index, dtype=UTC_TIME)
    if "collected_at" in columns and collected_at is None:
        rows["collected_at"] = parse_dates(cells("collected_at"), timezone=zone).created_at


def _dates(rows, raw, columns, cells, zone, order, notes) -> str:
    if "created_at" not in columns:
        rows["created_at"] = pd.Series(pd.NaT, index=rows.index, dtype=UTC_TIME)
        rows["precision"] = pd.Series("unknown", index=rows.index).astype(PRECISION)
        notes.append(Note("no-dates", {}, "warning", raw.name))
        return ""
    parsed = parse_dates(
        cells("created_at"),
        cells("created_time"),
        timezone=zone,
        order=order,
        collected_at=newest(rows["collected_at"]),
    )
    rows["created_at"], rows["precision"] = parsed.created_at, parsed.precision
    notes += [Note(note.code, note.data, note.level, raw.name) for note in parsed.notes]
    return parsed.format


def _numbered(rows, raw, columns, source) -> tuple[pd.DataFrame, list[Note]]:
    """Ids and parents that stand in links or in the numbers of a tool."""
    # "0" is how some tools write "no parent", unless a comment bears that number.
    nobody = rows["parent_id"].eq("0") & ~rows["comment_id"].eq("0").any()
    rows, given = complete_ids(rows.assign(parent_id=rows["parent_id"].mask(nobody).astype("str")))
    told = [Note("ids-from-links", {"rows": given})] if given else []
    if "node_id" in columns:
        nodes = columns.series(source, "node_id").str.strip()
        return link_nodes(rows, nodes, columns.series(raw.frame, "node_id").str.strip()), told
    used = {guess.position for name, guess in columns.guesses.items() if name != "comment_id"}
    free = [source.iloc[:, place] for place in range(source.shape[1]) if place not in used]
    nodes = find_nodes(rows, free)
    if nodes is not None:
        return link_nodes(rows, nodes, nodes), told
    rows, numbered = link_by_number(rows, free)
    return rows, told + numbered


def _kinds(rows: pd.DataFrame, cells) -> pd.Series:
    """What the export says, else the depth, else whether there is a parent."""
    found = pd.Series(np.where(rows["parent_id"].notna(), "reply", "comment"), index=rows.index)
    depth = cells("depth")
    if depth is not None:
        levels = clean_counts(depth)
        lowest = levels.min()
        found = found.mask((levels > lowest).fillna(False).astype(bool), "reply")
    said = cells("kind")
    if said is not None:
        named = kinds(said)
        found = named.where((named != "").to_numpy(dtype=bool), found)
    return found.astype("str")


def _platform(rows: pd.DataFrame, raw: RawTable, columns: ColumnMap, cells) -> pd.Series:
    links = [rows[name].dropna() for name in ("url", "post_url")]
    found = find_platform(cells("platform"), links, raw.name, columns.names)
    return found if isinstance(found, pd.Series) else pd.Series(found, index=rows.index, dtype="str")


def _is_brand(rows, raw, columns, cells, brands, notes) -> pd.Series:
    """Who wrote each row, as the user decided or as the export says; empty where nothing says it."""
    nothing = pd.Series(pd.NA, index=rows.index, dtype="boolean")
    if brands is not None:
        return chosen_brands(rows["author"], rows["author_id"], brands)
    flags = cells("is_brand")
    if flags is not None:
        found = brand_flags(flags)
        if found.notna().any():
            data = {"column": columns.get("is_brand").column, "rows": int(found.sum())}
            notes.append(Note("brand-by-flag", data, file=raw.name))
            return found
    for name in ("brand", "post_author"):
        named = cells(name)
        if named is None or rows["author"].isna().all():
            continue
        found = brand_by_name(
            rows["author"], repair_mojibake(clean_names(named).fillna(""))[0], few=name == "post_author"
        )
        if found is not None:
            data = {"column": columns.get(name).column, "rows": int(found.sum())}
            notes.append(Note("brand-by-author", data, file=raw.name))
            return found
    return nothing


def _nothing(rows: pd.DataFrame) -> pd.Series:
    return pd.Series(np.nan, index=rows.index, dtype="str")
