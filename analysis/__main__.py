"""The line without a screen: `python -m analysis read | score | report | explain`.

Sentences in French or English (--lang).
"""

import argparse
import json
import locale as system_locale
import sys
from pathlib import Path

import pandas as pd

from analysis import scorer
from analysis.case import Case, open_case
from analysis.comments import SENTIMENT_FROM, brand_messages
from analysis.corrections_files import read_corrections
from analysis.csv_files import write_csv
from analysis.enrich.language import detect_language
from analysis.enrich.sentiment import explain as explain_verdict
from analysis.errors import BadbuzzError
from analysis.notes import Note
from analysis.reading import Choices
from analysis.report.files import write_files
from analysis.report.measures import collect_measures
from analysis.samples import recognise, say_notice
from analysis.verdicts import METHODS, classic, correct, find_rows
from analysis.words import LOCALES, say, say_error, say_note
from analysis.words.numbers import say_number, say_share
from analysis.xlsx_files import count_losses, say_losses

_KEYS = {
    "comments": "customer_comments",
    "brand-messages": "brand_messages",
    "set-aside": "set_aside",
    "undated": "undated",
}


def main(arguments: list[str] | None = None) -> int:
    """Run a command; returns the exit code (0, or 1 where a file could not be read or written)."""
    options = _parser().parse_args(arguments)
    try:
        options.run(options)
    except BadbuzzError as error:
        print(say_error(error, options.lang), file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{error.filename}: {error.strerror}", file=sys.stderr)
        return 1
    return 0


def read(options) -> None:
    """What reading understood, repaired and set aside."""
    case = open_case(_load(options.files), _choices(options))
    told = _describe(case, options.lang)
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


def score(options) -> None:
    """One row out per row in, with language and sentiment."""
    scored = scorer.score_file(options.file.read_bytes(), options.file.name, options.text)
    options.out.write_bytes(write_csv(scored))
    print(f"{options.out}: {len(scored)}")


def report(options) -> None:
    """The comments and the measures as files."""
    case = open_case(_load(options.files), _choices(options))
    comments = _judged(case, options)
    sample, _ = recognise(case.comments)
    measures = collect_measures(
        comments,
        case.responses,
        case.thread_responses,
        case.end,
        case.waiting_refused,
        case.timezone,
        options.audience or (sample.audience if sample else None),
    )
    measures["reading"] = _describe(case, options.lang)
    source = comments["sentiment_from"].value_counts()
    measures["verdicts"] = {name: int(source[name]) for name in SENTIMENT_FROM}
    if sample:
        print(say_notice())
    for path in write_files(
        options.out, comments, measures, case.set_aside, names=options.names, sample=sample
    ):
        print(path)
    for sentence in say_losses(count_losses(case.comments), options.lang):
        print(sentence)


def explain(options) -> None:
    """Why a text gets its verdict: what each word adds, towards negative (-) or positive (+), in log-odds."""
    text = options.text.encode("utf-8", "replace").decode("utf-8")  # bytes of a terminal that are no letters
    language = options.language or detect_language(pd.Series([text], dtype="str")).iloc[0]
    why = explain_verdict(text, language)
    if why.verdict is None:
        print(say(f"unscored-{language}", options.lang))
        return
    verdict = say(f"sentiment-{why.verdict}", options.lang)
    print(say("why-sure", options.lang, verdict=verdict, sure=say_share(why.confidence, options.lang)))
    for word in why.words:
        value = [] if word.valence is None else [say_number(word.valence, options.lang, 1)]
        named = [say(f"rule-{rule}", options.lang) for rule in word.rules]
        named += [say(f"cue-{cue.replace('_', '-')}", options.lang) for cue in word.cues]
        told = " · ".join([*value, *named])
        print(f"{word.weight:+.2f}  {text[word.start : word.end]}" + (f"  ({told})" if told else ""))
    for name, weights in why.form.items():
        print(f"{weights[2] - weights[0]:+.2f}  {say(f'form-{name}', options.lang)}")


def _judged(case: Case, options) -> pd.DataFrame:
    """The comments with the verdicts asked for; what the file of corrections lacks or holds too much is told."""
    comments = classic(case.comments) if options.verdicts == "classic" else case.comments
    if options.corrections is None:
        return comments
    given, none = read_corrections(options.corrections.read_bytes(), options.corrections.name)
    lost = int((find_rows(comments, given, case.fingerprints) < 0).sum())
    told = {"loaded": len(given), "unread": none, "lost": lost}
    for code, rows in told.items():
        if rows:
            note = Note(f"corrections-{code}", {"name": options.corrections.name, "rows": rows})
            print(say_note(note, options.lang), file=sys.stderr)
    return correct(comments, given, case.fingerprints)


def _describe(case: Case, lang: str) -> dict:
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


def _load(paths: list[Path]) -> list[tuple[str, bytes]]:
    return [(path.name, path.read_bytes()) for path in paths]


def _choices(options) -> Choices:
    brands = tuple(options.brand) if options.brand else None
    return Choices(brands=brands, timezone=options.timezone)


def _fans(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r}: a whole number of fans, 1 or more")
    return int(text)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m analysis", description=__doc__)
    spoken = (system_locale.getlocale()[0] or "")[:2]
    parser.add_argument("--lang", choices=LOCALES, default=spoken if spoken in LOCALES else "en")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    case = argparse.ArgumentParser(add_help=False)
    case.add_argument("files", nargs="+", type=Path, metavar="FILE")
    case.add_argument(
        "--brand", action="append", metavar="NAME", help="this account is the brand (repeatable)"
    )
    case.add_argument("--timezone", default=Choices.timezone, help="of dates that name none (%(default)s)")

    reading = commands.add_parser("read", parents=[case], help=read.__doc__)
    reading.add_argument("--json", action="store_true", help="for programs")
    reading.set_defaults(run=read)

    scoring = commands.add_parser("score", help=score.__doc__)
    scoring.add_argument("file", type=Path, metavar="FILE")
    scoring.add_argument("--text", required=True, metavar="COLUMN", help="the column that holds the texts")
    scoring.add_argument("--out", required=True, type=Path, metavar="OUT.csv")
    scoring.add_argument("--as-brand", action="store_true", help="read each text as the brand's")
    scoring.set_defaults(run=score)

    reporting = commands.add_parser("report", parents=[case], help=report.__doc__)
    reporting.add_argument("--out", required=True, type=Path, metavar="DIR")
    reporting.add_argument("--audience", type=_fans, metavar="FANS", help="fans of the page, for rates")
    reporting.add_argument(
        "--verdicts", choices=METHODS, default=METHODS[0], help="classic: VADER's thresholds"
    )
    reporting.add_argument(
        "--corrections", type=Path, metavar="FILE", help="the reader's, as the app gives them"
    )
    reporting.add_argument("--names", action="store_true", help="authors by name instead of by number")
    reporting.set_defaults(run=report)
    explaining = commands.add_parser("explain", help=explain.__doc__)
    explaining.add_argument("text", metavar="TEXT")
    explaining.add_argument("--language", choices=("fr", "en"), help="of the text (else recognised)")
    explaining.set_defaults(run=explain)
    return parser


if __name__ == "__main__":
    sys.exit(main())
