"""The gold labels of the sample cases: what careful readers understood, by the codebook of
`sample_data/gold/README.md`.

Every comment of a case once: sentiment, role, topics, whether it is in need of an answer; for the brand's messages
their reply codes; for those that an export lacks, which one and why.
"""

from pathlib import Path

import pandas as pd

from analysis.comments import SENTIMENTS
from analysis.samples import FOLDER as SAMPLES

FOLDER = SAMPLES / "gold"
BRAND = "brand"
# The first that fits.
ROLES = "insulter same_here complainant prospect defender supporter praise other".split()
TOPICS = "delivery refund customer_service product order_site price communication moderation tone trust staff".split()
REPLY_CODES = (
    "apology empathy active_listening explanation compensation corrective_action transfer ask_information thanks "
    "channel_change promise legalism scolding retaliation moderation_notice ask_praise holding_reply humour template "
    "personal_voice"
).split()
# Why an export lacks a comment.
ABSENT_BECAUSE = ("not_yet_written", "author_banned", "thread_deleted", "deleted")
OUTCOMES = ("kept", "late", "broken", "unknown")
VOICES = (
    "brand",
    "customer",
)  # whose word a promise is: the brand's own message, or a customer who reports it
CODERS = ("writer", "reader")
LABELS = ("sentiment", "role", "topics", "needs_answer", "reply_codes")
# What each label may be; a set of labels is joined by ";".
VOCABULARY = {
    "sentiment": SENTIMENTS,
    "role": (*ROLES, BRAND),
    "topics": TOPICS,
    "needs_answer": ("yes", "no"),
    "reply_codes": REPLY_CODES,
}
SETS = ("topics", "reply_codes")


def read_gold(case_id: str) -> pd.DataFrame:
    """One row per comment: comment_id, the LABELS ("" where a label does not apply), missing_from (when the export that
    lacks it was taken, ISO), missing_because (one of ABSENT_BECAUSE).
    """
    return _read(FOLDER / f"{case_id}.csv")


def read_coder(case_id: str, coder: str) -> pd.DataFrame:
    """comment_id and LABELS as one of CODERS gave them, before they were compared."""
    return _read(FOLDER / "coders" / f"{case_id}_{coder}.csv")


def read_settled(case_id: str) -> pd.DataFrame:
    """Where the two differed: comment_id, label, writer, reader, settled, reason."""
    return _read(FOLDER / "coders" / f"{case_id}_settled.csv")


def read_promises(case_id: str) -> pd.DataFrame:
    """comment_id, voice, words (of that comment), due (ISO, "" without a term), outcome, seen_in (a comment_id or
    "event"), remark.
    """
    return _read(FOLDER / f"{case_id}_promises.csv")


def read_hardest() -> pd.DataFrame:
    """The 30 comments on which careful readers could differ most: case, comment_id, why."""
    return _read(FOLDER / "hardest.csv")


def split_set(labels: pd.Series) -> pd.Series:
    """Sets of labels joined by ";" as lists."""
    return labels.str.split(";").map(lambda found: [label for label in found if label])


def _read(path: Path) -> pd.DataFrame:
    return pd.read_csv(path, dtype="str", keep_default_na=False, encoding="utf-8")
