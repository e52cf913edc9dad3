"""A value that a program wrapped in its type -> the value: MongoDB's {"$date": ...}, Firestore's seconds, RSS labels.

In: a decoded JSON value. Out: the plain value where an object is only its wrapping, otherwise the same object.
"""

from datetime import UTC, datetime

# MongoDB (extended JSON), DynamoDB, Firestore's API, Apple's RSS feeds, YouTube's pages.
_ONE = {
    "$oid", "$date", "$numberLong", "$numberInt", "$numberDouble", "$numberDecimal", "$uuid",
    "S", "N", "BOOL", "NULL", "M", "L",
    "stringValue", "integerValue", "doubleValue", "booleanValue", "timestampValue", "nullValue", "mapValue",
    "label", "simpleText", "runs",
}  # fmt: skip
_SECONDS = {"seconds", "_seconds"}
_NANOS = {"nanos", "nanoseconds", "_nanoseconds"}
# Seconds so written count from 1970 (UTC), up to the year 9999; others are some other number.
_LAST_SECOND = 253_402_300_799
# Deeper than any of these formats wraps.
_MOST_WRAPS = 4


def plain(value):
    """The value inside its wrapping."""
    for _ in range(_MOST_WRAPS):
        if not isinstance(value, dict) or not 0 < len(value) <= 2:
            return value
        inner = _unwrapped(value)
        if inner is value:
            return value
        value = inner
    return value


def _moment(seconds):
    """Seconds since 1970 as a date with its zone: the name beside them need not speak of time."""
    if not isinstance(seconds, str) or not seconds.isdecimal() or not 0 < int(seconds) <= _LAST_SECOND:
        return seconds
    return f"{datetime.fromtimestamp(int(seconds), UTC):%Y-%m-%dT%H:%M:%SZ}"


def _unwrapped(value: dict):
    keys = list(value)
    if len(keys) == 2:
        seconds = [key for key in keys if key in _SECONDS]
        if seconds and (set(keys) - set(seconds)) <= _NANOS:
            return _moment(value[seconds[0]])
        # Apple's feeds: {"label": "I wait", "attributes": {"type": "text"}}.
        return value["label"] if set(keys) == {"label", "attributes"} else value
    key, inner = keys[0], value[keys[0]]
    if key == "NULL":
        return None
    if key in _SECONDS:
        return _moment(inner)
    if key not in _ONE:
        return value
    if key == "mapValue":
        return inner.get("fields", value) if isinstance(inner, dict) else value
    if key == "runs":
        texts = (
            [one.get("text") for one in inner if isinstance(one, dict)] if isinstance(inner, list) else [None]
        )
        return "".join(texts) if all(isinstance(text, str) for text in texts) else value
    if key in ("S", "N", "label", "simpleText") and isinstance(inner, (dict, list)):
        return value
    return inner
