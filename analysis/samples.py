"""The sample cases: folders of `sample_data/` with a case.toml beside their exports. They open for anyone."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from analysis.errors import UnknownCase

FOLDER = Path(__file__).parent.parent / "sample_data"


@dataclass(frozen=True)
class Sample:
    """A sample case as its case.toml tells it; texts by locale."""

    id: str
    title: dict[str, str]
    summary: dict[str, str]
    notice: dict[str, str]
    exports: tuple[str, ...]
    brand_accounts: tuple[str, ...]
    timezone: str
    collected_at: str
    sources: tuple[str, ...]
    audience: int | None = None

    def read(self) -> list[tuple[str, bytes]]:
        """The exports as (name, bytes), as if somebody had uploaded them."""
        return [(name, (FOLDER / self.id / name).read_bytes()) for name in self.exports]


@cache
def list_samples() -> dict[str, Sample]:
    """Every sample by id, in the order of the folders."""
    samples = {}
    for path in sorted(FOLDER.glob("*/case.toml")):
        facts = tomllib.loads(path.read_text(encoding="utf-8"))
        samples[facts["id"]] = Sample(
            id=facts["id"],
            title={locale: facts[f"title_{locale}"] for locale in ("fr", "en")},
            summary={locale: facts[f"summary_{locale}"] for locale in ("fr", "en")},
            notice={locale: facts[f"notice_{locale}"] for locale in ("fr", "en")},
            exports=tuple(facts["exports"]),
            brand_accounts=tuple(facts["brand_accounts"]),
            timezone=facts["timezone"],
            collected_at=facts["collected_at"],
            sources=tuple(facts["sources"]),
            audience=facts.get("audience"),
        )
    return samples


def find_sample(case_id: str) -> Sample:
    """The sample of that id; raises UnknownCase."""
    samples = list_samples()
    if case_id not in samples:
        raise UnknownCase(case_id=case_id, known=list(samples))
    return samples[case_id]
