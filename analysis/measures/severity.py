"""What made past firestorms worse, and what the data say of it here: four inputs, no verdict and no index.

N. Hansen, A.-K. Kupfer and T. Hennig-Thurau, 2018, Brand crises in the digital age, International Journal of Research
in Marketing 35(4), 557-574: of 78 firestorms those hurt a brand most that began with a vivid trigger (a video or a
picture in the first post), that were about a failure of a product or service or a social one, that had many messages,
and that lasted. That study measured brands by surveys; here are the inputs alone.
"""

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from analysis.comments import customers
from analysis.measures.bins import is_fine_enough
from analysis.measures.rates import per_thousand

INPUTS = ("vivid_trigger", "failure", "messages", "length")
COLUMNS = ("input", "figure", "value", "low", "high", "reason")
LINK = r"(?i)https?://|\bwww\.|pic\.twitter\.com/"
# Addresses of pictures and videos, by their place or their ending.
MEDIA = (
    r"(?i)(?:pic\.twitter\.com|youtu\.be|youtube\.com|instagram\.com|tiktok\.com|vimeo\.com|dailymotion\.com|twitpic\.com"
    r"|yfrog\.com|flickr\.com|imgur\.com|giphy\.com|fb\.watch)/\S|https?://\S+\.(?:jpe?g|png|gif|webp|mp4|mov|webm)\b"
)


def measure_severity(
    comments: pd.DataFrame,
    bin: str,
    window: dict,
    since: pd.Timestamp,
    until: pd.Timestamp,
    *,
    negative: bool = False,
    audience: int | None = None,
) -> pd.DataFrame:
    """One row per figure of an input: input (INPUTS), figure, value, low, high (95 %, where it has an interval) and
    reason (why it has no value).

    `window`: a row of `crisis.describe`; `since`, `until`: its beginning, as `find_triggers` looks through it. Figures:
    of the beginning comments, with_link and with_media (counts of texts that hold an address; what was attached no
    column tells); messages and per_1000 (comments of the window); hours and bins (from onset to end; at least, where
    it goes on).
    """
    told = comments["created_at"].notna().to_numpy() & is_fine_enough(comments["precision"], bin)
    told &= customers(comments) & comments["created_at"].ge(since).to_numpy()
    told &= comments["created_at"].lt(until).to_numpy()
    if negative:
        told &= (comments["sentiment"] == "negative").to_numpy(dtype=bool)
    texts = pa.array(comments["text"][told].fillna(""))
    messages, hours = int(window["comments"]), _hours(window["onset"], window["end"])
    rows = [
        ("vivid_trigger", "beginning", len(texts), None, None, None),
        ("vivid_trigger", "with_link", _count(texts, LINK), None, None, None),
        ("vivid_trigger", "with_media", _count(texts, MEDIA), None, None, None),
        ("vivid_trigger", "attached", None, None, None, "no-attachments"),
        ("failure", "kind", None, None, None, "no-topics"),
        ("messages", "messages", messages, None, None, None),
        (
            ("messages", "per_1000", per_thousand(messages, audience), None, None, None)
            if audience
            else ("messages", "per_1000", None, None, None, "no-audience")
        ),
        (
            "length",
            "hours",
            hours,
            max(_hours(window["onset_high"], window["end_low"]), 0.0),
            _hours(window["onset_low"], window["end_high"]),
            None,
        ),
        ("length", "bins", int(window["duration_bins"]), None, None, None),
    ]
    return pd.DataFrame(rows, columns=COLUMNS).astype(
        {"value": "float64", "low": "float64", "high": "float64"}
    )


def _count(texts: pa.Array, pattern: str) -> int:
    """How many hold it; pandas would go through them one by one."""
    return pc.sum(pc.match_substring_regex(texts, pattern)).as_py() or 0


def _hours(start: pd.Timestamp, end: pd.Timestamp) -> float:
    return (end - start) / pd.Timedelta(hours=1)
