"""Whatever intake may say has words: notes, refusals, reasons to set aside, reasons of a column, names of fields."""

import re
from pathlib import Path

import pytest

from analysis import intake
from analysis.intake.columns import FIELDS
from analysis.words import has

SOURCES = "\n".join(
    path.read_text(encoding="utf-8") for path in sorted(Path(intake.__file__).parent.rglob("*.py"))
)
REPAIRS = (Path(intake.__file__).parent / "delimited" / "repairs.py").read_text(encoding="utf-8")
MARKS = (Path(intake.__file__).parent / "marks.py").read_text(encoding="utf-8")
REPAIRED = (
    re.findall(r'\]? = "([a-z]+-[a-z-]+)"$', REPAIRS, re.MULTILINE)
    + re.findall(r'\): "([a-z]+-[a-z-]+)"', REPAIRS)
    + re.findall(r', "([a-z]+-[a-z]+-joined)"\)', REPAIRS)
    + re.findall(r', "(quotes-[a-z]+)"\)', SOURCES)
)
SAID = {
    "repair": REPAIRED + re.findall(r'mark\("([a-z-]+)"', MARKS),
    "note": re.findall(r'Note\(\s*"([a-z-]+)"', SOURCES)
    + [f"order-{order}-{how}" for order in ("day-first", "month-first") for how in ("certain", "voted")]
    + REPAIRED
    + re.findall(r'repairs\["([a-z-]+)"\]', SOURCES),
    "reason": re.findall(r'name=\w+, reason="([a-z-]+)"', SOURCES)
    + re.findall(r', "((?:too|second)-[a-z-]+)"', SOURCES)
    + re.findall(r'\] = "((?:[a-z]+-)+[a-z]+)"$', SOURCES.replace(REPAIRS, ""), re.MULTILINE)
    + re.findall(r'b"[^"]*", "([a-z-]+)"\)', SOURCES)
    + re.findall(r'"(candidate-[a-z-]+)"', SOURCES)
    + [
        "not-json",
        "duplicate",
        "empty",
        "encrypted",
        "old-workbook",
        "document",
        "open-document",
        "binary-workbook",
    ],
    "reason-column": re.findall(r'"(by-[a-z]+|same-as|chosen)"', SOURCES),
    "field": [name.replace("_", "-") for name in FIELDS],
    "error": ["unreadable-file", "no-rows", "missing-columns", "unknown-timezone", "unknown-case"],
}


@pytest.mark.parametrize(
    ("family", "key"), sorted({(family, key) for family, keys in SAID.items() for key in keys})
)
def test_everything_said_has_words(family, key):
    if key != "image-bmp":
        assert has(f"{family}-{key}")
