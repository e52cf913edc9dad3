"""The line without a screen: `python -m analysis read | score | report | explain`.

Sentences in French or English (--lang).
"""

import argparse
import locale as system_locale
import sys
from pathlib import Path

from analysis.commands.explain import explain
from analysis.commands.read import read
from analysis.commands.report import report
from analysis.commands.score import score
from analysis.errors import BadbuzzError
from analysis.reading import Choices
from analysis.verdicts import METHODS
from analysis.words import LOCALES, say_error


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
    reporting.add_argument(
        "--events", type=Path, metavar="FILE", help="what happened around the comments, as the app gives it"
    )
    reporting.add_argument(
        "--hours",
        metavar="HOURS",
        help="opening hours, such as 'mon-fri 9:00-18:00; holidays FR' (the default)",
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
