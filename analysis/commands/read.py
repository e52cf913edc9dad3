"""`read`: what reading understood, repaired and set aside."""

import json

from analysis.case import Case, open_case
from analysis.comments import brand_messages
from analysis.reading import Choices
from analysis.samples import recognise, say_notice
from analysis.words import say, say_note
from analysis.words.numbers import say_number

_KEYS = {
    "comments": "customer_comments",
    "brand-messages": "brand_messages",
    "set-aside": "set_aside",
    "undated": "undated",
}


def read(options) -> None:
    """What reading understood, repaired and set aside."""
    case = open_asked(options)
    told = describe(case, options.lang)
    sample, _ = recognise(case.comments)
    if options.json:
        notice = {"notice": dict(sample.notice)} if sample else {}
        print(json.dumps({**notice, **told}, ensure_ascii=False, indent=1))
        return
    if sample:
        print(f"{say_notice()}\n")
    for name in ("comments", "brand-messages", "set-aside", "undated"):
        value = say_number(told[_KEYS[name]], options.lang)
        print(say("told", options.lang, what=say(f"case-{name}", options.lang), value=value))
    for export in told["exports"]:
        print(f"\n{export['name']} ({export['format']}, {export['encoding']}, {export['rows']})")
        for name, column in export["columns"].items():
            what = say(f"field-{name.replace('_', '-')}", options.lang)
            value = f"{column['column']} ({column['why']})"
            print("  " + say("told", options.lang, what=what, value=value))
    if told["notes"]:
        print()
    for note in told["notes"]:
        origin = f" · {note['file']}" if len(told["exports"]) > 1 and note["file"] else ""
        print(f"- {note['sentence']}{origin}")


def open_asked(options) -> Case:
    """The case of the files that the options name, read as they say. Raises the named errors, and OSError."""
    exports = [(path.name, path.read_bytes()) for path in options.files]
    brands = tuple(options.brand) if options.brand else None
    return open_case(exports, Choices(brands=brands, timezone=options.timezone))


def describe(case: Case, lang: str) -> dict:
    """What was understood of the exports of a case, as plain values; sentences in `lang`."""
    comments = case.comments
    brand = brand_messages(comments)
    return {
        "comments": len(comments),
        "customer_comments": int((~brand).sum()),
        "brand_messages": int(brand.sum()) if comments["is_brand"].notna().any() else None,
        "undated": int(comments["created_at"].isna().sum()),
        "first": _iso(comments["created_at"].min()),
        "last": _iso(comments["created_at"].max()),
        "end": _iso(case.end),
        "set_aside": len(case.set_aside),
        "set_aside_reasons": {str(key): int(n) for key, n in case.set_aside["reason"].value_counts().items()},
        "notes": [
            {"code": note.code, "level": note.level, "file": note.file, "sentence": say_note(note, lang)}
            for note in case.notes
        ],
        "exports": [
            {
                "name": reading.name,
                "format": reading.format,
                "encoding": reading.encoding,
                "delimiter": reading.delimiter,
                "rows": reading.rows,
                "date_format": reading.date_format,
                "columns": {
                    name: {
                        "column": guess.column,
                        "why": say(f"reason-column-{guess.reason}", lang, **guess.data),
                    }
                    for name, guess in reading.columns.guesses.items()
                },
            }
            for reading in case.readings
        ],
    }


def _iso(moment) -> str | None:
    return None if moment is None or moment != moment else moment.isoformat()
