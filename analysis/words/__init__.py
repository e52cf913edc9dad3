"""Every sentence a person reads, in French and English: `say("app-title", locale)`.

The sentences live in `fr.ftl` and `en.ftl` (Fluent, projectfluent.org); numbers, dates and durations in `numbers.py`
(CLDR through Babel). A test holds that both files have the same keys and the same variables.
"""

from datetime import datetime
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from analysis.errors import BadbuzzError
from analysis.notes import Note
from analysis.words.dates import write_date
from analysis.words.french import space_punctuation

LOCALES = ("fr", "en")
# What a note's data holds as ISO text, in the case's time.
MOMENTS = {"collected", "last", "taken", "date"}
# Names (of files, sheets, columns) that a sentence lists, and letters of each.
MOST_LISTED, MOST_LETTERS = 20, 80
# Fluent refuses a value of more than 2,500 letters.
MOST_SAID = 2_000
FOLDER = Path(__file__).parent


def say(key: str, locale: str, **values) -> str:
    """The sentence `key` in `locale`, filled with `values`; of a longer text the first MOST_SAID letters.

    Raises KeyError for an unknown key or a locale that is not in LOCALES, ValueError where a value is lacking.
    """
    bundle = _bundle(locale)
    message = bundle.get_message(key)
    shown = {
        name: _cut(value, MOST_SAID) if isinstance(value, str) else value for name, value in values.items()
    }
    sentence, errors = bundle.format_pattern(message.value, shown)
    if errors:
        raise ValueError(f"{key} ({locale}): {errors}")
    return sentence


def has(key: str) -> bool:
    """Whether there is a sentence of that name."""
    return _bundle(LOCALES[0]).has_message(key)


def say_error(error: BadbuzzError, locale: str) -> str:
    """One plain sentence for a named error, with what would have worked."""
    values = {key: _join(value) for key, value in error.data.items()}
    if "reason" in values:
        values["reason"] = say(f"reason-{values['reason']}", locale)
    return say(f"error-{error.code}", locale, **values)


def say_note(note: Note, locale: str) -> str:
    """One plain sentence for what reading guessed, repaired or could not do."""
    values = {key: _join(value) for key, value in note.data.items()}
    values |= {key: _say_moment(values[key], locale) for key in MOMENTS & values.keys()}
    if "reason" in values:
        values["reason"] = say(f"reason-{values['reason']}", locale)
    return say(f"note-{note.code}", locale, **values)


def keys(locale: str) -> dict[str, frozenset[str]]:
    """Every key of a locale with the names of its variables (for the test that holds both files together)."""
    found = {}
    for entry in _resource(locale).body:
        if isinstance(entry, ast.Message):
            names = _Names()
            names.visit(entry)
            found[entry.id.name] = frozenset(names.found)
    return found


def _say_moment(local: str, locale: str) -> str:
    """`2012-08-06` or `2012-08-06 16:03`, local as it is, as people there read it."""
    pattern = "d MMM y, HH:mm" if ":" in local else "d MMM y"
    return write_date(datetime.fromisoformat(local), pattern, locale)


def _join(value):
    """Names within a sentence: long ones are cut, and of many the first are said, and how many more."""
    if not isinstance(value, (list, tuple, set)):
        return value
    names = [str(name) for name in value]
    said = [_cut(name, MOST_LETTERS) for name in names[:MOST_LISTED]]
    if len(names) > MOST_LISTED:
        said.append(f"… (+{len(names) - MOST_LISTED})")
    return ", ".join(said)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[:most] + "…"


@cache
def _bundle(locale: str) -> FluentBundle:
    bundle = FluentBundle([locale], use_isolating=False)
    bundle.add_resource(_resource(locale))
    return bundle


@cache
def _resource(locale: str) -> FluentResource:
    if locale not in LOCALES:
        raise KeyError(locale)
    resource = FluentResource((FOLDER / f"{locale}.ftl").read_text(encoding="utf-8"))
    if locale == "fr":
        _Typography().visit(resource)
    return resource


class _Typography(Visitor):
    def visit_TextElement(self, node):
        node.value = space_punctuation(node.value)


class _Names(Visitor):
    def __init__(self):
        super().__init__()
        self.found = set()

    def visit_VariableReference(self, node):
        self.found.add(node.id.name)
