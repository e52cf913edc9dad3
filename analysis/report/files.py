"""The files of a report: comments.csv, comments.xlsx, comments.parquet, measures.json, events.csv where there are any,
and what was set aside.
"""

import json
from pathlib import Path

import pandas as pd

from analysis.csv_files import write_csv
from analysis.pseudonyms import hide_names, meet_people
from analysis.samples import Sample, with_notice
from analysis.xlsx_files import write_xlsx

COMMENTS_CSV = "comments.csv"
COMMENTS_XLSX = "comments.xlsx"
COMMENTS_PARQUET = "comments.parquet"
MEASURES_JSON = "measures.json"
EVENTS_CSV = "events.csv"
SET_ASIDE_CSV = "set_aside.csv"


def write_files(
    folder: Path,
    comments: pd.DataFrame,
    measures: dict,
    set_aside: pd.DataFrame,
    *,
    names: bool = False,
    sample: Sample | None = None,
    events: pd.DataFrame | None = None,
) -> list[Path]:
    """Write the report into `folder` (made where it is missing) and return the paths.

    Authors appear as numbers and @mentions masked unless `names`. The rows set aside hold raw lines with names in
    them, so that file is only written with `names`. `events`: the table of their file (`events_files.write_events`).
    Where it is a sample's, the files say so. Raises OSError where the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    shown = comments if names else hide_names(comments, meet_people(comments))
    if sample:
        shown, measures = sample.mark(shown), {"notice": dict(sample.notice), **measures}
        set_aside = with_notice(set_aside)
    paths = [folder / name for name in (COMMENTS_CSV, COMMENTS_XLSX, COMMENTS_PARQUET, MEASURES_JSON)]
    paths[0].write_bytes(write_csv(shown))
    paths[1].write_bytes(write_xlsx(shown))
    shown.to_parquet(paths[2], index=False)
    paths[3].write_text(json.dumps(measures, ensure_ascii=False, indent=1), encoding="utf-8")
    if events is not None:
        paths.append(folder / EVENTS_CSV)
        paths[-1].write_bytes(write_csv(with_notice(events) if sample else events))
    if names:
        paths.append(folder / SET_ASIDE_CSV)
        paths[-1].write_bytes(write_csv(set_aside))
    return paths
