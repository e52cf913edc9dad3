"""The log of the server: what went wrong and where, never a text of a comment or a name.

The message of an error may quote the value that it stumbled on, and every library that logs an error logs its message.
"""

import logging
import warnings

from analysis.errors import say_where


def keep_texts_out() -> None:
    """From here on every log of this process tells errors by their kind and place alone (for `app.py`, at each run)."""
    if logging.getLogRecordFactory() is not _record:
        logging.setLogRecordFactory(_record)
        # A warning may quote a value as well.
        warnings.simplefilter("ignore")


def _record(*told, **more) -> logging.LogRecord:
    record = logging.LogRecord(*told, **more)
    if record.exc_info and record.exc_info[1] is not None:
        record.exc_text = say_where(record.exc_info[1])
        record.exc_info = None
    # What is thrown into the sentence itself (`log("failed: %s", error)`).
    if isinstance(record.args, tuple):
        record.args = tuple(
            type(part).__name__ if isinstance(part, BaseException) else part for part in record.args
        )
    if isinstance(record.msg, BaseException):
        record.msg = type(record.msg).__name__
    return record
