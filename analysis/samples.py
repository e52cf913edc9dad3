"""The sample cases: folders of `sample_data/` with a case.toml beside their exports. They open for anyone.

Beside the exports lie `origin.csv` (where each comment comes from) and `events.csv` (what happened around them).
"""

import csv
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import numpy as np
import pandas as pd

from analysis.errors import UnknownCase
from analysis.events import ORIGINS, read_events
from analysis.reading import Choices
from analysis.words import LOCALES, say

FOLDER = Path(__file__).parent.parent / "sample_data"
# A file is a sample's where so many of its rows, and this share of them, bear the sample's ids.
FEWEST_IDS, MOST_IDS = 10, 0.5


@dataclass(frozen=True)
class Sample:
    """A sample case as its case.toml tells it; texts by locale."""

    id: str
    title: Mapping[str, str]
    summary: Mapping[str, str]
    notice: Mapping[str, str]
    exports: Mapping[str, str]  # file -> when it was taken, ISO; the latest first
    brand_accounts: tuple[str, ...]
    timezone: str
    sources: Mapping[str, str]  # key, as origin.csv and events.csv name it -> the account
    audience: int | None = None  # fans of the page, where the accounts tell it

    @property
    def folder(self) -> Path:
        """Where its files are."""
        return FOLDER / self.id

    @property
    def choices(self) -> Choices:
        """What a person who opens it would have to decide."""
        return Choices(brands=self.brand_accounts, timezone=self.timezone, collected_at=self.exports)

    def read(self) -> list[tuple[str, bytes]]:
        """The exports as (name, bytes), as if somebody had uploaded them."""
        return [(name, (self.folder / name).read_bytes()) for name in self.exports]

    @cached_property
    def origins(self) -> dict[str, str]:
        """comment_id -> one of `events.ORIGINS`."""
        with (self.folder / "origin.csv").open(encoding="utf-8", newline="") as file:
            found = {row["comment_id"]: row["origin"] for row in csv.DictReader(file)}
        if unknown := set(found.values()) - set(ORIGINS):
            raise ValueError(f"{self.id}: origins {sorted(unknown)}, expected {ORIGINS}")
        return found

    def mark(self, comments: pd.DataFrame) -> pd.DataFrame:
        """A copy for people to take away: where each comment comes from, and what the whole is."""
        return with_notice(comments.assign(origin=comments["comment_id"].map(self.origins)))

    @cached_property
    def events(self) -> pd.DataFrame:
        """What happened around the comments (`events.read_events`)."""
        return read_events((self.folder / "events.csv").read_bytes(), self.timezone)


@cache
def list_samples() -> dict[str, Sample]:
    """Every sample by id, in the order of the folders."""
    samples = {}
    for path in sorted(FOLDER.glob("*/case.toml")):
        facts = tomllib.loads(path.read_text(encoding="utf-8"))
        samples[facts["id"]] = Sample(
            id=facts["id"],
            title={locale: facts[f"title_{locale}"] for locale in LOCALES},
            summary={locale: facts[f"summary_{locale}"] for locale in LOCALES},
            notice={locale: facts[f"notice_{locale}"] for locale in LOCALES},
            exports=facts["exports"],
            brand_accounts=tuple(facts["brand_accounts"]),
            timezone=facts["timezone"],
            sources=facts["sources"],
            audience=facts.get("audience"),
        )
    return samples


def find_sample(case_id: str) -> Sample:
    """The sample of that id; raises UnknownCase."""
    samples = list_samples()
    if case_id not in samples:
        raise UnknownCase(case_id=case_id, known=list(samples))
    return samples[case_id]


def recognise(comments: pd.DataFrame) -> tuple[Sample | None, np.ndarray]:
    """The sample that one of a case's files comes from, whatever its name or format, and which rows are of it.

    Its notice goes where its comments go: a file is known by the ids of most of its rows.
    """
    file = pd.factorize(comments["source_file"])[0]
    for sample in list_samples().values():
        known = comments["comment_id"].isin(sample.origins).to_numpy()
        rows, borne = np.bincount(file), np.bincount(file, weights=known)
        ours = (borne >= FEWEST_IDS) & (borne >= MOST_IDS * rows)
        if ours.any():
            return sample, ours[file] & known
    return None, np.zeros(len(comments), dtype=bool)


def with_notice(frame: pd.DataFrame) -> pd.DataFrame:
    """A copy for people to take away that says what it is."""
    return frame.assign(notice=say_notice())


def say_notice() -> str:
    """`reconstruction for teaching`, in all languages: pictures and files travel further than a page's language."""
    return " · ".join(say("sample-notice", locale) for locale in LOCALES)
