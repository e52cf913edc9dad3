"""Named errors that carry data, not prose: `words.say_error` makes the sentence at the edge, in the user's language."""

import traceback


class BadbuzzError(Exception):
    """Base of all: `code` names the sentence (`error-<code>` in the words), `data` fills it."""

    code = "unexpected"

    def __init__(self, **data):
        super().__init__(f"{self.code}: {data}")
        self.data = data


class UnreadableFile(BadbuzzError):
    """Not a table in any format we read. Data: name, reason (a key of `reason-...` in the words)."""

    code = "unreadable-file"


class NoRows(BadbuzzError):
    """A table was found, but it holds no row. Data: name."""

    code = "no-rows"


class TooManyRows(BadbuzzError):
    """More rows than a case may have (`limits.most_rows`). Data: rows, most."""

    code = "too-many-rows"


class MissingColumns(BadbuzzError):
    """A field that we cannot do without was not found. Data: name, missing (fields), found (column names)."""

    code = "missing-columns"


class UnreadableCorrections(BadbuzzError):
    """Not a file of corrections that we wrote. Data: name, reason (a key of `reason-...` in the words)."""

    code = "unreadable-corrections"


class UnreadableEvents(BadbuzzError):
    """Not a file of events. Data: name, reason (a key of `reason-...` in the words)."""

    code = "unreadable-events"


class UnusableEvent(BadbuzzError):
    """An event that a person tells and that cannot be kept. Data: reason (a key of `reason-...` in the words)."""

    code = "unusable-event"


class UnreadableEdits(BadbuzzError):
    """Not a file of an edited story. Data: name, reason (a key of `reason-...` in the words)."""

    code = "unreadable-edits"


class UnusableEdit(BadbuzzError):
    """One edit more than a story may have. Data: reason (a key of `reason-...` in the words)."""

    code = "unusable-edit"


class UnknownTimezone(BadbuzzError):
    """Data: timezone."""

    code = "unknown-timezone"


class UnreadableOpeningHours(BadbuzzError):
    """Not opening hours that can be read. Data: part (what was not), reason (a key of `reason-...` in the words)."""

    code = "unreadable-opening-hours"


class UnknownCase(BadbuzzError):
    """No sample of that id. Data: case_id, known (ids)."""

    code = "unknown-case"


def say_where(error: BaseException) -> str:
    """What went wrong where, for a log: kinds and lines of code, the cause first. No message: it may hold a text."""
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    before = f"{say_where(cause)}\nwhich led to:\n" if cause else ""
    return f"{before}{''.join(traceback.format_tb(error.__traceback__))}{type(error).__name__}"
